import { casePath, referenceOf } from './demonstration-cases'
import { expect, test } from './office'
import { collectComplaints, expectSoundAtWidths } from './page-checks'

/** Filed on the working day before the first day of the journeys, so its first dates lie some days ahead. */
const story = 'clock-errors-filed'

test('an administrator enters a closing, sees first what would move, and the case shows both dates', async ({ office, page }) => {
  const complaints = collectComplaints(page)
  await office.signInAs(page, 'administrator@demo.example')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Administration' }).click()
  await page.getByRole('navigation', { name: 'Parts of the administration' }).getByRole('link', { name: 'Calendars' }).click()
  await expect(page.getByRole('row', { name: /^2027/ })).toContainText('Not known yet')
  await expectSoundAtWidths(page)
  await page.getByRole('link', { name: 'Enter a closing' }).click()

  // Thanksgiving is closed anyway; what was typed stays, and only the day is changed.
  await page.getByLabel('Day of the closing').fill('2026-11-26')
  await page.getByLabel('Reference of the notice').fill('EO 14400')
  await page.getByLabel('Date of the notice').fill('2026-11-12')
  await page.getByRole('button', { name: 'Show what would move' }).click()
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(/closed on this day anyway: Thanksgiving Day/)
  await expect(page.getByLabel('Reference of the notice')).toHaveValue('EO 14400')
  await expectSoundAtWidths(page)
  await page.getByLabel('Day of the closing').fill('2026-11-18')
  await page.getByRole('button', { name: 'Show what would move' }).click()

  await expect(page.getByRole('heading', { name: 'Enter this closing?' })).toBeVisible()
  const move = page.getByRole('row').filter({ hasText: referenceOf(story) }).filter({ hasText: 'Acknowledgement of the complaint' })
  await expect(move).toContainText('Wed 18 Nov 2026')
  await expect(move).toContainText('Thu 19 Nov 2026')
  await expectSoundAtWidths(page)
  await page.getByRole('button', { name: 'Enter the closing' }).click()

  await expect(page.getByText(/^Federal offices are closed on Wed 18 Nov 2026\. \d+ open clocks come to other dates/)).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'EO 14400' }).filter({ hasText: 'Take back' })).toContainText('Wed 18 Nov 2026')
  await expectSoundAtWidths(page)

  // The list before and after is kept with the entry.
  await page.getByRole('link', { name: 'The list before and after' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Federal offices are closed on Wed 18 Nov 2026.')
  const kept = page.getByRole('row').filter({ hasText: referenceOf(story) }).filter({ hasText: 'Acknowledgement of the complaint' })
  await expect(kept).toContainText('Wed 18 Nov 2026')
  await expect(kept).toContainText('Thu 19 Nov 2026')
  await expectSoundAtWidths(page)

  // The officer of the case, at once: told in the inbox with both dates, the new date on the case, and both on the record.
  await page.getByRole('button', { name: 'Sign out' }).click()
  await office.signInAs(page, 'officer@demo.example')
  await office.open(page, '/inbox')
  const told = page.getByRole('listitem').filter({ hasText: referenceOf(story) }).filter({ hasText: 'before, Wed 18 Nov 2026; now, Thu 19 Nov 2026' })
  await expect(told).toContainText('Acknowledgement of the complaint')
  await told.getByRole('link', { name: referenceOf(story), exact: true }).click()
  await page.getByRole('navigation', { name: 'Parts of this case' }).getByRole('link', { name: 'Deadlines' }).click()
  const clock = page.getByRole('article', { name: /^Acknowledgement of the complaint/ })
  await expect(clock).toContainText('Thu 19 Nov 2026')
  await office.open(page, casePath(story))
  await expect(page.getByRole('main')).toContainText('Thu 19 Nov 2026')
  await office.open(page, casePath(story, '/record'))
  const entry = page.getByRole('listitem').filter({ hasText: 'the calendars changed' }).filter({ hasText: 'before, Wed 18 Nov 2026; now, Thu 19 Nov 2026' })
  await expect(entry).toBeVisible()
  expect((await office.open(page, '/admin/calendars'))?.status()).toBe(404)
  // The last page was not there, of which the browser complains.
  expect(complaints.filter((one) => !one.includes('404'))).toEqual([])
})
