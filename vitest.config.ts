import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: ['{app,components,db,lib,scripts,docs}/**/*.test.{ts,tsx}'],
    environment: 'node',
  },
})
