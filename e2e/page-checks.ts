import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** The two widths at which every screen must work, in CSS pixels. */
export const widths = [360, 1440]

/** What must hold on any page: nothing for axe to find, and nothing that is wider than the screen. */
export async function expectSoundPage(page: Page): Promise<void> {
  // No page here has frames, which is what the slower way is for; and only what is wrong has to be told.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  expect(found, `axe on ${page.url()}`).toEqual([])

  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(tooWide, `pixels too wide: ${page.url()}`).toBe(0)
}

/**
 * Collects what the browser complains of from now on: blocked scripts and styles, failed requests, errors of
 * our own. Compare the result with `[]` at the end.
 */
export function collectComplaints(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}
