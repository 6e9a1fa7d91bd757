import astro from 'eslint-plugin-astro';
import solid from 'eslint-plugin-solid/configs/typescript';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { moduleBoundaries } from './walls.js';

export default defineConfig(
  { ignores: ['dist/', '.*-dist/', '.test/', '.shots/', '.bench/', '.astro/'] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.astro'] } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An empty environment variable is one that is not set.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      // Environment variables and data attributes are read as env['NAME'], which the compiler wants.
      '@typescript-eslint/dot-notation': 'off',
      'no-console': 'error',
    },
  },
  // The checker of .astro files is `astro check`; linting with types sees `any` where it sees props.
  {
    files: ['.config/**', '**/*.astro', '**/*.astro/*.{js,ts}'],
    ...tseslint.configs.disableTypeChecked,
  },
  { files: ['**/*.tsx'], ...solid },
  { files: ['src/commands/**', 'tests/**'], rules: { 'no-console': 'off' } },
  moduleBoundaries(),
);
