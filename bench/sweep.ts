import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { sql } from 'drizzle-orm'

import { migrateStore, openStore, type Store } from '@/db/store'
import { complaint } from '@/lib/domain/cases/story.testing'
import { changeCase } from '@/lib/services/change-case'
import { closing, enter } from '@/lib/services/calendar-entries.testing'
import { person, testOffice } from '@/lib/services/office.testing'
import { sweep } from '@/lib/services/sweep'

/*
 * What one round of the clock costs with the same number of cases due, in a small store and in a large one: its cost should follow
 * what is due, not how many cases there are. The cases that are due are filed by the real code; the others are copies of the views of
 * one case that is not due, since a round reads their events only if it looks at them. Run with `npm run bench:sweep`.
 */

const DUE = 100
const FEW = 10
const SIZES = [1_000, 100_000]
const VIEWS = ['case_view', 'case_span', 'clock_span', 'act_window', 'clock_check', 'time_span']
/** Nothing of the copies falls due before this instant. */
const FAR = '2030-01-01T00:00:00Z'

/** Copies what the lists hold of the case filed last, under other names, and lets the copies wait. */
function fill(store: Store, copies: number): void {
  store.transact((db) => {
    const { id } = db.get<{ id: string }>(sql`select case_id as id from case_view order by filed_at desc limit 1`)
    for (const table of VIEWS) {
      const names = db.all<{ name: string }>(sql`select name from pragma_table_info(${table})`).map(({ name }) => name)
      const values = names.map((name) => {
        if (name === 'case_id' || name === 'reference') return sql`${sql.identifier(name)} || '-' || n`
        return name === 'next_check_at' ? sql`${FAR}` : sql.identifier(name)
      })
      db.run(sql`
        with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${copies})
        insert into ${sql.identifier(table)} (${sql.join(names.map((name) => sql.identifier(name)), sql`, `)})
        select ${sql.join(values, sql`, `)} from ${sql.identifier(table)}, numbers where case_id = ${id}`)
    }
    db.run(sql`analyze`)
  })
}

/** Milliseconds of the processor. */
function time<T>(name: string, work: () => T): { ms: number, result: T } {
  const started = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(started)
  const ms = (user + system) / 1000
  console.log(`  ${name.padEnd(64)} ${ms.toFixed(1).padStart(8)} ms`)
  return { ms, result }
}

function measure(cases: number) {
  const folder = mkdtempSync(join(tmpdir(), 'comity-bench-'))
  try {
    const path = join(folder, 'comity.sqlite')
    migrateStore(path)
    const store = openStore(path)
    const office = testOffice('2026-02-02', store)
    sweep(office)
    const file = (count: number) => {
      for (let i = 0; i < count; i += 1) changeCase(office, person('researcher'), null, complaint)
    }
    file(DUE)
    office.moveTo('2026-02-04')
    file(1)
    fill(store, cases - DUE - FEW - 1)
    console.log(`${cases} cases`)
    office.moveTo('2026-02-05')
    const due = time(`a round with ${DUE} due`, () => sweep(office))
    const idle = time('a round with nothing due', () => sweep(office))
    office.moveTo('2026-11-16')
    sweep(office)
    file(FEW)
    const entered = time(`a closing entered that touches ${FEW}, and what follows from it`, () => enter(office, closing('2026-11-18')))
    console.log(`  looked at: ${due.result.checked}, then ${idle.result.checked}; entered: ${JSON.stringify(entered.result)}`)
    store.close()
    return { due: due.ms, closing: entered.ms }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// The first round pays for the compiler; its figures are not compared.
measure(SIZES[0]!)
const [small, large] = SIZES.map(measure)
console.log(`a round with ${DUE} due, ${SIZES[1]} cases to ${SIZES[0]}: ${(large!.due / small!.due).toFixed(1)}`)
console.log(`a closing that touches ${FEW}, ${SIZES[1]} cases to ${SIZES[0]}: ${(large!.closing / small!.closing).toFixed(1)}`)
