import { readFile } from 'node:fs/promises'

import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'

import { expect, test } from './office'
import { collectComplaints, expectSoundAtWidths, expectSoundPage } from './page-checks'

/** Follows a link to a file, and reads it as text. */
async function download(page: Page, link: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()])
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

test('an overseer takes a list away as a file, and its rows are as many as the figure on the page', async ({ sharedOffice, page }) => {
  const complaints = collectComplaints(page)
  await sharedOffice.signInAs(page, 'overseer@demo.example')
  await sharedOffice.open(page, '/docket?state=any')
  const count = Number.parseInt(await page.getByRole('status').first().innerText(), 10)
  expect(count).toBeGreaterThan(20)

  const csv = await download(page, 'CSV of the whole list')
  expect(csv.name).toBe(`comity-docket-${sharedOffice.today}.csv`)
  const rows = parse(csv.text, { bom: true, columns: true }) as unknown as Record<string, string>[]
  expect(rows).toHaveLength(count)
  expect(new Set(rows.map((row) => row.reference)).size).toBe(count)
  expect(rows[0]).not.toHaveProperty('title')
  expect(rows[0]).toMatchObject({ address: '/docket?group=all&state=any', ignored: '' })
  expect(csv.text).not.toContain('Phase picks missing')

  const json = await download(page, 'JSON of the whole list')
  expect(JSON.parse(json.text)).toMatchObject({ list: 'docket', total: count, rows: rows.map(({ reference }) => ({ reference })) })

  await test.step('with the filters of the page, and what each column means', async () => {
    await sharedOffice.open(page, '/docket?stage=agency-consultations')
    const narrowed = Number.parseInt(await page.getByRole('status').first().innerText(), 10)
    const file = await download(page, 'CSV of the whole list')
    const found = parse(file.text, { bom: true, columns: true }) as unknown as Record<string, string>[]
    expect(found.map((row) => row.stage)).toEqual(Array(narrowed).fill('agency-consultations'))
    await page.getByRole('link', { name: 'What the columns mean' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What the files hold')
    await expect(page.getByRole('table', { name: 'The docket' }).getByRole('rowheader', { name: 'titleShown' })).toBeVisible()
    await expectSoundAtWidths(page)
  })

  await test.step('the lines of the ledger', async () => {
    await sharedOffice.open(page, '/ledger/lines?which=overdue')
    const lines = Number.parseInt(await page.getByRole('status').first().innerText(), 10)
    const file = await download(page, 'JSON of the whole list')
    expect((JSON.parse(file.text) as { rows: unknown[] }).rows).toHaveLength(lines)
    await expectSoundPage(page)
  })

  await test.step('and what the interface says of the record', async () => {
    const found = (await (await page.request.get(`${sharedOffice.url}/api/v1/record/verify`)).json()) as { faults: unknown[]; events: number }
    expect(found.faults).toEqual([])
    expect(found.events).toBeGreaterThan(100)
    const nobody = await page.context().browser()!.newContext()
    expect((await nobody.request.get(`${sharedOffice.url}/api/v1/statistics`)).status()).toBe(401)
    await nobody.close()
  })
  expect(complaints).toEqual([])
})
