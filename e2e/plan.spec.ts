import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { readPlans } from '@/lib/domain/plans/read-plan'

import { expect, test } from './office'
import { collectComplaints, expectSoundAtWidths } from './page-checks'

interface Plan {
  dmp: { title: string; modified: string; dataset: { title: string; distribution?: { title: string; format?: string[] }[]; [more: string]: unknown }[]; [more: string]: unknown }
}

/** An example of the standard: two data sets with identifiers, issued before any instrument of the office was signed. */
function example(): Plan {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../lib/domain/plans/examples/ex7-dataset-many.json'), 'utf8')) as Plan
}

const main = (page: Page) => page.getByRole('main')
const forAll = (page: Page) => page.getByRole('region', { name: 'For every new line that says nothing else' })
const save = (page: Page) => page.getByRole('button', { name: 'Save what was taken' }).click()

/** Pastes a text where the page has a field for it. */
async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('The plan, as JSON').fill(text)
  await page.getByRole('button', { name: 'Look at it' }).click()
}

async function sayForAll(page: Page): Promise<void> {
  await forAll(page).getByText('From the PRC side to the US side').click()
  await forAll(page).getByLabel('Due on').fill('2027-06-30')
  await forAll(page).getByLabel('How it is provided').fill('transfer')
}

test('a plan is read, reviewed and saved; again it differs in nothing, changed it changes its lines, and it comes out valid', async ({ office, page }, testInfo) => {
  const complaints = collectComplaints(page)
  await office.signInAs(page, 'officer@demo.example')
  await office.open(page, '/activities/wave')
  await page.getByRole('link', { name: 'Import a data management plan' }).click()
  await expect(page.getByLabel('Read it from a file')).toBeVisible()
  await expectSoundAtWidths(page)
  await paste(page, '{"dmp": ')
  await expect(page.getByText('This cannot be read as a plan')).toBeVisible()
  await expect(page.getByLabel('The plan, as JSON')).toHaveValue('{"dmp": ')

  // Files of which no letter can be told, and such as are no plan by their size alone, are not even read.
  const field = page.getByLabel('Read it from a file')
  await field.setInputFiles({ name: 'latin.json', mimeType: 'application/json', buffer: Buffer.from('{"dmp": "données"}', 'latin1') })
  await expect(main(page)).toContainText('neither in UTF-8 nor in UTF-16')
  // From the disk, as a person would choose it: the test would take longer to hand it over than the page to refuse it.
  const large = testInfo.outputPath('large.json')
  writeFileSync(large, Buffer.alloc(20_000_000, ' '))
  await field.setInputFiles(large)
  await expect(main(page)).toContainText('more than 400,000 characters')
  await expect(page.getByLabel('The plan, as JSON')).toHaveValue('{"dmp": ')

  // A file in UTF-16 from a tool that adds members of its own, with two plans in it.
  const plan = example()
  plan.dmp.extension = [{ tool: 'x' }]
  const file = JSON.stringify({ items: [plan, { dmp: { ...plan.dmp, title: 'The other plan', dataset: [] } }] })
  const buffer = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(file, 'utf16le')])
  await page.getByLabel('Read it from a file').setInputFiles({ name: 'plans.json', mimeType: 'application/json', buffer })
  await expect(page.getByLabel('The plan, as JSON')).toHaveValue(file)
  await page.getByRole('button', { name: 'Look at it' }).click()
  await expect(page.getByRole('heading', { name: 'Which plan?' })).toBeVisible()
  await expectSoundAtWidths(page)
  await page.getByRole('link', { name: 'DMP with two datasets' }).click()
  await expect(main(page)).toContainText('2: 2 new, 0 changed, 0 as on record, 0 unclear')
  await expect(main(page)).toContainText('items[0].dmp.extension')
  await expect(main(page)).toContainText('a placeholder, which identifies nothing')
  await page.getByText('The rest of what is taken over').first().click()
  await expectSoundAtWidths(page)

  // Faults stand at their rows, and what was typed stays.
  const java = page.getByRole('region', { name: /^Source Code: Java code/ })
  await java.getByLabel('Due on').fill('2025-01-01')
  await save(page)
  await expect(main(page).getByRole('alert')).toContainText('Who provides it: Choose one.')
  await expect(main(page).getByRole('alert')).toContainText('Cool data: Raw data: How it is provided: Fill this in.')
  await expect(main(page).getByRole('alert')).toContainText('Source Code: Java code: Due on: The instrument was signed on')
  await expect(java.getByLabel('Due on')).toHaveValue('2025-01-01')
  await expectSoundAtWidths(page)
  await java.getByLabel('Due on').fill('2027-02-28')
  await sayForAll(page)
  await save(page)
  await expect(main(page)).toContainText('2 lines were added, and none was changed.')
  await page.getByRole('link', { name: 'To the activity' }).click()
  await expect(page.getByRole('article', { name: 'Source Code: Java code' })).toContainText('Sun 28 Feb 2027')
  await expect(page.getByRole('article', { name: 'Cool data: Raw data' })).toContainText('by transfer')

  await office.open(page, '/activities/wave/plan')
  await paste(page, JSON.stringify(example()))
  await expect(main(page)).toContainText('Nothing differs')
  await expectSoundAtWidths(page)

  // By its identifier a data set is the same line under another title.
  const later = example()
  later.dmp.modified = '2026-11-01T00:00:00Z'
  later.dmp.dataset[0]!.title = 'Cooler data'
  later.dmp.dataset[0]!.distribution![0]!.format = ['application/x-hdf5']
  await page.getByRole('link', { name: 'Paste another plan' }).click()
  await expect(page.getByLabel('The plan, as JSON')).toHaveValue('')
  await paste(page, JSON.stringify(later))
  const changed = page.getByRole('region', { name: /^Cool data: Raw data/ })
  await expect(changed).toContainText('Now: text/csv. Then: application/x-hdf5')
  await expectSoundAtWidths(page)
  await changed.getByText('What is expected').click()
  await save(page)
  await expect(main(page)).toContainText('No line was added, and one was changed.')

  const written: unknown = await (await page.request.get(`${office.url}/activities/wave/plan.json`)).json()
  const titles = readPlans(written).plans[0]!.expectations.map(({ title, format }) => `${title} ${format.join()}`)
  expect(titles).toContain('Cool data: Raw data application/x-hdf5')
  await office.open(page, '/activities/wave/plan')
  await paste(page, JSON.stringify(written))
  await expect(main(page)).toContainText('Nothing differs')
  expect(complaints).toEqual([])
})

test('who adds no expectations to an activity imports no plan into it', async ({ sharedOffice: office, page }) => {
  for (const email of ['officer2@demo.example', 'coordinator@demo.example', 'researcher@demo.example']) {
    await office.signInAs(page, email)
    await office.open(page, '/activities/wave')
    await expect(page.getByRole('link', { name: 'Export as a data management plan' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Import a data management plan' })).toHaveCount(0)
    expect((await page.request.get(`${office.url}/activities/wave/plan`)).status()).toBe(404)
  }
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a plan is pasted, refused with everything typed kept, and saved', async ({ office, page }) => {
    await office.signInAs(page, 'officer@demo.example')
    await office.open(page, '/activities/wave/plan')
    await paste(page, JSON.stringify(example()))
    await expect(main(page)).toContainText('2: 2 new')
    await forAll(page).getByLabel('How it is provided').fill('transfer')
    await save(page)
    await expect(main(page)).toContainText('Who provides it: Choose one.')
    await expect(forAll(page).getByLabel('How it is provided')).toHaveValue('transfer')
    await sayForAll(page)
    await save(page)
    await expect(main(page)).toContainText('2 lines were added')
  })
})
