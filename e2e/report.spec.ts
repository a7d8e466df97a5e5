import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

import type { Page } from '@playwright/test'

import { expect, test } from './office'
import { collectComplaints, expectSoundAtWidths } from './page-checks'

async function download(page: Page, link: string): Promise<{ name: string; bytes: Buffer; hash: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()])
  const bytes = await readFile(await file.path())
  return { name: file.suggestedFilename(), bytes, hash: createHash('sha256').update(bytes).digest('hex') }
}

test('an overseer makes a report for a legislature, takes it away as three files, and keeps it as it was sent', async ({ office, page }) => {
  test.setTimeout(180_000)
  const complaints = collectComplaints(page)
  await office.signInAs(page, 'overseer@demo.example')
  await page.getByRole('link', { name: 'Report for a legislature' }).click()

  await test.step('it says what it is, of which period and which day', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Report on implementation concerns/)
    await page.getByLabel('Agency', { exact: true }).selectOption({ label: 'Bureau of Earth Sciences' })
    await page.getByLabel('Cases of note').fill('R-222222')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(page.getByText('Only: agency Bureau of Earth Sciences.')).toBeVisible()
    await expect(page.getByText('The public register shows nothing under R-222222')).toBeVisible()
    await expect(page.getByText('not for publication', { exact: false }).first()).toBeVisible()
    await expect(page.getByRole('img', { name: /From stage to stage/ })).toBeVisible()
    await expectSoundAtWidths(page)
  })

  const hashes = await test.step('three files', async () => {
    const docx = await download(page, 'Download as Word (.docx)')
    const pdf = await download(page, 'Download as PDF')
    const html = await download(page, 'Download as HTML')
    expect([docx.name, pdf.name, html.name]).toEqual(['docx', 'pdf', 'html'].map((format) => `report-${office.today}.${format}`))
    expect(docx.bytes.subarray(0, 2).toString()).toBe('PK')
    expect(pdf.bytes.subarray(0, 8).toString()).toBe('%PDF-1.7')
    expect(html.bytes.toString('utf8')).toContain('Only: agency Bureau of Earth Sciences.')
    return [docx.hash, pdf.hash, html.hash]
  })

  await test.step('people say to whom it went, and exactly these files are kept', async () => {
    await page.getByRole('link', { name: 'Keep as sent' }).click()
    for (const hash of hashes) await expect(page.getByText(hash)).toBeVisible()
    await expectSoundAtWidths(page)
    await page.getByRole('button', { name: 'Keep as sent' }).click()
    await expect(page.getByRole('link', { name: /To whom it was sent: Fill this in/ })).toBeVisible()
    await page.getByLabel('To whom it was sent').fill('A committee of the legislature')
    await page.getByRole('button', { name: 'Keep as sent' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reports that were sent')
    await expect(page.getByRole('cell', { name: 'A committee of the legislature' })).toBeVisible()
    for (const hash of hashes) await expect(page.getByText(hash)).toBeVisible()
    await expectSoundAtWidths(page)
    expect((await download(page, 'PDF, ')).hash).toBe(hashes[1])
  })

  await test.step('what the record moved on from meanwhile is not kept as if it had been sent', async () => {
    await page.getByRole('link', { name: 'Make a report' }).click()
    await page.getByRole('link', { name: 'Keep as sent' }).click()
    await page.getByLabel('To whom it was sent').fill('Another committee')
    const elsewhere = await page.context().newPage()
    await office.open(elsewhere, '/account')
    await elsewhere.getByLabel('What it is for').fill('a copy of the figures')
    await elsewhere.getByLabel('Last day').fill('2027-01-31')
    await elsewhere.getByRole('button', { name: 'Make the token' }).click()
    await expect(elsewhere.getByLabel('Your access token')).toBeVisible()
    await elsewhere.close()
    await page.getByRole('button', { name: 'Keep as sent' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('The record has changed since this page was made')
    await expect(page.getByLabel('To whom it was sent')).toHaveValue('Another committee')
    await office.open(page, '/oversight/reports')
    await expect(page.getByRole('cell', { name: 'A committee of the legislature' })).toBeVisible()
    await expect(page.getByRole('cell', { name: 'Another committee' })).toHaveCount(0)
  })

  await test.step('and the record with it is whole', async () => {
    await office.open(page, '/record')
    await page.getByRole('button', { name: 'Verify the record now' }).click()
    await expect(page.getByRole('status')).toContainText('Both chains hold')
  })

  await test.step('it is not there for others', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click()
    await office.signInAs(page, 'officer@demo.example')
    for (const path of ['/oversight/report', '/oversight/report/keep', '/oversight/reports']) expect((await office.open(page, path))?.status(), path).toBe(404)
    for (const path of ['/oversight/report/report.pdf', '/oversight/reports/1/report.pdf']) expect((await page.request.get(office.url + path)).status(), path).toBe(404)
  })
  expect(complaints.filter((one) => !one.includes('404'))).toEqual([])
})
