import type { Page } from '@playwright/test'

import { choose, fillIn, takeAct as takeActOn, type Filled } from './case-page'
import { fileComplaint, fileReviewed, someComplaint } from './complaint-form'
import { expect, test } from './office'
import { collectComplaints, expectSoundPage } from './page-checks'

/** The sentences of the record, whole. */
const sentences = (page: Page) => page.getByRole('main').getByRole('listitem')

test('a case is settled on the way: a period is extended, a corrective step fails, another one is confirmed and verified', async ({ office, page }) => {
  test.setTimeout(300_000)
  const browserComplaints = collectComplaints(page)
  await office.signInAs(page, 'researcher@demo.example')
  const reference = await fileComplaint(page, office, someComplaint)
  const openCase = (tab = '') => office.open(page, `/cases/${reference}${tab}`)
  const enter = async (email: string) => {
    await office.signInAs(page, email)
    await openCase()
  }
  const takeAct = (act: string, filled?: Filled) => takeActOn(page, act, filled)
  const step = {
    'What was undertaken': 'The station streams without gaps.',
    'Who undertook it': 'PRC side',
    'Agreed by': 'Letter',
  }

  await test.step('consultations are requested, and both sides agree on more time', async () => {
    await enter('officer@demo.example')
    await takeAct('Admit the complaint', { 'Is the matter urgent?': 'No' })
    await takeAct('Request consultations', {
      'Sent on': office.today,
      'How it was sent': 'Letter',
      'Was there an informal step before?': 'No',
      'The informal step, or why there was none': 'The researchers had asked already.',
    })
    await takeAct('Record a proposed extension', {
      'Which period': 'agency-reply-1',
      'By how many days': '10',
      'Proposed by': 'PRC side',
      'Proposed on': office.today,
    })
    await expect(page.getByText('A period that can be extended is running, and no proposed extension is waiting for an answer.')).toHaveCount(0)
    await takeAct('Record the answer to a proposed extension', { 'The answer': 'The other side accepted', 'Answered on': office.today, 'By which instrument': 'Email' })
    await openCase('/record')
    await expect(sentences(page).filter({ hasText: 'Both sides agreed by email to extend the period' })).toContainText('by 10 days')
    await expectSoundPage(page)
  })

  await test.step('a corrective step is agreed; the clocks between the sides stand still', async () => {
    await openCase()
    await takeAct('Record an agreed corrective step', { ...step, 'To be done by': '2026-12-04', 'Agreed on': office.today })
    await expect(page.getByRole('heading', { name: 'Corrective steps' })).toBeVisible()
    await expectSoundPage(page)
    await openCase('/deadlines')
    await expect(page.getByRole('article', { name: /^Reply to the request/ })).toContainText('stands still')
    await expectSoundPage(page)
  })

  await test.step('its day passes, it is reported, the complainant disputes it, and it has failed', async () => {
    await office.moveTo('2026-12-08', page)
    await enter('officer@demo.example')
    await takeAct('Record a report that a step is done', { 'Which step': 'Entry', 'Reported on': '2026-12-07', 'What was reported': 'It is said to stream.' })
    await enter('researcher@demo.example')
    await takeAct('Confirm or dispute what came', { 'Which step': 'Entry', 'Your answer': 'It has not come, or not as agreed', 'In words': 'The gap is there each night.' })
    await enter('officer@demo.example')
    await takeAct('Verify a corrective step', { 'Which step': 'Entry', 'What you found': 'Not done', 'On what it rests': 'The stream of two nights.' })
    await expect(page.getByText('Agency consultations, since')).toBeVisible()
  })

  await test.step('another one is confirmed and verified, and the case is resolved', async () => {
    await takeAct('Record an agreed corrective step', { ...step, 'To be done by': '2026-12-18', 'Agreed on': office.today })
    await takeAct('Record a report that a step is done', { 'Which step': 'Entry', 'Reported on': office.today, 'What was reported': 'A cable was replaced.' })
    await enter('researcher@demo.example')
    await takeAct('Confirm or dispute what came', { 'Which step': 'Entry', 'Your answer': 'What was undertaken has come' })
    await enter('officer@demo.example')
    await takeAct('Verify a corrective step', { 'Which step': 'Entry', 'What you found': 'Done, and the matter is settled', 'On what it rests': 'No gap since.' })
    await expect(page.getByText('Closed: mutually satisfactory solution').first()).toBeVisible()
    await expectSoundPage(page)
  })
  expect(browserComplaints).toEqual([])
})

