import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    // A busy machine makes a test slow, not wrong: only one that hangs is stopped.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    include: ['{app,components,db,lib,scripts,docs}/**/*.test.{ts,tsx}'],
    environment: 'node',
  },
})
