import { defineConfig } from 'vitest/config'

/**
 * The tests that mutants of lib/domain/deadlines are shown to (docs/mutation-testing.md): those beside the engine, or for what
 * reads the clocks of a case those that are about it. The sweeps over all days and schedules are left out: instrumented
 * they take minutes, and would be run again for every mutant. MUTATION_SWEEPS=1 takes them in.
 */
const sweeps = ['lib/domain/deadlines/{properties,*-sweeps}.test.ts']
const named = process.env.MUTATION_TESTS?.split(' ').map((name) => `lib/domain/deadlines/${name}.test.ts`)
const clocks = ['lib/domain/deadlines/{case-clocks,clock-state,period-ends,time-left,trigger-dates,working-of}.test.ts']

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: named ?? (process.env.MUTATION_PART === 'clocks' ? clocks : ['lib/domain/deadlines/*.test.ts']),
    exclude: process.env.MUTATION_SWEEPS === '1' ? [] : sweeps,
    environment: 'node',
    // What is imported is imported once for every mutant, not once for each file of tests.
    isolate: false,
  },
})
