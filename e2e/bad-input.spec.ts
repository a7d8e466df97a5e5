import type { Browser, Page } from '@playwright/test'

import { fillIn, openActs, recordButton, takeAct, unfoldAct } from './case-page'
import { fileReviewed, fillComplaint, someComplaint } from './complaint-form'
import { casePath } from './demonstration-cases'
import { expect, test, type ServedOffice } from './office'
import { expectSoundPage } from './page-checks'
import { runScript } from './prepare-template'

const main = (page: Page) => page.getByRole('main')

/** A second window, in which the same person is signed in too. */
async function secondWindow(browser: Browser, office: ServedOffice, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await office.signInAs(page, email)
  return page
}

test('a complaint with days to come: the review says so, leads to the field, and what was typed is there', async ({ office, page }) => {
  await office.signInAs(page, 'researcher@demo.example')
  await fillComplaint(page, office, { ...someComplaint, happenedOn: '2026-12-24', askedOn: '1978-05-01' })
  await expect(main(page)).toContainText('Thu 24 Dec 2026 has not begun yet on either side.')
  await expect(main(page)).toContainText('Mon 1 May 1978 lies before Wed 31 Jan 1979')
  await expect(main(page).getByRole('button', { name: 'File the complaint' })).toHaveCount(0)
  await expectSoundPage(page)

  await main(page).getByRole('link', { name: /has not begun yet/ }).click()
  await expect(page.getByLabel('When', { exact: true })).toHaveValue('2026-12-24')
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue(someComplaint.title)
  await page.getByLabel('When', { exact: true }).fill('2026-10-12')
  await page.getByRole('button', { name: 'Save and go to the review' }).click()
  await expect(main(page)).not.toContainText('has not begun yet')
  await expect(main(page)).toContainText('lies before')
})

test('an activity that is not registered is not taken', async ({ office, page }) => {
  await office.signInAs(page, 'researcher@demo.example')
  await office.open(page, '/cases/new?start=new')
  await fillIn(main(page), { Kind: 'Data access', Title: 'A title', 'What happened': 'Something.', When: '2026-10-12' })
  const goOn = () => page.getByRole('button', { name: 'Save and go on' }).click()
  await goOn()
  const activities = page.getByRole('group', { name: 'Which activity is it about?' })
  await activities.getByRole('radio').first().evaluate((input: HTMLInputElement) => {
    input.value = 'no-such-activity'
    input.checked = true
  })
  await goOn()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('What was agreed')
  await page.goto(page.url().replace(/[a-z-]+$/, 'review'))
  await expect(main(page)).toContainText('This activity is not registered.')
  await expect(main(page).getByRole('button', { name: 'File the complaint' })).toHaveCount(0)
})

test('the same form sent twice files one case', async ({ office, page }) => {
  await office.signInAs(page, 'researcher@demo.example')
  await fillComplaint(page, office, someComplaint)
  const again = await page.context().newPage()
  await again.goto(page.url())
  const reference = await fileReviewed(page)
  await again.getByRole('button', { name: 'File the complaint' }).click()
  await expect(again.getByRole('heading', { level: 1 })).toHaveText(`${reference} is filed`)
  await office.open(page, '/cases')
  await expect(page.getByRole('link', { name: someComplaint.title })).toHaveCount(1)
})

test('dates that cannot be: the rule is named, what was typed stays, nothing is recorded', async ({ office, page }) => {
  await office.signInAs(page, 'officer@demo.example')
  await office.open(page, casePath('clock-errors-filed'))
  await takeAct(page, 'Admit the complaint', { 'Is the matter urgent?': 'No' })
  const act = await unfoldAct(page, 'Request consultations')
  const words = 'A call between the two desks.'
  await fillIn(act, {
    'Sent on': '2026-11-02',
    'How it was sent': 'Letter',
    'Was there an informal step before?': 'No',
    'The informal step, or why there was none': words,
  })
  const send = () => recordButton(act, 'Request consultations').click()
  await send()
  await expect(act).toContainText('The date is too early')
  await expect(act).toContainText('Mon 2 Nov 2026 lies before Mon 16 Nov 2026')
  await expect(act).toContainText('program policy')
  await expectSoundPage(page)

  await act.getByLabel('Sent on', { exact: true }).fill('2026-11-24')
  await send()
  await expect(act).toContainText('The date lies in the future')
  await expect(act.getByLabel('The informal step, or why there was none')).toHaveValue(words)

  await act.getByLabel('Sent on', { exact: true }).fill(office.today)
  await send()
  await expect(page.getByRole('heading', { name: 'Recorded' })).toBeVisible()
  await office.open(page, casePath('clock-errors-filed', '/record'))
  await expect(main(page).getByText('A request for consultations')).toHaveCount(1)
})

