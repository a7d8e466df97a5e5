import { expect, type Page } from '@playwright/test'

import { choose, fillIn } from './case-page'
import type { ServedOffice } from './office'

/** A complaint as a newcomer files it; a journey says what is its own. */
export interface Complaint {
  title: string
  narrative: string
  happenedOn: string
  activity: string
  expectation: string
  askedOn: string
  askedWords: string
}

export const someComplaint: Complaint = {
  title: 'One station of the agreed list sends gaps of an hour',
  narrative: 'The waveforms of one station have a gap of an hour each night. The other nine are whole.',
  happenedOn: '2026-10-12',
  activity: 'Broadband seismic waveforms',
  expectation: 'Near-real-time waveforms of ten stations',
  askedOn: '2026-10-26',
  askedWords: 'The data manager, by message.',
}

/** An office of which a page can be opened. */
type Opened = Pick<ServedOffice, 'open'>

type EachStep = (page: Page) => Promise<void>

/** Goes through the form of a complaint, step by step, to the review. Works with and without script. `eachStep` looks at every page. */
export async function fillComplaint(page: Page, office: Opened, told: Complaint, eachStep: EachStep = async () => {}): Promise<void> {
  const form = page.getByRole('main')
  const go = async (step: string, fill: () => Promise<void>) => {
    await expect(page.getByRole('heading', { level: 1 })).toContainText(step)
    await eachStep(page)
    await fill()
    await form.getByRole('button', { name: 'Save and go on' }).click()
  }
  await office.open(page, '/cases/new?start=new')
  await go('What happened', () =>
    fillIn(form, { Kind: 'Data access', Title: told.title, 'What happened': told.narrative, When: told.happenedOn }),
  )
  await go('Activity', () => choose(form.getByRole('group', { name: 'Which activity is it about?' }), told.activity))
  await go('What was agreed', () => choose(form.getByRole('group', { name: 'Which of these lines is it about?' }), told.expectation))
  await go('What was asked', () =>
    fillIn(form, {
      'Was the partner asked for it?': 'Yes',
      'When was the partner asked?': told.askedOn,
      'Who was asked, how, and for what?': told.askedWords,
    }),
  )
  await go('Evidence', () => choose(form.getByRole('group', { name: /lawful and safe/ }), 'I have no evidence'))
  await go('Your name', () => choose(form.getByRole('group', { name: 'Who may know your name?' }), 'The agency only'))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Review')
  await eachStep(page)
}

/** Files what the review shows; answers with the reference of the new case. */
export async function fileReviewed(page: Page): Promise<string> {
  await page.getByRole('main').getByRole('button', { name: 'File the complaint' }).click()
  const filed = page.getByRole('heading', { level: 1, name: /is filed$/ })
  await expect(filed).toBeVisible()
  return (await filed.innerText()).replace(' is filed', '')
}

/** The whole form, up to the page that names the new case; answers with its reference. */
export async function fileComplaint(page: Page, office: Opened, told: Complaint, eachStep: EachStep = async () => {}): Promise<string> {
  await fillComplaint(page, office, told, eachStep)
  const reference = await fileReviewed(page)
  await eachStep(page)
  return reference
}
