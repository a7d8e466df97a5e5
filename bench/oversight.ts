import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { sql, type SQL } from 'drizzle-orm'

import { rebuildCaseSums } from '@/db/case-sums'
import { openStore, type Db } from '@/db/store'
import { serve } from '@/e2e/serve'
import { prepareOffice } from '@/lib/services/prepare-office'

/*
 * What the pages of oversight cost the server at 100,000 cases with 1,000,000 events, beside its smallest page that asks who reads it, in one
 * run: the aim is twice that or less, for the dashboard without its pictures and for a case as of a past day. Figures are drawn once for as long
 * as they are the same; they are counted once, and a past day of a case is read once, for as long as nothing is entered. What it costs to draw, to
 * count and to read anew is told beside it. The cases are copies of the views of the demonstration office, of which the real code made 60; their
 * events are copies too, so that the tables are as large as they would be.
 * Build first; then run with `npm run bench:oversight`.
 */

const CASES = 100_000
const EVENTS = 1_000_000
/** Before a page is timed its code has been compiled for good, as that of a server that has run for a day has. */
const WARMING = 20
const ROUNDS = 25
/** What is made for the first time takes seconds, and there are only so many days and counterparts to ask for once each. */
const ANEW = 7
const WARMING_ANEW = 2
const smallest = 'the smallest page, signed in'
const TODAY = '2026-11-16'

/** The tables that hold something of each case. */
function tablesOfCases(db: Db): string[] {
  const found = db.all<{ name: string }>(sql`
    select m.name from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' and c.name = 'case_id' and m.name not in ('refusal', 'submission', 'outbox', 'release_notice', 'public_entry')`)
  return found.map(({ name }) => name)
}

/** Copies lie on other days than what they are copies of, over some four years, so that days are as many as they would be. */
const DAYS = 1_500

/** A value of a copy: what names the case differs from copy to copy, and dates lie so many days earlier. */
function copied(name: string): SQL {
  const column = sql`${sql.identifier(name)}`
  if (name === 'case_id' || name === 'reference' || name === 'stream_id') return sql`${column} || '-' || copy`
  // The clock has nothing to do in the copies while pages are timed: their events would not let it.
  if (name === 'next_check_at') return column
  const earlier = sql`'-' || (copy % ${DAYS}) || ' days'`
  if (name.endsWith('_on') || name.startsWith('happened_') || ['due', 'earliest', 'latest', 'next_due'].includes(name)) return sql`date(${column}, ${earlier})`
  if (name.endsWith('_at') || name.startsWith('recorded_')) return sql`strftime('%Y-%m-%dT%H:%M:%SZ', ${column}, ${earlier})`
  return column
}

/** Copies every case some times over under other names, and as many events as make up the number. */
function fill(db: Db): { cases: number; events: number } {
  const count = (table: string) => db.get<{ n: number }>(sql`select count(*) as n from ${sql.identifier(table)}`).n
  const columnsOf = (table: string) => db.all<{ name: string }>(sql`select name from pragma_table_info(${table})`).map(({ name }) => name)
  const copy = (table: string, times: number, valueOf: (name: string) => SQL, where = sql`true`) => {
    const columns = columnsOf(table)
    db.run(sql`
      insert into ${sql.identifier(table)} (${sql.join(columns.map((name) => sql.identifier(name)), sql`, `)})
      with recursive copies(copy) as (select 1 union all select copy + 1 from copies where copy < ${times})
      select ${sql.join(columns.map(valueOf), sql`, `)} from ${sql.identifier(table)}, copies where ${where}`)
  }
  const cases = Math.ceil(CASES / count('case_view')) - 1
  for (const table of tablesOfCases(db)) copy(table, cases, copied)
  const before = count('event')
  const ofCases = db.get<{ n: number }>(sql`select count(*) as n from event where stream_kind = 'case'`).n
  copy('event', Math.ceil((EVENTS - before) / ofCases), (name) => (name === 'store_seq' ? sql`store_seq + copy * ${before}` : copied(name)), sql`stream_kind = 'case'`)
  rebuildCaseSums(db)
  db.run(sql`analyze`)
  return { cases: count('case_view'), events: count('event') }
}