test('no words and too many words', async ({ office, page }) => {
  await office.signInAs(page, 'officer@demo.example')
  await office.open(page, casePath('clock-errors-filed'))
  const act = await unfoldAct(page, 'Add a note')
  const send = () => recordButton(act, 'Add a note').click()
  await send()
  await expect(act.getByRole('link', { name: /Fill this in/ })).toBeVisible()
  const words = 'This goes on and on. '.repeat(200)
  await act.getByLabel('Note', { exact: true }).fill(words)
  await send()
  await expect(act).toContainText('At most 3,000 characters fit here')
  await expect(act.getByLabel('Note', { exact: true })).toHaveValue(words)
  await expectSoundPage(page)
})

test('somebody else acted meanwhile: what changed is shown, what was typed is kept and can be sent again', async ({ office, page, browser }) => {
  await office.signInAs(page, 'officer@demo.example')
  const other = await secondWindow(browser, office, 'officer@demo.example')
  await office.open(page, casePath('clock-errors-filed'))
  await office.open(other, casePath('clock-errors-filed'))
  await takeAct(other, 'Acknowledge the complaint')

  const act = await unfoldAct(page, 'Add a note')
  await act.getByLabel('Note', { exact: true }).fill('The complainant called.')
  await recordButton(act, 'Add a note').click()
  await expect(act).toContainText('This case has changed')
  await expect(act).toContainText('Mon 16 Nov 2026: The complaint was acknowledged.')
  await expect(act.getByLabel('Note', { exact: true })).toHaveValue('The complainant called.')
  await expectSoundPage(page)
  await recordButton(act, 'Add a note').click()
  await expect(page.getByRole('heading', { name: 'Recorded' })).toBeVisible()
})

test('an act that has become impossible meanwhile is refused with its rule', async ({ office, page, browser }) => {
  await office.signInAs(page, 'officer@demo.example')
  const other = await secondWindow(browser, office, 'officer@demo.example')
  await office.open(page, casePath('clock-errors-filed'))
  await office.open(other, casePath('clock-errors-filed'))
  await takeAct(other, 'Admit the complaint', { 'Is the matter urgent?': 'No' })

  const act = await unfoldAct(page, 'Acknowledge the complaint')
  const send = () => recordButton(act, 'Acknowledge the complaint').click()
  await send()
  await expect(main(page)).toContainText('This case has changed')
  await send()
  await expect(main(page)).toContainText('Not at this stage: Acknowledge the complaint')
  await expect(main(page)).toContainText('Program procedure: acknowledgement')
})

test('a store without room: nothing is half written, and what was typed is kept', async ({ office, page }) => {
  await office.signInAs(page, 'officer@demo.example')
  await office.fillDisk()
  await office.open(page, casePath('clock-errors-filed'))
  const act = await unfoldAct(page, 'Add a note')
  const words = 'The complainant called again. '.repeat(90)
  await act.getByLabel('Note', { exact: true }).fill(words)
  await recordButton(act, 'Add a note').click()
  await expect(act).toContainText('The store has no room left')
  await expect(act.getByLabel('Note', { exact: true })).toHaveValue(words)
  await expectSoundPage(page)

  await office.moveTo(office.today, page)
  await office.open(page, casePath('clock-errors-filed', '/record'))
  await expect(main(page).getByText('A note was added')).toHaveCount(0)
  expect(await runScript('verify-record', { COMITY_DATA: office.folder })).toContain('Both chains hold')
  await office.open(page, casePath('clock-errors-filed'))
  await expect(openActs(page)).toBeVisible()
  await takeAct(page, 'Add a note', { Note: words })
})
