import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Rules for everything with types; the rest is taste and left to review (`tests/README.md`, `src/README.md`). */
const typed = {
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/no-import-type-side-effects': 'off',
  // Numbers in messages are wanted: coordinates, counts, lines.
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // Asks for `!`, which the next line forbids: a cast says the type, a plain `if` is better than both.
  '@typescript-eslint/non-nullable-type-assertion-style': 'off',
  '@typescript-eslint/no-non-null-assertion': 'error',
  // Interfaces of plain objects are written with methods here; none of them uses `this`.
  '@typescript-eslint/unbound-method': 'off',
  // Contradicts `no-meaningless-void-operator` in async functions.
  '@typescript-eslint/no-confusing-void-expression': 'off',
  // `process.env` and records want brackets under `noPropertyAccessFromIndexSignature`.
  '@typescript-eslint/dot-notation': 'off',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  // Empty strings of the environment mean "not set".
  '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
};

export default defineConfig(
  globalIgnores([
    'dist/',
    'dist-loader/',
    'src/embed/reference-host.js',
    'tests/support/iframely/',
    '.astro/',
    '.cache/',
    'public/',
    'content/',
    'tests/output/',
    'tests/fixtures/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.svelte.ts', '**/*.svelte'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname + '/..' } },
    rules: typed,
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    extends: [svelte.configs.recommended, svelte.configs.prettier],
    languageOptions: { parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.svelte'] } },
  },
  {
    files: ['**/*.astro'],
    extends: [tseslint.configs.strict, astro.configs.recommended],
  },
  { files: ['**/*.{js,mjs}'], extends: [tseslint.configs.strict] },
  {
    // Geometry walks arrays by index; a test of each index would hide the formula.
    files: ['src/basemap/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // Vitest's asymmetric matchers (`expect.any`) are typed `any`.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      // A test that finds nothing where it looks fails anyway, and says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
