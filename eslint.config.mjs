import next from '@next/eslint-plugin-next'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

// The floors of the house (see the map in the README): who may ask whom. A message says where the
// code belongs instead, because that is the question whoever reads it has.

const outsidePackages = {
  'drizzle-orm': {
    regex: '^(drizzle-orm|drizzle-kit|better-sqlite3)(/|$)',
    message: 'How things are kept is known to db/ alone: add a function there and call it from lib/services.',
  },
  signIn: {
    regex: '^(next-auth|@node-rs/argon2)(/|$)',
    message: 'Sign-in stands behind one module: add what you need to lib/sign-in and import that.',
  },
  calendarFiles: {
    regex: '^ical-generator(/|$)',
    message: 'Calendars to subscribe to are written by lib/calendar-files alone.',
  },
}

const floors = {
  app: {
    regex: '^@/app/',
    message: 'Screens are the top floor and nothing stands on them. Move what is shared to components or lib.',
  },
  components: {
    regex: '^@/components/',
    message: 'Rules and services know no screens. Return data and let app/ show it.',
  },
  db: {
    regex: '^@/db(/|$)',
    message: 'Only lib/services asks the store. Put the question into a service, one file per task.',
  },
  services: {
    regex: '^@/lib/services/',
    message: 'This floor stands below the services. Take what you need as an argument.',
  },
  disputes: {
    // What a form's action answers is shared by the wrapper of the actions and the part that shows it; `memory` knows of no disputes either.
    regex: '^@/lib/(?!format/|memory/|forms/form-state$)',
    message: 'Shared parts know nothing of disputes: take words and values as properties, or put the part into app/.',
  },
  aboveDomain: {
    regex: '^@/(?!lib/domain/)',
    message: 'The domain stands on itself alone. What comes from outside is an argument of the function.',
  },
  packagesInDomain: {
    regex: '^(?!\\.{1,2}/|@/|zod$|temporal-polyfill$|canonicalize$|rrule-temporal$)',
    message: 'The domain is pure: no packages but zod, temporal-polyfill, canonicalize and rrule-temporal, and none of Node.',
  },
  besideFormat: {
    regex: '^@/(?!lib/format/)',
    message: 'The formatter only writes dates and numbers; it asks nobody.',
  },
  react: {
    regex: '^(react|react-dom|next)(/|$)',
    message: 'Services and the store work without a screen. What concerns requests and pages belongs into app/ or lib/forms.',
  },
  climbing: {
    regex: '^(\\.\\./)+(app|components|db|e2e|lib|messages|scripts|styles|domain|services|forms|format|sign-in)(/|$)',
    message: 'Write imports from another folder with @/, so that its floor shows.',
  },
}

function mayNotImport(...rules) {
  return { 'no-restricted-imports': ['error', { patterns: [floors.climbing, ...rules] }] }
}

const noStyleProperty = {
  selector: "JSXAttribute[name.name='style']",
  message: 'The content security policy blocks inline styles. Give it a class in styles/ or a CSS module beside it.',
}
const noWordsInCode = [
  {
    selector: 'JSXText[value=/[A-Za-z]{2}/]',
    message: 'Words on screens live in messages/en/<namespace>.json.',
  },
  {
    selector: 'JSXAttribute[name.name=/^(aria-label|alt|title|placeholder|label|hint)$/] > Literal[value=/[A-Za-z]{2}/]',
    message: 'Words on screens live in messages/en/<namespace>.json.',
  },
]

const tests = ['**/*.test.ts', '**/*.test.tsx']

export default defineConfig(
  globalIgnores(['.next/', '.cache/', 'data/', 'public/', 'styles/generated/', 'test-results/', 'next-env.d.ts']),
  {
    extends: [tseslint.configs.recommended],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      'max-lines': ['error', { max: 400 }],
      semi: ['error', 'never'],
      quotes: ['error', 'single', { avoidEscape: true, allowTemplateLiterals: true }],
      'comma-dangle': ['error', 'always-multiline'],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    // A promise that nobody waits for is a write that may not have happened; a case that no branch names is
    // an event that changes nothing.
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}'],
    ignores: tests,
    extends: [reactHooks.configs.flat.recommended, next.configs['core-web-vitals']],
    rules: { 'no-restricted-syntax': ['error', noStyleProperty, ...noWordsInCode] },
  },
  {
    files: ['app/**/*.{ts,tsx}', 'proxy.ts', 'instrumentation.ts'],
    rules: mayNotImport(floors.db, outsidePackages['drizzle-orm'], outsidePackages.signIn, outsidePackages.calendarFiles),
  },
  {
    files: ['components/**/*.{ts,tsx}'],
    ignores: tests,
    rules: mayNotImport(floors.app, floors.db, floors.disputes, outsidePackages['drizzle-orm'], outsidePackages.signIn),
  },
  {
    files: ['lib/**/*.{ts,tsx}'],
    rules: mayNotImport(
      floors.app, floors.components, floors.db, outsidePackages['drizzle-orm'], outsidePackages.signIn,
    ),
  },
  {
    files: ['lib/services/**/*.ts'],
    rules: mayNotImport(
      floors.app, floors.components, floors.react, outsidePackages['drizzle-orm'], outsidePackages.signIn, outsidePackages.calendarFiles,
    ),
  },
  {
    files: ['lib/sign-in/**/*.{ts,tsx}'],
    rules: mayNotImport(floors.app, floors.components, floors.db, outsidePackages['drizzle-orm']),
  },
  {
    files: ['lib/format/**/*.ts'],
    ignores: tests,
    rules: mayNotImport(floors.besideFormat),
  },
  {
    files: ['db/**/*.ts'],
    ignores: tests,
    rules: mayNotImport(floors.app, floors.components, floors.services, floors.react, outsidePackages.signIn),
  },
  {
    files: ['lib/domain/**/*.ts'],
    ignores: tests,
    rules: {
      ...mayNotImport(floors.aboveDomain, floors.packagesInDomain),
      'no-restricted-globals': [
        'error',
        ...['Date', 'performance'].map((name) => ({
          name,
          message: 'The domain reads no clock. The day and the instant are arguments; count with temporal-polyfill.',
        })),
        ...['process', 'console', 'fetch', 'crypto', 'setTimeout', 'setInterval', 'require', 'Buffer'].map((name) => ({
          name,
          message: 'The domain is pure. What reaches outside belongs into lib/services.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Temporal', property: 'Now', message: 'The domain reads no clock. Take the day as an argument.' },
        { object: 'Math', property: 'random', message: 'The same input gives the same answer. Take chance as an argument.' },
      ],
    },
  },
)
