import { availableParallelism } from 'node:os'

import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    // The default leaves one processor free, which on a small machine is half of it.
    maxWorkers: availableParallelism(),
    // A busy machine makes a test slow, not wrong: only one that hangs is stopped.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    include: ['{app,components,db,lib,scripts,docs}/**/*.test.{ts,tsx}'],
    environment: 'node',
  },
})
