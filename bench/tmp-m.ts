import { openStore } from '@/db/store'
import { officeOver } from '@/lib/services/office'
import { viewOversight, } from '@/lib/services/view-oversight'
import { oversightChoices } from '@/lib/services/view-oversight-lists'
import { sql } from 'drizzle-orm'
const store = openStore('/tmp/big/comity.sqlite')
const office = officeOver(store, () => '2026-11-16T17:00:00Z', true)
const viewer = { accountId: 'x', role: 'overseer', agencyId: null, name: 'x' } as any
for (const [name, f] of Object.entries({ 'all': () => viewOversight(office, viewer), 'agency': () => viewOversight(office, viewer, { set: { agency: 'bes' }, asOf: null }), choices: () => oversightChoices(office, viewer), past: () => viewOversight(office, viewer, { set: {}, asOf: '2026-07-01' }) })) {
  const t: number[] = []
  for (let i = 0; i < (name === 'past' ? 2 : 8); i++) { const a = performance.now(); f(); t.push(performance.now() - a) }
  console.log(name, t.map((x) => x.toFixed(1)).join(' '))
}
console.log(store.read((db) => db.all(sql`select figure, span, count(*) as n from case_sum where scope = 'all' group by 1, 2`)))
