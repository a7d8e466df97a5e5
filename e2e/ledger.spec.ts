import type { Page } from '@playwright/test'

import { choose, fillIn } from './case-page'
import { fileReviewed } from './complaint-form'
import { expect, test } from './office'
import { collectComplaints } from './page-checks'

const main = (page: Page) => page.getByRole('main')

const plan = JSON.stringify({
  dmp: {
    title: 'Plan of the waveforms', created: '2026-11-01T00:00:00Z', modified: '2026-11-01T00:00:00Z', language: 'eng', ethical_issues_exist: 'no',
    dmp_id: { identifier: 'https://doi.org/10.5281/zenodo.1200361', type: 'doi' },
    contact: { name: 'x', mbox: 'x@example.org', contact_id: { identifier: 'x', type: 'other' } },
    dataset: [{ title: 'Station responses of 2026', personal_data: 'no', sensitive_data: 'no', dataset_id: { identifier: '10.5281/zenodo.1200362', type: 'doi' } }],
  },
})

test('from a plan to expectations, to a line that falls due with nothing on record, to a complaint', async ({ office, page }) => {
  test.setTimeout(180_000)
  const complaints = collectComplaints(page)
  await office.signInAs(page, 'officer@demo.example')
  await office.open(page, '/activities/wave/plan')
  await page.getByLabel('The plan, as JSON').fill(plan)
  await page.getByRole('button', { name: 'Look at it' }).click()
  const forAll = page.getByRole('region', { name: 'For every new line that says nothing else' })
  await forAll.getByText('From the PRC side to the US side').click()
  await forAll.getByLabel('Due on').fill('2026-11-18')
  await forAll.getByLabel('How it is provided').fill('deposit')
  await page.getByRole('button', { name: 'Save what was taken' }).click()
  await expect(page.getByText('Station responses of 2026').or(page.getByRole('link', { name: /activity/i })).first()).toBeVisible()

  // No page may look for its server while it starts again.
  await page.goto('about:blank')
  await office.moveTo('2026-11-20', page)
  await office.signInAs(page, 'officer@demo.example')
  await office.open(page, '/inbox')
  const notices = page.getByRole('region', { name: 'Fell due with nothing on record' })
  await expect(notices.getByRole('listitem').filter({ hasText: 'Station responses of 2026' })).toContainText('due on Wed 18 Nov 2026')

  await office.signInAs(page, 'researcher@demo.example')
  await office.open(page, '/activities/wave')
  const line = page.getByRole('article', { name: 'Station responses of 2026' })
  await line.getByRole('link', { name: 'File a complaint about this line' }).click()
  const form = main(page)
  await expect(form).toContainText('Broadband seismic waveforms: Station responses of 2026')
  await expect(form.getByLabel('When', { exact: true })).toHaveValue('2026-11-18')
  const goTo = async (step: string) => {
    await form.getByRole('button', { name: 'Save and go on' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(step)
  }
  await fillIn(form, { Title: 'Station responses were not deposited', 'What happened': 'The plan names them for November; nothing is in the repository.' })
  await goTo('Activity')
  await expect(form.getByRole('radio', { name: /Broadband seismic waveforms/ })).toBeChecked()
  await goTo('What was agreed')
  await expect(form.getByRole('radio', { name: /Station responses of 2026/ })).toBeChecked()
  await goTo('What was asked')
  await fillIn(form, { 'Was the partner asked for it?': 'Yes', 'When was the partner asked?': '2026-11-19', 'Who was asked, how, and for what?': 'The data manager, by message.' })
  await goTo('Evidence')
  await choose(form.getByRole('group', { name: /lawful and safe/ }), 'I have no evidence')
  await goTo('Your name')
  await choose(form.getByRole('group', { name: 'Who may know your name?' }), 'The agency only')
  await goTo('Review')
  expect(await fileReviewed(page)).toMatch(/^STA-2026-\d{4}$/)
  expect(complaints).toEqual([])
})

test('deliveries from a file: faults by row, then all of them at once, and never twice', async ({ office, page }) => {
  const complaints = collectComplaints(page)
  await office.signInAs(page, 'officer@demo.example')
  await office.open(page, '/activities/wave')
  await page.getByRole('link', { name: 'Record many deliveries from a file (CSV)' }).click()
  const paste = async (text: string) => {
    await page.getByLabel('The rows').fill(text)
    await page.getByRole('button', { name: 'Look at the rows' }).click()
  }
  const heading = 'line,day,completeness,due,reason,words,evidence'
  await paste(`${heading}\nwav-rt,2026-11-10,all,,,,\nwav-us,2026-11-11,complete,,,,=1+1`)
  await expect(main(page)).toContainText('2 rows have faults')
  await expect(main(page)).toContainText('“all” is none of these: complete, partial, declined.')
  await expect(main(page)).toContainText('“=1+1” begins as a formula does')
  await page.getByRole('link', { name: 'Paste another text' }).click()
  const right = `${heading}\nwav-rt,2026-11-10,partial,,internal-approval-time,"Two of ten stations, for a day",\nwav-us,2026-11-11,complete,,,,`
  await paste(right)
  await expect(main(page)).toContainText('2 new deliveries.')
  await page.getByRole('button', { name: 'Record 2 deliveries' }).click()
  await expect(main(page)).toContainText('2 deliveries were recorded')
  await paste(right)
  await expect(main(page)).toContainText('No new delivery, 2 on record already.')
  await expect(page.getByRole('button', { name: /^Record/ })).toHaveCount(0)
  expect(complaints).toEqual([])
})
