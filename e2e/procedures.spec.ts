import { casePath } from './demonstration-cases'
import { expect, test } from './office'
import { collectComplaints, expectSoundAtWidths } from './page-checks'

/** A case in agency consultations in which a reply is awaited. */
const awaiting = 'catalogue-reply-overdue'

test('two versions are compared, the cases that would stand otherwise are listed, and none of them moves', async ({ office, page }) => {
  const complaints = collectComplaints(page)
  await office.signInAs(page, 'administrator@demo.example')
  const response = await page.request.get(`${office.url}/procedures/sta-2024/1.json`)
  const procedure = (await response.json()) as { version: number; clocks: { id: string; rule: { n: number } }[] }
  procedure.version = 3
  procedure.clocks.find(({ id }) => id === 'agency-conclude')!.rule.n = 120

  await office.open(page, '/admin/procedures/enter')
  await expectSoundAtWidths(page)
  // A file that is wrong keeps what was pasted, and names each fault by its place.
  await page.getByLabel('The procedure, as JSON').fill(JSON.stringify({ ...procedure, version: 0, colour: 'blue' }))
  await page.getByRole('button', { name: 'Look at it' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'version' }).first()).toBeVisible()
  await expectSoundAtWidths(page)
  await page.getByLabel('The procedure, as JSON').fill(JSON.stringify(procedure))
  await page.getByRole('button', { name: 'Look at it' }).click()
  await expect(page.getByRole('heading', { name: 'Enter this procedure?' })).toBeVisible()
  await expect(page.getByRole('region', { name: /would stand otherwise/ }).getByRole('row').filter({ hasText: 'Conclusion of consultations' }).first()).toBeVisible()
  await expectSoundAtWidths(page)
  await page.getByRole('button', { name: 'Enter it' }).click()
  await expect(page.getByText('It can be read and compared. No case has moved')).toBeVisible()

  await office.open(page, '/procedures/sta-2024/compare?from=1&to=3')
  await expect(page.getByRole('row').filter({ hasText: '90 calendar days' })).toContainText('120 calendar days')
  await expectSoundAtWidths(page)
  // Nothing has moved: the case stands under the version under which it was filed.
  await page.getByRole('link', { name: 'Sign out' }).or(page.getByRole('button', { name: 'Sign out' })).click()
  await office.signInAs(page, 'officer@demo.example')
  await office.open(page, casePath(awaiting, '/deadlines'))
  await expect(page.getByRole('article', { name: /^Conclusion of consultations/ })).toContainText('90 calendar days')
  expect(complaints).toEqual([])
})
