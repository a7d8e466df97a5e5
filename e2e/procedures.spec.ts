import { choose, fillIn, takeAct } from './case-page'
import { fileReviewed } from './complaint-form'
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

test('a complaint is filed under another procedure that was put for filing, and its first period runs by that one', async ({ office, page }) => {
  const complaints = collectComplaints(page)
  await office.signInAs(page, 'administrator@demo.example')
  await office.open(page, '/admin/procedures')
  await page.getByRole('button', { name: 'Put for filing version 1 of foia-552' }).click()
  await expect(page.getByRole('main')).toContainText('From now on new cases can be opened under it.')

  await office.signInAs(page, 'researcher@demo.example')
  await office.open(page, '/cases/new?start=new')
  const form = page.getByRole('main')
  const goTo = async (step: string) => {
    await form.getByRole('button', { name: 'Save and go on' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(step)
  }
  await choose(form.getByRole('group', { name: 'Under which procedure?' }), 'Freedom of Information Act')
  await fillIn(form, { Kind: 'Data access', Title: 'Minutes of the working group', 'What happened': 'The minutes of 2025 were asked for as records.', When: '2026-11-02' })
  await goTo('Activity')
  await form.getByLabel('Which agency is it for?').selectOption({ label: 'Bureau of Earth Sciences' })
  await goTo('What was agreed')
  await form.getByLabel(/^Provision of the agreement/).selectOption({ label: 'Records reasonably described, 552(a)(3)' })
  await goTo('What was asked')
  await fillIn(form, { 'Was the partner asked for it?': 'Yes', 'When was the partner asked?': '2026-11-03', 'Who was asked, how, and for what?': 'The records office, by letter.' })
  await goTo('Evidence')
  await choose(form.getByRole('group', { name: /lawful and safe/ }), 'I have no evidence')
  await goTo('Your name')
  await choose(form.getByRole('group', { name: 'Who may know your name?' }), 'The agency only')
  await goTo('Review')
  await expect(form).toContainText('Freedom of Information Act')
  await expectSoundAtWidths(page)
  const reference = await fileReviewed(page)

  await office.signInAs(page, 'officer@demo.example')
  await office.open(page, `/cases/${reference}`)
  // Nothing is on record of its receipt by the right component: the period begins ten days after it came at the latest, and has 20 working days.
  await expect(page.getByRole('main')).toContainText('Next date: Determination')
  await expect(page.getByRole('main')).toContainText('Thu 24 Dec 2026, provisional')
  await takeAct(page, 'Record receipt by the right component', { 'Received on': '2026-11-16', 'At what time': '14:00', 'What shows it': 'An acknowledgement' })
  await office.open(page, `/cases/${reference}/deadlines`)
  const determination = page.getByRole('article', { name: /^Determination/ })
  await expect(determination).toContainText('Tue 15 Dec 2026')
  await expect(determination).toContainText('20 business days')
  await expect(determination).toContainText('statute')
  await expectSoundAtWidths(page)
  expect(complaints).toEqual([])
})
