import { defineConfig } from '@playwright/test'
import { browserProgram } from './scripts/browser.mjs'

/**
 * Journeys run against the built pages. Each starts the server that it needs, because each has a day and a
 * store of its own; so there is no `webServer` here. Nothing is tried twice: a journey that passes only
 * sometimes is a fault.
 */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/prepare-template.ts',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // A machine that others keep busy has been seen three times as slow for a while, which makes a journey slow, not wrong: only one that hangs is
  // stopped. What is there is found at once, so that long waits cost nothing.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    actionTimeout: 30_000,
    browserName: 'chromium',
    launchOptions: { executablePath: browserProgram() },
    locale: 'en-US',
    timezoneId: 'America/New_York',
    screenshot: 'only-on-failure',
    // A trace of every journey costs two fifths of its time; `npx playwright test FILE --trace on` makes one of what has to be looked into.
    trace: 'off',
  },
})
