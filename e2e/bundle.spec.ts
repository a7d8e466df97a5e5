import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { unpack } from '@/lib/exports/read-zip.testing'

import { expect, test } from './office'
import { collectComplaints, expectSoundAtWidths } from './page-checks'

/** Follows a link to an archive, unpacks it, and lets its own script look at it, with Node alone. */
async function takeAway(page: Page, link: string) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()])
  const folder = await mkdtemp(join(tmpdir(), 'comity-taken-'))
  try {
    const [first] = unpack(await readFile(await file.path()), folder)
    const root = join(folder, first!.split('/')[0]!)
    const { status, stdout } = spawnSync(process.execPath, ['verify.mjs'], { cwd: root, encoding: 'utf8' })
    return { name: file.suggestedFilename(), status, said: stdout, index: await readFile(join(root, 'index.html'), 'utf8') }
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('an officer takes a case away, and what was taken verifies without the application', async ({ sharedOffice, page }) => {
  const complaints = collectComplaints(page)
  await sharedOffice.signInAs(page, 'officer@demo.example')
  await sharedOffice.open(page, '/docket')
  const reference = await page.getByRole('link', { name: /^[A-Z]+-\d{4}-\d{4}$/ }).first().innerText()
  await sharedOffice.open(page, `/cases/${reference}/record`)
  await expectSoundAtWidths(page)
  const { name, status, said, index } = await takeAway(page, 'Download this case as a bundle')
  expect([name, status]).toEqual([`${reference}-record.zip`, 0])
  expect(said).toContain(`these are all events of ${reference}`)
  expect(index).toContain('This copy holds what an officer may see.')
  expect(complaints).toEqual([])
})

test('an overseer takes everything away that overseers see; nobody else is offered it', async ({ sharedOffice, page }) => {
  await sharedOffice.signInAs(page, 'overseer@demo.example')
  await sharedOffice.open(page, '/record')
  await expectSoundAtWidths(page)
  const { name, status, said, index } = await takeAway(page, 'Download everything I may see')
  expect([name, status]).toEqual(['whole-record.zip', 0])
  expect(said).toMatch(/Withheld: [1-9]\d* texts and [1-9]\d* events/)
  expect(index).not.toContain('@demo.example')

  await sharedOffice.signInAs(page, 'coordinator@demo.example')
  await sharedOffice.open(page, '/record')
  await expect(page.getByRole('link', { name: 'Download everything I may see' })).toHaveCount(0)
  expect((await page.request.get(`${sharedOffice.url}/record/bundle`)).status()).toBe(404)
})
