// Mutation testing of the deadline engine (`npm run test:mutation`, docs/mutation-testing.md).

const clocks = [
  'applied-rule', 'case-clocks', 'case-work', 'clock-zones', 'period-ends', 'read-clock', 'time-left', 'trigger-dates', 'working-of',
].map((name) => `lib/domain/deadlines/${name}.ts`)
const part = process.env.MUTATION_PART ?? 'engine'

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts' },
  mutate: part === 'clocks'
    ? clocks
    : ['lib/domain/deadlines/*.ts', '!lib/domain/deadlines/*.test.ts', ...clocks.map((file) => `!${file}`)],
  coverageAnalysis: 'perTest',
  // A constant is read once when its module loads; no single test can be blamed for it.
  ignoreStatic: true,
  concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 1),
  timeoutMS: 4_000,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `.cache/mutation/report-${part}.json` },
  tempDirName: `.cache/mutation/sandbox-${part}`,
  ignorePatterns: ['app', 'bench', 'components', 'data', 'db', 'e2e', 'public', 'styles', '.cache', '.next'],
  // Vitest reads the paths of imports from its own configuration.
  tsconfigFile: 'none.json',
}
