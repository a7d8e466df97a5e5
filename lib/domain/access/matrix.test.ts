import { describe, expect, it } from 'vitest'

import { sta2024 } from '@/lib/domain/agreements/sta-2024'
import { commandNames } from '@/lib/domain/cases/vocabulary'

import { isPermitted, permissions } from './permissions'
import { roles, type Role, type Viewer } from './roles'
import { parts, scopeOf, visibleParts, type CaseAccessFacts } from './visibility'

/** Who may ask for what: one row for each command, one column for each role in the order of `roles`. */
const acts = `
                         researcher officer coordinator overseer custodian administrator
file                     yes        yes     -           -        -         -
acknowledge              -          yes     -           -        -         -
admit                    -          yes     -           -        -         -
decline-admission        -          yes     -           -        -         -
ask-information          -          yes     -           -        -         -
answer-information       yes        yes     -           -        -         -
amend                    yes        yes     -           -        -         -
request-second-look      yes        -       -           -        -         -
uphold-refusal           -          yes     -           -        -         -
record-informal-step     -          yes     yes         -        -         -
request-consultations    -          yes     yes         -        -         -
record-receipt           -          yes     yes         -        -         -
record-reply             -          yes     yes         -        -         -
record-meeting           -          yes     yes         -        -         -
record-position          -          yes     yes         -        -         -
propose-extension        -          yes     yes         -        -         -
answer-extension         -          yes     yes         -        -         -
extend-by-notice         -          yes     yes         -        -         -
open-toll                -          yes     yes         -        -         -
close-toll               -          yes     yes         -        -         -
direct-hold              -          -       yes         -        -         -
lift-hold                -          -       yes         -        -         -
agree-step               -          yes     yes         -        -         -
report-step              -          yes     yes         -        -         -
answer-step              yes        -       -           -        -         -
verify-step              -          yes     yes         -        -         -
conclude                 -          yes     yes         -        -         -
escalate                 -          yes     -           -        -         -
refer-to-senior-review   -          -       yes         -        -         -
notify-measure           -          yes     yes         -        -         -
raise-safety             yes        yes     yes         -        -         -
hold-contact             -          yes     yes         -        -         -
look-at-safety           -          yes     yes         -        -         -
refer                    -          yes     yes         -        -         -
open-suspension-review   -          -       yes         -        -         -
decide-suspension        -          -       yes         -        -         -
second-decision          -          -       yes         -        -         -
revive                   -          yes     yes         -        -         -
cease                    yes        yes     -           -        -         -
withdraw                 yes        yes     -           -        -         -
correct-entry            -          yes     yes         -        -         -
note                     yes        yes     yes         -        -         -
`

const viewer = (role: Role, accountId = 'a', agencyId: string | null = null): Viewer => ({ role, accountId, agencyId })
const theCase = (more: Partial<CaseAccessFacts> = {}): CaseAccessFacts => ({
  complainant: 'complainant',
  agencyId: 'bes',
  reachedCoordinator: false,
  identity: 'agency-and-coordinator',
  ...more,
})

const up = { reachedCoordinator: true }

/** Which parts each viewer sees, by state of the case and choice of the complainant: f(igures) s(ummary) n(arrative) i(dentity). */
const visible: [who: string, viewer: Viewer, facts: CaseAccessFacts, parts: string][] = [
  ['the complainant', viewer('researcher', 'complainant'), theCase({ identity: 'custodian' }), 'f s n i'],
  ['the complainant, once at the coordinator', viewer('researcher', 'complainant'), theCase(up), 'f s n i'],
  ['another researcher', viewer('researcher', 'other'), theCase(up), ''],
  ['officer of the agency', viewer('officer', 'o', 'bes'), theCase(), 'f s n i'],
  ['officer of the agency, name for the agency', viewer('officer', 'o', 'bes'), theCase({ identity: 'agency' }), 'f s n i'],
  ['officer of the agency, name for the custodian', viewer('officer', 'o', 'bes'), theCase({ identity: 'custodian' }), 'f s n'],
  ['officer of another agency', viewer('officer', 'o', 'ahs'), theCase(up), ''],
  ['officer without an agency', viewer('officer', 'o'), theCase(up), ''],
  ['coordinator before escalation', viewer('coordinator'), theCase(), 'f'],
  ['coordinator after escalation', viewer('coordinator'), theCase(up), 'f s n i'],
  ['coordinator after escalation, name for the agency', viewer('coordinator'), theCase({ ...up, identity: 'agency' }), 'f s n'],
  ['coordinator after escalation, name for the custodian', viewer('coordinator'), theCase({ ...up, identity: 'custodian' }), 'f s n'],
  ['overseer', viewer('overseer'), theCase(up), 'f s'],
  ['administrator', viewer('administrator'), theCase(up), 'f'],
  ['custodian', viewer('custodian'), theCase(up), ''],
]

describe('the permission table', () => {
  const rows = acts.trim().split('\n').slice(1).map((line) => line.trim().split(/\s+/))
  it('names every command once', () => {
    expect(rows.map((row) => row[0])).toEqual([...commandNames])
  })
  it.each(rows.flatMap(([command, ...cells]) => roles.map((role, i) => [role, command!, cells[i] === 'yes'] as const)))(
    '%s asking for %s: %s',
    (role, command, may) => {
      expect(isPermitted(role, command as (typeof commandNames)[number])).toBe(may)
    },
  )
  it('is never widened by the procedure', () => {
    for (const act of sta2024.acts) for (const role of act.roles) expect(permissions[act.command]).toContain(role)
  })
})

describe('the parts of a case', () => {
  it.each(visible)('%s', (_who, who, facts, expected) => {
    const seen = visibleParts(scopeOf(who), facts)
    expect(parts.filter((part) => seen.has(part)).map((part) => part[0]).join(' ')).toBe(expected)
  })
  it('has a row for every role', () => {
    expect(new Set(visible.map(([, who]) => who.role))).toEqual(new Set(roles))
  })
})
