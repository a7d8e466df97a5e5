import { openStore } from '@/db/store'
import { complaint } from '@/lib/domain/cases/story.testing'

import { changeCase } from './change-case'
import { officeOver } from './office'
import { person } from './office.testing'

/** Files many complaints into the store at a path: one of several processes that do so at once. */
const [path, count] = process.argv.slice(2)
const office = officeOver(openStore(path!), () => '2026-02-02T17:00:00Z', true)
for (let i = 0; i < Number(count); i += 1) changeCase(office, person('researcher', `researcher-${process.pid}`), null, complaint)
