/** A script bundled with what it imports (`integrations/iife.ts`). */
declare module '*?iife' {
  const script: string;
  export default script;
}
