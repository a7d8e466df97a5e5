import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** The two widths at which every screen must work, in CSS pixels. No colour depends on the width. */
export const widths = [360, 1440]

/** What must hold on a page at both widths. `seen` is called at each. */
export async function expectSoundAtWidths(page: Page, seen: (width: number) => Promise<void> = async () => {}): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await expectSoundPage(page, width === widths.at(-1))
    await seen(width)
  }
}

/**
 * What must hold on any page: nothing for axe to find, and nothing that is wider than the screen. Contrast is most of the work of axe, and is
 * left out where the same page is looked at again with the same colours.
 */
export async function expectSoundPage(page: Page, contrast = true): Promise<void> {
  // No page here has frames, which is what the slower way is for; and only what is wrong has to be told.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], rules: { 'color-contrast': { enabled: contrast } } })
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
