import { casePath } from './demonstration-cases'
import { expect, test } from './office'
import { collectComplaints, expectSoundAtWidths } from './page-checks'

test('an overseer reads what the screen said on a past day, in the list and on the case', async ({ sharedOffice: office, page }) => {
  const complaints = collectComplaints(page)
  await office.signInAs(page, 'overseer@demo.example')
  await office.open(page, casePath('stations-suspended'))
  const body = page.getByRole('main')
  await body.getByText('Show this as of another day').click()
  await body.getByLabel('As of the end of').fill('2026-11-17')
  await body.getByRole('button', { name: 'Show that day' }).click()
  await expect(body.getByText('That day is to come.')).toBeVisible()

  await body.getByLabel('As of the end of').fill('2026-05-04')
  await body.getByRole('button', { name: 'Show that day' }).click()
  await expect(page.getByRole('heading', { name: 'As the record stood at the end of Mon 4 May 2026' })).toBeVisible()
  await expect(body.getByRole('heading', { name: 'What could happen then' })).toBeVisible()
  const stage = await body.getByText(/, since /).first().innerText()
  await expectSoundAtWidths(page)
  await page.getByRole('link', { name: /^Record/ }).last().click()
  await expect(page.getByRole('heading', { name: 'As the record stood at the end of Mon 4 May 2026' })).toBeVisible()
  await page.getByRole('link', { name: 'Show the case as it is now' }).click()
  await expect(page.getByRole('heading', { name: 'As the record stood' })).toHaveCount(0)

  await office.open(page, '/docket?group=all&state=any&asOf=2026-05-04')
  await expect(page.getByRole('heading', { name: 'As the record stood at the end of Mon 4 May 2026' })).toBeVisible()
  await expectSoundAtWidths(page)
  await page.getByRole('link', { name: casePath('stations-suspended').split('/').at(-1)!, exact: true }).click()
  await expect(body.getByText(stage)).toBeVisible()
  expect(complaints).toEqual([])
})
