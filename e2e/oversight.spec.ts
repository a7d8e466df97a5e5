import type { Page } from '@playwright/test'

import { expect, test } from './office'
import { collectComplaints, expectSoundPage } from './page-checks'

/** A figure of a table by its row and column, as a reader by ear finds it: "5 Intake: All open". */
const figure = (page: Page, row: string, column: string) => page.getByRole('link', { name: new RegExp(`^[\\d,]+ ${row}: ${column}$`) })

const numberOf = async (page: Page, row: string, column: string) => Number.parseInt((await figure(page, row, column).innerText()).replace(',', ''), 10)

/** The rows of the one table of a list. */
const lines = (page: Page) => page.getByRole('table').locator('tbody tr')

test('an overseer follows figures to exactly what they count, and reads nothing that people wrote', async ({ sharedOffice, page }) => {
  const complaints = collectComplaints(page)
  await sharedOffice.signInAs(page, 'overseer@demo.example')

  await test.step('the figures are the first thing that an overseer sees', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Oversight')
    await expectSoundPage(page)
  })

  await test.step('pictures say what they show to readers by ear', async () => {
    await expect(page.getByRole('img', { name: /From stage to stage/ })).toBeVisible()
    await expect(page.getByRole('img', { name: /Days at a stage/ })).toBeVisible()
    await page.getByRole('link', { name: 'Show tables only, without pictures' }).click()
    await expect(page.getByRole('link', { name: 'Show pictures beside the tables' })).toBeVisible()
    await expect(page.getByRole('img', { name: /Days at a stage/ })).toHaveCount(0)
    await expectSoundPage(page)
    await page.getByRole('link', { name: 'Show pictures beside the tables' }).click()
    await expect(page.getByRole('img', { name: /Days at a stage/ })).toBeVisible()
  })

  await test.step('figures are narrowed, told as of a past day, and lead to what they count on that day', async () => {
    await page.getByLabel('Agency', { exact: true }).selectOption({ label: 'Bureau of Earth Sciences' })
    await page.getByLabel('As of the end of').fill('2026-08-31')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(page.getByRole('heading', { name: /^As the office had it recorded at the end of Mon 31 Aug 2026$/ })).toBeVisible()
    await expect(page.getByText('Only: agency Bureau of Earth Sciences.')).toBeVisible()
    await expectSoundPage(page)
    const open = await numberOf(page, 'All stages', 'All open')
    await figure(page, 'All stages', 'All open').click()
    await expect(page).toHaveURL(/\/docket\?.*agency=bes.*asOf=2026-08-31/)
    await expect(lines(page)).toHaveCount(open)
    await page.goBack()
    const filed = await numberOf(page, 'Filed to Intake', 'Times')
    await figure(page, 'Filed to Intake', 'Times').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Moves behind a figure')
    await expect(lines(page)).toHaveCount(filed)
    await expectSoundPage(page)
    await page.getByRole('link', { name: 'All figures' }).click()
  })

  await test.step('and as things happened by then, down to the page of a case', async () => {
    await page.getByLabel('In which sense').selectOption({ label: 'As it happened' })
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    const heading = page.getByRole('heading', { name: 'As things were at the end of Mon 31 Aug 2026, as far as is known today' })
    await expect(heading).toBeVisible()
    await expectSoundPage(page)
    const missed = await numberOf(page, 'PRC side', 'Missed')
    await figure(page, 'PRC side', 'Missed').click()
    await expect(page.getByText('As things were at the end of Mon 31 Aug 2026')).toBeVisible()
    await expect(lines(page)).toHaveCount(missed)
    await page.getByRole('link', { name: 'All figures' }).click()
    const open = await numberOf(page, 'All stages', 'All open')
    await figure(page, 'All stages', 'All open').click()
    await expect(heading).toBeVisible()
    await expect(lines(page)).toHaveCount(open)
    await expectSoundPage(page)
    await page.getByRole('row').nth(1).getByRole('link').first().click()
    await expect(page).toHaveURL(/\/cases\/.*asOf=2026-08-31&axis=happened/)
    await expect(heading).toBeVisible()
    await sharedOffice.open(page, '/oversight?asOf=2026-08-31&axis=happened')
    await page.getByRole('link', { name: 'Show all cases, as of today' }).click()
    await expect(page.getByRole('heading', { name: /^As things were/ })).toHaveCount(0)
  })

  await test.step('cases by stage', async () => {
    const n = await numberOf(page, 'Agency consultations', 'All open')
    await figure(page, 'Agency consultations', 'All open').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cases')
    await expect(lines(page)).toHaveCount(n)
    await expect(page.getByRole('table').locator('tbody')).not.toContainText('Phase picks missing')
    await page.getByRole('row').nth(1).getByRole('link').first().click()
    await expect(page.getByText('What people wrote, and who complained, is not shown.')).toBeVisible()
  })

  await test.step('periods missed by a side', async () => {
    await sharedOffice.open(page, '/oversight')
    const n = await numberOf(page, 'PRC side', 'Missed')
    await figure(page, 'PRC side', 'Missed').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Periods behind a figure')
    await expect(lines(page)).toHaveCount(n)
    await expect(page.getByRole('cell', { name: 'PRC side', exact: true })).toHaveCount(n)
    await expectSoundPage(page)
  })

  await test.step('activities without any expectation', async () => {
    await page.getByRole('link', { name: 'All figures' }).click()
    const n = await numberOf(page, 'All agencies', 'Without any expectation')
    await figure(page, 'All agencies', 'Without any expectation').click()
    await expect(page.getByRole('status')).toHaveText(n === 1 ? '1 activity' : `${n} activities`)
    await expect(lines(page)).toHaveCount(n)
    await expectSoundPage(page)
  })
  expect(complaints).toEqual([])
})

