import type { Page } from '@playwright/test'

import { openActs, takeAct as takeActOn, type Filled } from './case-page'
import { fileComplaint } from './complaint-form'
import { expect, test } from './office'
import { collectComplaints, expectSoundPage } from './page-checks'

const complaint = {
  title: 'Two stations of the agreed list have never streamed',
  narrative: 'Eight of ten stations stream. Two have sent no waveform since the activity began, and the field teams know of no damage.',
  happenedOn: '2026-10-05',
  activity: 'Broadband seismic waveforms',
  expectation: 'Near-real-time waveforms of ten stations',
  askedOn: '2026-10-20',
  askedWords: 'The data manager of the partner institute, by message. An approval is said to be pending.',
}

/** What nobody but the complainant, the agency and, later, the coordinator may read. */
const narrative = 'Two have sent no waveform since the activity began'

/** The sentences of the record, whole. */
const sentences = (page: Page) => page.getByRole('main').getByRole('listitem')

test('one complaint goes the whole way: filed, not answered, escalated, flagged, decided by two persons', async ({ office, page }) => {
  test.setTimeout(360_000)
  const browserComplaints = collectComplaints(page)
  let reference = ''
  const openCase = async (tab = '') => {
    await office.open(page, `/cases/${reference}${tab}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  // The pages of a case in each stage are looked at by a journey of their own; the forms of these acts are only here.
  const takeAct = (act: string, filled?: Filled) => takeActOn(page, act, filled, expectSoundPage)
  const enter = (email: string) => office.signInAs(page, email)

  await test.step('a researcher files a complaint and is told what happens next', async () => {
    await enter('researcher@demo.example')
    reference = await fileComplaint(page, office, complaint)
    expect(reference).toMatch(/^STA-2026-\d{4}$/)
    await expect(page.getByText('Acknowledgement of the complaint')).toBeVisible()
    await office.open(page, '/cases')
    await expect(page.getByRole('link', { name: complaint.title })).toBeVisible()
  })

  await test.step('an officer of the agency finds it, acknowledges, admits, and requests consultations', async () => {
    await enter('officer@demo.example')
    await office.open(page, '/docket')
    await page.getByRole('link', { name: reference }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(complaint.title)
    await takeAct('Acknowledge the complaint')
    await takeAct('Admit the complaint', { 'Is the matter urgent?': 'No' })
    await takeAct('Request consultations', {
      'Sent on': office.today,
      'How it was sent': 'Letter',
      'Was there an informal step before?': 'Yes',
      'Day of the informal step': '2026-11-12',
      'The informal step, or why there was none': 'A call between the two desks, which asked for a letter.',
    })
    await expect(openActs(page).locator('summary').getByText('Take the case to the coordinator', { exact: true })).toHaveCount(0)
  })

  await test.step('another agency’s officer does not find the case', async () => {
    await enter('officer2@demo.example')
    const answer = await office.open(page, `/cases/${reference}`)
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page here')
    await office.open(page, '/docket?group=all')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('link', { name: reference })).toHaveCount(0)
  })

  await test.step('no reply comes: the clock records that receipt is deemed and that the reply is overdue', async () => {
    await office.moveTo('2027-01-19', page)
    await enter('officer@demo.example')
    await openCase('/record')
    for (const observed of ['is deemed to have received the request', 'with no reply on record']) {
      await expect(sentences(page).filter({ hasText: observed }).getByText('The clock', { exact: true })).toBeVisible()
    }
    await openCase('/deadlines')
  })

  await test.step('the officer takes it to the coordinator, who requests, hears nothing, and refers it to senior review', async () => {
    await openCase()
    await takeAct('Take the case to the coordinator', { 'Note for the coordinator': 'No reply and no meeting.' })
    await enter('coordinator@demo.example')
    await office.open(page, '/docket')
    await openCase()
    await takeAct('Request consultations', {
      'Sent on': office.today,
      'How it was sent': 'Diplomatic note',
      'Was there an informal step before?': 'No',
      'The informal step, or why there was none': 'The agency’s call was one already.',
    })
    await office.moveTo('2027-04-20', page)
    await enter('coordinator@demo.example')
    await openCase()
    await takeAct('Refer to senior review', { 'Note for senior review': 'Reply and conclusion are overdue.' })
    await expect(page.getByText('Suspension flag raised')).toHaveCount(0)
  })

  await test.step('senior review ends without a conclusion: the flag is raised, with its reasons', async () => {
    await office.moveTo('2027-06-14', page)
    await enter('coordinator@demo.example')
    await office.open(page, '/suspension')
    await expect(page.getByRole('link', { name: reference, exact: true })).toBeVisible()
    await openCase('/suspension')
    await expect(page.getByText('All conditions are met.')).toBeVisible()
    const conditions = page.getByRole('table', { name: 'Conditions, all of which must be met' })
    await expect(conditions.getByRole('row', { name: /^Coordinator consultations are exhausted/ })).toContainText('Reply to the request')
    await expect(page.getByText('Nothing is missing.')).toBeVisible()
  })

  await test.step('a first person opens the review and proposes; alone it takes no effect', async () => {
    await openCase()
    await takeAct('Open suspension review')
    await takeAct('Propose a decision on suspension', {
      'Proposed decision': 'Suspend',
      Scope: 'The activity',
      'Review date': '2027-09-01',
      Memo: 'Two requests brought no reply, and senior review no conclusion. The eight other stations are not touched.',
    })
    await expect(openActs(page).locator('summary').getByText('Agree with or return the proposed decision', { exact: true })).toHaveCount(0)
    await expect(page.getByText('You entered what this answers, and another person has to answer it.')).toBeVisible()
  })

  await test.step('a second person agrees, and cooperation is suspended', async () => {
    await enter('coordinator2@demo.example')
    await openCase()
    await takeAct('Agree with or return the proposed decision', { 'Your answer': 'I agree' })
    await expect(page.getByText('Review of the suspension').first()).toBeVisible()
    await openCase('/record')
    await expect(sentences(page).filter({ hasText: 'A second person agreed' })).toContainText('cooperation is suspended')
  })

  await test.step('an overseer sees the figures and none of what was written', async () => {
    await enter('overseer@demo.example')
    await openCase()
    await expect(page.getByText('Suspended', { exact: true }).first()).toBeVisible()
    await expect(page.getByText('What people wrote, and who complained, is not shown.')).toBeVisible()
    for (const tab of ['', '/record', '/suspension']) {
      await openCase(tab)
      for (const hidden of [narrative, complaint.title, 'Robin Hale', 'Two requests brought no reply']) {
        await expect(page.getByRole('main')).not.toContainText(hidden)
      }
    }
  })

  await test.step('the complainant sees the decision', async () => {
    await enter('researcher@demo.example')
    await openCase('/record')
    await expect(sentences(page).filter({ hasText: 'A complaint was filed' })).toContainText(narrative)
    await expect(sentences(page).filter({ hasText: 'cooperation is suspended' })).toBeVisible()
  })

  expect(browserComplaints.filter((text) => !text.includes('404'))).toEqual([])
})
