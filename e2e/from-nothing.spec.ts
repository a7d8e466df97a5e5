import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, test, type Page } from '@playwright/test'

import { addDays } from '@/lib/domain/calendars/days'
import { localDateAt } from '@/lib/domain/calendars/zones'
import { officeZone } from '@/lib/services/office'

import { fillIn } from './case-page'
import { fileComplaint, someComplaint } from './complaint-form'
import { collectComplaints, expectSoundAtWidths } from './page-checks'
import { runScript } from './prepare-template'
import { serve, type Served } from './serve'

/** An office with real data, on a day that nobody can move: the dates of this journey are told from today. */
const today = localDateAt(new Date().toISOString(), officeZone)
const realOffice = { COMITY_DEMO: 'off', COMITY_TODAY: '' }

let folder: string
let served: Served

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comity-nothing-'))
  await runScript('prepare', { ...realOffice, COMITY_DATA: folder })
  served = await serve({ ...realOffice, COMITY_DATA: folder })
})

test.afterAll(async () => {
  await served.stop()
  await rm(folder, { recursive: true })
})

const open = (page: Page, path: string) => page.goto(served.url + path)
const main = (page: Page) => page.getByRole('main')
const press = (page: Page, button: string) => main(page).getByRole('button', { name: button, exact: true }).click()
const title = (page: Page, words: string | RegExp) => expect(page.getByRole('heading', { level: 1 })).toHaveText(words)

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await fillIn(main(page), { 'Email address': email, Password: password })
  await press(page, 'Sign in')
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible()
}

/** Registers an entry, and sees it on its page, where what was recorded is said. */
async function register(page: Page, part: string, filled: Record<string, string>, named: string): Promise<void> {
  await open(page, `/admin/${part}/new`)
  const heading = await page.getByRole('heading', { level: 1 }).innerText()
  await fillIn(main(page), filled)
  await press(page, heading.replace('New', 'Register the'))
  await title(page, named)
  await expect(page.getByRole('heading', { name: 'Recorded' })).toBeVisible()
}

async function makeAccount(page: Page, filled: Record<string, string>): Promise<void> {
  await open(page, '/admin/accounts/new')
  await fillIn(main(page), filled)
  await press(page, 'Make the account')
  await title(page, filled['Name']!)
}

const ada = { 'Your name': 'Ada Morrow', 'Your email address': 'ada@office.example' }
const password = 'seven rivers meet here'
const signedOn = addDays(today, -400)

test('an office comes about by screens alone, from an empty store to a filed complaint', async ({ page }) => {
  test.setTimeout(300_000)
  const complaints = collectComplaints(page)
  const code = () => /first administrator with the code (\S+)/.exec(served.written())?.[1] ?? ''
  await expect.poll(code).not.toBe('')
  expect(served.written()).toContain(`${served.url}/setup`)

  // The first administrator.
  await open(page, '/')
  await main(page).getByRole('link', { name: 'Set up this office' }).click()
  await title(page, 'Set up this office')
  await expectSoundAtWidths(page)
  const person = { ...ada, Password: password, 'The same password again': password }
  await fillIn(main(page), { 'Code from the server’s log': 'AAAA-AAAA-AAAA', ...person })
  await press(page, 'Make the first administrator')
  await expect(page.getByRole('alert').getByText('That is not the code of this start')).toBeVisible()
  await fillIn(main(page), { 'Code from the server’s log': code(), Password: password, 'The same password again': password })
  await press(page, 'Make the first administrator')
  await title(page, 'Sign in')
  await signIn(page, 'ada@office.example', password)
  await title(page, 'Administration')
  await expectSoundAtWidths(page)

  // What cooperation consists of.
  await open(page, '/admin/activities/new')
  await expect(page.getByRole('heading', { name: 'Register an agency first' })).toBeVisible()
  await register(page, 'agencies', { 'Short name': 'BES', Name: 'Bureau of Earth Sciences' }, 'Bureau of Earth Sciences')
  await register(page, 'counterparts', { 'Short name': 'sei', Agency: 'Bureau of Earth Sciences', Name: 'Seismic Institute' }, 'Seismic Institute')
  const instrument = { 'Short name': 'earth', Title: 'Annex on earthquakes', Kind: 'annex', 'Signed on': signedOn, Languages: 'English' }
  await open(page, '/admin/instruments/new')
  await fillIn(main(page), { ...instrument, 'Expires on': addDays(signedOn, -1) })
  await press(page, 'Register the instrument')
  await expect(page.getByRole('alert').getByText('It would expire before it was signed')).toBeVisible()
  await register(page, 'instruments', { ...instrument, 'Expires on': addDays(today, 100) }, 'Annex on earthquakes')
  await expect(main(page).getByText('ends soon')).toBeVisible()
  await register(
    page,
    'activities',
    {
      'Short name': 'waveforms', Agency: 'Bureau of Earth Sciences', Counterpart: 'Seismic Institute (BES)', Instrument: 'Annex on earthquakes',
      Title: someComplaint.activity, Field: 'earth science', 'Reference of the risk-benefit review': 'RB-2025-001', 'Date of the review': signedOn,
      'Conditions of the review': 'none',
    },
    someComplaint.activity,
  )

  // People.
  await makeAccount(page, { Name: 'Omar Finch', 'Email address': 'omar@office.example', Role: 'Program officer', Agency: 'Bureau of Earth Sciences', 'First password': password })
  await makeAccount(page, { Name: 'Rita Vance', 'Email address': 'rita@office.example', Role: 'Researcher', 'First password': password })
  await open(page, '/admin/accounts')
  await page.getByRole('main').getByRole('link', { name: 'Ada Morrow' }).click()
  await title(page, 'Ada Morrow')
  await press(page, 'Deactivate the account')
  await expect(page.getByRole('alert').getByText('This is the only active administrator')).toBeVisible()
  await signOut(page)

  // The officer registers what was agreed.
  await open(page, '/sign-in?next=/activities')
  await signIn(page, 'omar@office.example', password)
  await expect(page.getByRole('heading', { name: 'Without a single expectation' })).toBeVisible()
  await expectSoundAtWidths(page)
  await page.getByRole('link', { name: someComplaint.activity }).click()
  await title(page, someComplaint.activity)
  await fillIn(main(page), { 'What is expected': someComplaint.expectation, 'Who provides it': 'From the PRC side', 'How it is provided': 'stream', 'Or how often, in words': 'day' })
  await press(page, 'Add an expectation')
  await expect(page.getByRole('heading', { name: someComplaint.expectation })).toBeVisible()
  await expectSoundAtWidths(page)
  await signOut(page)

  // The researcher files a complaint about it.
  await open(page, '/sign-in?next=/cases')
  await signIn(page, 'rita@office.example', password)
  const told = { ...someComplaint, happenedOn: addDays(today, -20), askedOn: addDays(today, -10) }
  expect(await fileComplaint(page, { open: (on, path) => open(on, path) }, told)).toMatch(/^STA-\d{4}-0001$/)

  expect(complaints).toEqual([])
  expect((await open(page, '/setup'))?.status()).toBe(404)
  expect((await open(page, '/admin'))?.status()).toBe(404)
})
