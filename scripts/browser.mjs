// Which browser runs the journeys: the one that CHROMIUM_PATH names, Playwright's own if it was downloaded,
// or one that the machine has.

import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The program to start, or nothing for Playwright's own. */
export function browserProgram() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  return existsSync(chromium.executablePath()) ? undefined : usualPlaces.find((path) => existsSync(path))
}

/** Starts the browser once, because a file that exists may still be of another kind or lack libraries. */
export async function browserStarts() {
  try {
    const browser = await chromium.launch({ executablePath: browserProgram() })
    await (await browser.newPage()).close()
    await browser.close()
    return true
  } catch {
    return false
  }
}