/** The cookie of somebody who signed in with a password. */
async function signIn(url: string): Promise<string> {
  const begun = await fetch(`${url}/api/auth/csrf`)
  const { csrfToken } = (await begun.json()) as { csrfToken: string }
  const cookies = (answer: Response) => answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!)
  const body = new URLSearchParams({ csrfToken, email: 'overseer@demo.example', password: 'comity demonstration', json: 'true' })
  const entered = await fetch(`${url}/api/auth/callback/credentials`, { method: 'POST', body, redirect: 'manual', headers: { cookie: cookies(begun).join('; ') } })
  return [...cookies(begun), ...cookies(entered)].join('; ')
}

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!

const folder = mkdtempSync(join(tmpdir(), 'comity-bench-'))
process.env.COMITY_DATA = folder
process.env.COMITY_TODAY = TODAY
try {
  const path = join(folder, 'comity.sqlite')
  await prepareOffice({ path, now: () => `${TODAY}T17:00:00Z`, demonstration: true })
  const store = openStore(path)
  const reference = store.read((db) => db.get<{ reference: string }>(sql`select reference from case_view where stage = 'suspended' limit 1`)).reference
  // Of each the figures are drawn for the first time, once.
  const counterparts = store.read((db) => db.all<{ id: string }>(sql`select counterpart_id as id from counterpart order by 1 limit ${WARMING_ANEW + ANEW}`)).map(({ id }) => id)
  const size = store.transact(fill)
  store.close()
  console.log(`${size.cases} cases, ${size.events} events`)

  const served = await serve({ COMITY_DATA: folder, COMITY_TODAY: TODAY })
  try {
    const cookie = await signIn(served.url)
    const pages: Record<string, string> = {
      [smallest]: '/',
      'the dashboard without pictures': '/oversight?pictures=no',
      'the dashboard': '/oversight',
      'as of a past day, counted before': '/oversight?asOf=2026-07-01',
      'a case': `/cases/${reference}`,
      'a case as of a past day': `/cases/${reference}?asOf=2026-09-01`,
      'the docket': '/docket',
      'the docket as of a past day': '/docket?asOf=2026-07-01',
    }
    const anew: Record<string, (round: number) => string> = {
      'the dashboard, drawn anew': (round) => `/oversight?counterpart=${counterparts[round]!}`,
      'as of a past day, counted anew': (round) => `/oversight?asOf=2026-07-0${1 + round}`,
      'as it happened, counted anew': (round) => `/oversight?axis=happened&asOf=2026-07-0${1 + round}`,
      'a case as of a past day, read anew': (round) => `/cases/${reference}?asOf=2026-10-0${1 + round}`,
    }
    const took = new Map<string, number[]>([...Object.keys(pages), ...Object.keys(anew)].map((name) => [name, []]))
    const time = async (name: string, path: string, counts: boolean) => {
      const started = performance.now()
      const answer = await fetch(served.url + path, { headers: { cookie } })
      const text = await answer.text()
      if (answer.status !== 200 || !text.includes('</html>')) throw new Error(`${path}: ${answer.status}`)
      if (counts) took.get(name)!.push(performance.now() - started)
    }
    // The rounds go through all pages, so that a machine that is busy for a while is so for each.
    for (let round = 0; round < WARMING + ROUNDS; round += 1) {
      for (const [name, path] of Object.entries(pages)) await time(name, path, round >= WARMING)
    }
    for (let round = 0; round < WARMING_ANEW + ANEW; round += 1) {
      for (const [name, pathOf] of Object.entries(anew)) await time(name, pathOf(round), round >= WARMING_ANEW)
    }
    const least = median(took.get(smallest)!)
    for (const [name, times] of took) console.log(`${name.padEnd(36)} ${median(times).toFixed(0).padStart(6)} ms  ${(median(times) / least).toFixed(1)} times the smallest`)
  } finally {
    await served.stop()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
