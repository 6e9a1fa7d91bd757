/** The part of csstree-validator (https://github.com/csstree/validator) that built styles are checked with. */
declare module 'csstree-validator' {
  /** What is wrong in a style sheet, with the property or at-rule that it is wrong in. */
  export function validate(
    css: string,
  ): readonly { readonly message: string; readonly property?: string; readonly atrule?: string }[];
}
