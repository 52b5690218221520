import tseslint from 'typescript-eslint';
import svelte from 'eslint-plugin-svelte';

const environmentOnlyInConfig = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Read the environment only in libs/platform/config.',
};
const httpExceptionsOnlyInErrors = {
  selector: "NewExpression[callee.name=/^(Http|BadRequest|NotFound|Forbidden|Unauthorized|Conflict)Exception$/]",
  message: 'Throw a DomainError; libs/platform/errors turns it into an answer.',
};

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'data/', '**/.svelte-kit/', '**/build/', 'libs/sdk/schema.ts'] },
  ...tseslint.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { parserOptions: { extraFileExtensions: ['.svelte'] } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.ts', '**/*.svelte'],
    rules: { 'no-restricted-syntax': ['error', environmentOnlyInConfig, httpExceptionsOnlyInErrors] },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      'svelte/no-navigation-without-resolve': 'off',
      '@typescript-eslint/no-restricted-imports': ['error', { paths: [{ name: '#contracts', allowTypeImports: true, message: 'A page that loads the contracts loads all of zod: take values from the server’s data.' }] }],
      // The content security policy has no unsafe-inline: hue, heat and gaps are stepped classes in libs/ui/styles/steps.css.
      'svelte/no-inline-styles': ['error', { allowTransitions: false }],
    },
  },
  // On a customer's page the console is where its developer looks.
  { files: ['apps/embed/**'], rules: { 'no-console': ['error', { allow: ['warn'] }] } },
  { files: ['e2e/support/host-site/**'], languageOptions: { globals: { window: 'readonly', document: 'readonly', Hearth: 'readonly' } } },
  { files: ['apps/web/**/*.ts'], rules: { 'svelte/no-navigation-without-resolve': 'off' } },
  // The one component that draws the server's sanitised HTML, and the one that draws another component on the server.
  { files: ['apps/web/src/lib/topic/PostHtml.svelte', 'apps/web/src/lib/topic/MemberPart.svelte', 'apps/web/src/lib/topic/Marks.svelte', 'apps/web/src/lib/knowledge/TreeHtml.svelte'], rules: { 'svelte/no-at-html-tags': 'off' } },
  {
    files: ['libs/platform/config/**', 'libs/platform/errors/**', 'libs/testing/**', 'e2e/**', 'bench/**', 'scripts/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['scripts/**', 'bench/**', '*.mjs', 'apps/server/cli/**'], rules: { 'no-console': 'off', 'no-undef': 'off' } },
);