test('a concern of the other side is recorded and goes the same ladder; safety holds all contact first; an entry is corrected', async ({ office, page }) => {
  test.setTimeout(240_000)
  let reference = ''
  const openCase = (tab = '') => office.open(page, `/cases/${reference}${tab}`)
  const takeAct = (act: string, filled?: Filled) => takeActOn(page, act, filled)

  await test.step('an officer records it with the day on which it was received', async () => {
    await office.signInAs(page, 'officer@demo.example')
    await office.open(page, '/cases/new?start=new')
    const form = page.getByRole('main')
    const goOn = async (to: string) => {
      await form.getByRole('button', { name: 'Save and go on' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText(to)
    }
    await fillIn(form, {
      'For whom is it filed?': 'A concern received from the other side',
      'Received on': '2026-11-13',
      Kind: 'Data access',
      Title: 'Two US stations have sent nothing since October',
      'What happened': 'Two stations of the list are silent, says the letter.',
      When: '2026-10-10',
    })
    await goOn('Activity')
    await choose(form.getByRole('group', { name: 'Which activity is it about?' }), someComplaint.activity)
    await goOn('What was agreed')
    await expect(form.getByRole('group', { name: 'Which of these lines is it about?' })).not.toContainText(someComplaint.expectation)
    await choose(form.getByRole('group', { name: 'Which of these lines is it about?' }), 'Waveforms of ten US stations')
    await goOn('What was asked')
    await fillIn(form, { 'Was the partner asked for it?': 'Yes', 'When was the partner asked?': '2026-10-30', 'Who was asked, how, and for what?': 'The partner at the bureau, by message.' })
    await goOn('Evidence')
    await choose(form.getByRole('group', { name: /lawful and safe/ }), 'I have no evidence')
    await goOn('Review')
    await expectSoundPage(page)
    reference = await fileReviewed(page)
    await openCase()
    await expect(page.getByText('the PRC side, whose concern was received')).toBeVisible()
    await expectSoundPage(page)
  })

  await test.step('a safety concern: contact is held before anything is sent', async () => {
    await takeAct('Admit the complaint', { 'Is the matter urgent?': 'No' })
    await takeAct('Raise a safety concern', { 'What is to be feared': 'A colleague was asked about the letter.' })
    await takeAct('Hold all contact')
    await expect(page.getByText('contact is not held for safety. On record the condition is not met.').first()).toBeVisible()
    await takeAct('Look at the safety concern', { 'May contact go on?': 'Contact may go on', 'What you found and did': 'Spoke with the institution.' })
  })

  await test.step('both positions stand beside each other, and a wrong date is corrected', async () => {
    await takeAct('Record the position of a side', { 'Whose position': 'PRC side', 'Stated on': '2026-11-13', 'The position': 'The line is due each day.' })
    await takeAct('Record the position of a side', { 'Whose position': 'US side', 'Stated on': office.today, 'The position': 'A storm took the power line.' })
    await expect(page.getByRole('region', { name: 'What the sides hold' })).toContainText('The line is due each day.')
    await takeAct('Request consultations', {
      'Sent on': office.today,
      'How it was sent': 'Letter',
      'Was there an informal step before?': 'No',
      'The informal step, or why there was none': 'None is known.',
    })
    await openCase('/record')
    const request = sentences(page).filter({ hasText: 'A request for consultations' }).first()
    await expect(request).toContainText('from the PRC side to the US side')
    const number = /Entry (\d+)/.exec(await request.innerText())![1]!
    await openCase()
    const form = page.locator('#act-correct-entry')
    await form.locator('summary').first().click()
    await form.getByLabel('Which entry').selectOption(number)
    await fillIn(form, { 'What is wrong': 'Its date', 'The right date': office.today, Why: 'The stamp says so.' })
    await form.getByRole('button', { name: 'Correct an earlier entry' }).click()
    await expect(page.getByRole('heading', { name: 'Recorded' })).toBeVisible()
    await openCase('/record')
    await expect(sentences(page).filter({ hasText: 'stands in its place' })).toBeVisible()
    await expectSoundPage(page)
  })
})