test('an officer reads the deadlines of the own agency as a list and as a month', async ({ sharedOffice, page }) => {
  const complaints = collectComplaints(page)
  await sharedOffice.signInAs(page, 'officer@demo.example')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Deadlines' }).click()
  await expect(page.getByRole('heading', { name: /^Late \(\d+\)$/ })).toBeVisible()

  await test.step('the list narrows by the side that is expected, and leads to the days of a period', async () => {
    await page.getByLabel('Expected from').selectOption({ label: 'PRC side' })
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(page).toHaveURL(/side=PRC/)
    const row = page.getByRole('row').filter({ hasText: 'Reply to the request' }).first()
    await expect(row).toContainText(/(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d+ \w+ 202\d/)
    await expect(row).toContainText('PRC side')
    await row.getByRole('link', { name: /The days and the working/ }).click()
    await expect(page.getByRole('figure', { name: /Reply to the request/ })).toBeVisible()
  })

  await test.step('the month is a calendar on which each date leads on', async () => {
    await sharedOffice.open(page, '/deadlines?view=month')
    const month = page.getByRole('table', { name: 'Deadlines in November 2026' })
    await expect(month.getByRole('columnheader')).toHaveText(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'])
    await expect(month.locator('[aria-current="date"]')).toContainText('16')
    await expect(month.getByRole('cell').filter({ hasText: 'Thanksgiving Day' })).toContainText('closed')
    await page.getByRole('link', { name: 'December 2026' }).click()
    await expect(page.getByRole('heading', { name: 'December 2026' })).toBeVisible()
    await expect(page.getByRole('table', { name: 'Deadlines in December 2026' }).getByRole('link').first()).toHaveAttribute('href', /working=/)
    await expectSoundPage(page)
  })

  await test.step('on a narrow screen the month is a list of days', async () => {
    await page.setViewportSize({ width: 360, height: 800 })
    await expect(page.getByRole('table')).toBeHidden()
    const days = page.getByRole('list', { name: /Days on which a period ends/ })
    await expect(days.getByRole('link').first()).toBeVisible()
    await expectSoundPage(page)
  })

  await test.step('another agency’s officer has other deadlines, and a researcher has no such page', async () => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await sharedOffice.open(page, '/deadlines')
    const own = await page.getByRole('link', { name: /^STA-/ }).allInnerTexts()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible()
    await sharedOffice.signInAs(page, 'officer2@demo.example')
    await sharedOffice.open(page, '/deadlines')
    const others = await page.getByRole('link', { name: /^STA-/ }).allInnerTexts()
    expect(others.length).toBeGreaterThan(0)
    expect(others.filter((reference) => own.includes(reference))).toEqual([])
    expect((await sharedOffice.open(page, '/oversight'))?.status()).toBe(404)
  })
  // The browser itself tells of the page that is not there.
  expect(complaints.filter((words) => !words.includes('404'))).toEqual([])
})
