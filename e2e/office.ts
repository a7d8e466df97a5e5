import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, test as base, type Page } from '@playwright/test'

import { demonstrationAccounts } from '@/lib/demonstration/accounts'

import { firstDay, templateVariable } from './prepare-template'
import { serve, type Served } from './serve'

/** A demonstration office of its own, served on a port of its own, whose day can be moved. */
export class ServedOffice {
  private constructor(
    readonly folder: string,
    private served: Served,
    private day: string,
  ) {}

  /** Copies the prepared office and serves it. */
  static async start(day = firstDay): Promise<ServedOffice> {
    const folder = await mkdtemp(join(tmpdir(), 'comity-journey-'))
    await copyFile(join(process.env[templateVariable]!, 'comity.sqlite'), join(folder, 'comity.sqlite'))
    return new ServedOffice(folder, await serveOn(folder, day), day)
  }

  get url(): string {
    return this.served.url
  }

  get today(): string {
    return this.day
  }

  /**
   * Moves the clock to another day, which takes a new start. By then the clock has entered what passed: that is asked of it first. The page
   * is left: one that still fetches something would complain of the server that stops.
   */
  async moveTo(day: string, page: Page): Promise<void> {
    await page.goto('about:blank')
    await this.endServing()
    this.served = await serveOn(this.folder, day)
    this.day = day
  }

  /** Starts again with a disk on which the log of the store has hardly any room left. */
  async fillDisk(): Promise<void> {
    await this.endServing()
    this.served = await serveOn(this.folder, this.day, blocksOfAFullDisk)
  }

  async stop(): Promise<void> {
    await this.endServing()
    await rm(this.folder, { recursive: true })
  }

  /** A page shows the name of a message that is not there, and nobody who looks for something else on it sees that: the server's log tells. */
  private async endServing(): Promise<void> {
    await this.served.stop()
    const missing = this.served.written().split('\n').filter((line) => line.includes('MISSING_MESSAGE'))
    if (missing.length > 0) throw new Error(`messages are missing:\n${missing.join('\n')}`)
  }

  /** Opens a page of this office. */
  open(page: Page, path: string) {
    return page.goto(this.url + path)
  }

  /** Signs in as one of the invented people with the button that the sign-in page has for each. */
  async signInAs(page: Page, email: string): Promise<void> {
    const person = demonstrationAccounts.find((one) => one.email === email)
    if (!person) throw new Error(`nobody has the address ${email}`)
    await this.open(page, '/sign-in')
    await page.getByRole('button', { name: `Enter as ${person.name}`, exact: true }).click()
    await expect(page.getByRole('banner').getByText(person.name)).toBeVisible()
  }
}

/** 40 kB: room for what SQLite needs to open its log, and none for what an entry writes into it. */
const blocksOfAFullDisk = 80

async function serveOn(folder: string, day: string, fileBlocks?: number): Promise<Served> {
  const served = await serve({ COMITY_DATA: folder, COMITY_TODAY: day }, fileBlocks)
  // A server answers only after its clock has made its first round.
  const health = await fetch(`${served.url}/api/health`)
  if (!health.ok) throw new Error(`the office does not answer: ${await health.text()}`)
  return served
}

type TestFixtures = { office: ServedOffice }
type WorkerFixtures = { sharedOffice: ServedOffice }

/** `office` is one journey's own; `sharedOffice` serves all journeys of a worker that change nothing. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  office: async ({}, use) => {
    const office = await ServedOffice.start()
    await use(office)
    await office.stop()
  },
  sharedOffice: [
    async ({}, use) => {
      const office = await ServedOffice.start()
      await use(office)
      await office.stop()
    },
    { scope: 'worker' },
  ],
})

export { expect }
