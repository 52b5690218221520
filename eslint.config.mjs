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

// Components and their modules; .oxlintrc.json is for all other files.
export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'data/', '**/.svelte-kit/', '**/build/', '**/*.{js,mjs,cjs,ts,tsx,mts,cts}', '!**/*.svelte.{js,ts}'] },
  ...tseslint.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.svelte'] } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', environmentOnlyInConfig, httpExceptionsOnlyInErrors],
      'svelte/no-navigation-without-resolve': 'off',
      '@typescript-eslint/no-restricted-imports': ['error', { paths: [{ name: '#contracts', allowTypeImports: true, message: 'A page that loads the contracts loads all of zod: take values from the server’s data.' }] }],
      // The content security policy has no unsafe-inline: hue, heat and gaps are stepped classes in libs/ui/styles/steps.css.
      'svelte/no-inline-styles': ['error', { allowTransitions: false }],
    },
  },
  // The one component that draws the server's sanitised HTML, and the one that draws another component on the server.
  { files: ['apps/web/src/lib/topic/PostHtml.svelte', 'apps/web/src/lib/topic/MemberPart.svelte', 'apps/web/src/lib/topic/Marks.svelte', 'apps/web/src/lib/knowledge/TreeHtml.svelte'], rules: { 'svelte/no-at-html-tags': 'off' } },
);
