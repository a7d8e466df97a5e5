import { casePath } from './demonstration-cases'
import { expect, test } from './office'
import { collectComplaints, expectSoundAtWidths } from './page-checks'

/** Filed on the working day before the first day of the journeys, so its first dates lie some days ahead. */
const story = 'clock-errors-filed'

test('an officer asks what would be if a date were met late, and nothing is recorded', async ({ office, page }) => {
  const complaints = collectComplaints(page)
  await office.signInAs(page, 'officer@demo.example')
  await office.open(page, casePath(story, '/record'))
  const entries = await page.getByRole('main').getByRole('listitem').count()
  await office.open(page, casePath(story, '/deadlines'))
  await page.getByRole('link', { name: 'What if: Acknowledgement of the complaint' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing is recorded' })).toBeVisible()

  await page.getByLabel(/If this is done on the day/).fill('2026-11-01')
  await page.getByRole('button', { name: 'Show what would be' }).click()
  await expect(page.getByRole('alert').getByRole('link')).toHaveText('This day lies before the clock began to wait for anything.')
  await expect(page.getByLabel(/If this is done on the day/)).toHaveValue('2026-11-01')

  await page.getByLabel(/If this is done on the day/).fill('2026-11-19')
  await page.getByRole('button', { name: 'Show what would be' }).click()
  const row = page.getByRole('row').filter({ hasText: 'Acknowledgement of the complaint' }).first()
  await expect(row).toContainText('met late, on Thu 19 Nov 2026')
  await expectSoundAtWidths(page)

  // The address holds the supposition; the case holds nothing of it.
  const address = page.url()
  await page.goto(address)
  await expect(row).toContainText('met late, on Thu 19 Nov 2026')
  await office.open(page, casePath(story, '/record'))
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(entries)
  expect(complaints).toEqual([])
})
