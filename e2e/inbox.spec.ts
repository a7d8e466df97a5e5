import type { Page } from '@playwright/test'

import { fillIn, recordButton, takeAct } from './case-page'
import { fileComplaint, someComplaint } from './complaint-form'
import { expect, test } from './office'
import { collectComplaints, expectSoundAtWidths } from './page-checks'

const lineOf = (page: Page, section: string, reference: string) =>
  page.getByRole('region', { name: section }).getByRole('article').filter({ hasText: reference })

test('a complaint goes from inbox to inbox: acknowledge, a question, the answer', async ({ office, page }) => {
  const complaints = collectComplaints(page)
  let reference = ''
  const openInbox = async (email: string) => {
    await office.signInAs(page, email)
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Inbox/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Inbox' })).toBeVisible()
    await expectSoundAtWidths(page)
  }

  await test.step('a researcher files, and is told nothing of that', async () => {
    await office.signInAs(page, 'researcher@demo.example')
    reference = await fileComplaint(page, office, someComplaint)
    await office.open(page, '/inbox')
    await expect(page.getByRole('article').filter({ hasText: reference })).toHaveCount(0)
  })

  await test.step('the officer is asked to acknowledge, by a date, and finds the form from there', async () => {
    await openInbox('officer@demo.example')
    const line = lineOf(page, 'Asked of you', reference)
    await expect(line).toContainText('2 working days left')
    await line.getByRole('link', { name: 'Acknowledge the complaint' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(someComplaint.title)
    await recordButton(page.locator('#act-acknowledge'), 'Acknowledge the complaint').click()
    await expect(page.getByRole('heading', { name: 'Recorded' })).toBeVisible()
    await office.open(page, '/inbox')
    const next = lineOf(page, 'Asked of you', reference)
    await expect(next.getByRole('link', { name: 'Decline admission' })).toBeVisible()
    await expect(next.getByRole('link', { name: 'Acknowledge the complaint' })).toHaveCount(0)
  })

  await test.step('the officer asks for information', async () => {
    await office.open(page, `/cases/${reference}`)
    await takeAct(page, 'Ask the complainant for information', { 'Your question': 'Since which day has the gauge repeated the value?' })
  })

  await test.step('the researcher is asked to answer, and answers from the inbox', async () => {
    await openInbox('researcher@demo.example')
    const line = lineOf(page, 'Asked of you', reference)
    await expect(line).toContainText('The agency asked the complainant for information.')
    await line.getByRole('link', { name: 'Answer the question' }).click()
    const form = page.locator('#act-answer-information')
    await fillIn(form, { 'Your answer': 'Since 28 September.' })
    await recordButton(form, 'Answer the question').click()
    await expect(page.getByRole('heading', { name: 'Recorded' })).toBeVisible()
    await office.open(page, '/inbox')
    await expect(lineOf(page, 'Asked of you', reference)).toHaveCount(0)
    await expect(lineOf(page, 'What happened', reference)).toHaveCount(2)
  })

  await test.step('marking one line and all of them', async () => {
    const question = lineOf(page, 'What happened', reference).filter({ hasText: 'asked the complainant' })
    await question.getByRole('button', { name: /^Mark entry \d+ of / }).click()
    await expect(question.getByRole('button')).toHaveCount(0)
    await expect(question).toBeVisible()
    await page.getByRole('button', { name: 'Mark all as read' }).click()
    await expect(page.getByText('Everything is marked as read.')).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Inbox', exact: true })).toBeAttached()
  })

  await test.step('the officer is asked for the decision, with the answer', async () => {
    await openInbox('officer@demo.example')
    const line = lineOf(page, 'Asked of you', reference)
    await expect(line).toHaveCount(1)
    await expect(line).toContainText('was answered')
  })
  expect(complaints).toEqual([])
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('the inbox is read and marked', async ({ office, page }) => {
    await office.signInAs(page, 'officer@demo.example')
    await office.open(page, '/inbox')
    const first = page.getByRole('article').filter({ has: page.getByRole('button') }).first()
    const name = await first.getByRole('button').getAttribute('aria-label')
    await first.getByRole('button').click()
    await expect(page.getByRole('heading', { level: 1, name: 'Inbox' })).toBeVisible()
    await expect(page.getByRole('button', { name: name!, exact: true })).toHaveCount(0)
    await page.getByRole('button', { name: 'Mark all as read' }).click()
    await expect(page.getByText('Everything is marked as read.')).toBeVisible()
  })
})
