import { expect, type Page } from '@playwright/test'

import { choose, fillIn } from './case-page'
import type { ServedOffice } from './office'

/** A complaint as a newcomer files it. */
export interface Complaint {
  title: string
  narrative: string
  happenedOn: string
  activity: string
  expectation: string
  askedOn: string
  askedWords: string
}

type EachStep = (page: Page) => Promise<void>

/**
 * Goes through the form of a complaint, step by step, up to the page that names the new case; answers with its reference. Works
 * with and without script. `eachStep` looks at every page on the way.
 */
export async function fileComplaint(page: Page, office: ServedOffice, told: Complaint, eachStep: EachStep = async () => {}): Promise<string> {
  const form = page.getByRole('main')
  const go = async (step: string, fill: () => Promise<void>) => {
    await expect(page.getByRole('heading', { level: 1 })).toContainText(step)
    await eachStep(page)
    await fill()
    await form.getByRole('button', { name: 'Save and go on' }).click()
  }
  await office.open(page, '/cases/new')
  await go('What happened', async () => {
    await fillIn(form, { Kind: 'Data access', Title: told.title, 'What happened': told.narrative, When: told.happenedOn })
  })
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
  await form.getByRole('button', { name: 'File the complaint' }).click()
  const filed = page.getByRole('heading', { level: 1, name: /is filed$/ })
  await expect(filed).toBeVisible()
  await eachStep(page)
  return (await filed.innerText()).replace(' is filed', '')
}
