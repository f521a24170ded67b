import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

import kawruh from './tests/lint/plugin.js';

const PROGRAM = ['app/**/*.{ts,tsx}'];
const TESTS = ['**/*.{test,testing}.{ts,tsx}', 'tests/**'];

/** SQL by parameters only (docs/decisions): what would paste text into SQL is refused. */
const RAW_SQL = [
  {
    selector: 'MemberExpression[property.name=/^\\$(query|execute)RawUnsafe$/]',
    message: 'SQL takes parameters: use $queryRaw`…` or $executeRaw`…`.',
  },
  {
    selector: "CallExpression[callee.object.name='Prisma'][callee.property.name='raw']",
    message: 'SQL takes parameters: Prisma.sql`…` and Prisma.join keep them apart from the text.',
  },
  {
    selector:
      "CallExpression[callee.property.name='prepare'] > TemplateLiteral.arguments[expressions.length>0]",
    message: 'SQL takes parameters: give values to .all(), .get() or .run().',
  },
];

const STYLE_ATTRIBUTE = {
  selector: "JSXAttribute[name.name='style']",
  message: 'The content security policy refuses style attributes: use a class.',
};

const OWN_CLIENT = {
  selector: "NewExpression[callee.name='PrismaClient']",
  message: 'Read through db, write through write(): a client of your own breaks the one writer.',
};

const SERVICES_IN_ROUTE = {
  selector: "MemberExpression[object.name='services'][property.name=/^(db|write|sql)$/]",
  message:
    'A route asks a feature: reading and writing records is a use case or a view of its own.',
};

const SESSIONS = { name: 'lucia', message: 'Lucia lives in features/accounts only.' };
const SQLITE = {
  name: 'better-sqlite3',
  message: 'Plain SQLite is for platform/database and features/library: use db and write().',
};

export default defineConfig(
  globalIgnores([
    '**/build/',
    'node_modules/',
    'data/',
    'test-results/',
    'public/',
    '.cache/',
    'app/platform/database/generated/',
  ]),
  // A rule that does not fit is changed here, with its reason, and not silenced where it hurts.
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { kawruh },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      // The type check knows every name, in JavaScript files too.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // A number in a text is what it looks like.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: false, properties: false } },
      ],
      // A function that promises by its type is async without waiting: what it throws is a rejection.
      '@typescript-eslint/require-await': 'off',
      // An interface of a library is widened by one that extends and adds nothing.
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowInterfaces: 'with-single-extends' },
      ],
      // Spreading a text into code points is meant.
      '@typescript-eslint/no-misused-spread': [
        'error',
        { allow: [{ from: 'lib', name: 'string' }] },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Remix carries answers by throwing them: redirect(), data() and Response.
      '@typescript-eslint/only-throw-error': [
        'error',
        {
          allow: [
            { from: 'lib', name: 'Response' },
            { from: 'package', package: '@remix-run/server-runtime', name: 'TypedResponse' },
            { from: 'package', package: '@remix-run/router', name: 'DataWithResponseInit' },
          ],
          allowRethrowing: true,
        },
      ],
      'kawruh/one-direction': 'error',
      'no-restricted-syntax': ['error', ...RAW_SQL],
    },
  },
  {
    files: ['**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict],
    plugins: reactHooks.configs.flat.recommended.plugins,
    settings: {
      'jsx-a11y': { components: { Form: 'form' }, attributes: { for: ['htmlFor'] } },
    },
    rules: {
      'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }],
      // A wide table scrolls inside its region, and the keyboard must reach it (WCAG 2.1.1).
      'jsx-a11y/no-noninteractive-tabindex': [
        'error',
        { tags: [], roles: ['tabpanel', 'region'], allowExpressionValues: true },
      ],
      // A form hears the keys of its fields (Ctrl+Enter saves).
      'jsx-a11y/no-noninteractive-element-interactions': [
        'error',
        {
          handlers: ['onClick', 'onMouseDown', 'onMouseUp', 'onKeyPress', 'onKeyDown', 'onKeyUp'],
          form: ['onKeyDown', 'onKeyUp'],
        },
      ],
      // The two that find bugs; the others serve a compiler that is not used here, and take a while.
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: PROGRAM,
    ignores: TESTS,
    rules: {
      'no-restricted-syntax': ['error', ...RAW_SQL, STYLE_ATTRIBUTE, OWN_CLIENT],
      '@typescript-eslint/no-restricted-imports': ['error', { paths: [SESSIONS, SQLITE] }],
    },
  },
  {
    files: ['app/features/**/*.{ts,tsx}'],
    ignores: TESTS,
    rules: { 'kawruh/bounded-query': 'error' },
  },
  {
    files: ['app/routes/**/*.{ts,tsx}'],
    ignores: TESTS,
    rules: {
      'no-restricted-syntax': ['error', ...RAW_SQL, STYLE_ATTRIBUTE, OWN_CLIENT, SERVICES_IN_ROUTE],
    },
  },
  {
    files: ['app/features/accounts/**'],
    ignores: TESTS,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: [SQLITE] }] },
  },
  {
    files: ['app/platform/database/**', 'app/features/library/**', 'app/commands/**'],
    ignores: TESTS,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: [SESSIONS] }] },
  },
  {
    files: ['app/platform/database/**'],
    ignores: TESTS,
    rules: { 'no-restricted-syntax': ['error', ...RAW_SQL, STYLE_ATTRIBUTE] },
  },
  {
    // What people read in the terminal is what these are for.
    files: ['app/commands/**', 'app/server.ts', 'prisma/*.mjs', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: TESTS,
    rules: {
      // A test that is wrong about what it was given fails: it needs no second check of it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      'no-restricted-syntax': 'off',
    },
  },
  {
    // A cast in a comment is seen by the type check and not by these.
    files: ['**/*.{js,mjs}'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // Playwright's fixtures call their argument `use`; nothing of React is near.
    files: ['tests/**/*.ts'],
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
);
