import { describe, expect, it } from 'vitest'

import { rebuildCaseSums } from '@/db/case-sums'
import { complaint } from '@/lib/domain/cases/story.testing'

import { changeEntry } from './administer-register'
import { changeCase } from './change-case'
import { person, testOffice } from './office.testing'
import { rebuildViews } from './rebuild-views'
import { viewOversight } from './view-oversight'
import { researcher, toProposed } from './whole-way.testing'

const office = testOffice()
const sums = () => office.store.read((db) => db.all('select * from case_sum order by scope, scope_id, figure, span, bucket, key'))
const filedOf = (field: string) =>
  viewOversight(office, person('overseer'), { set: { field }, asOf: null }).agencies.reduce((all, { open, closed }) => all + open + closed, 0)

describe('the sums of cases', () => {
  it('are after each entry what the views of the cases come to, and hold nothing that is none', () => {
    toProposed(office)
    changeCase(office, researcher, null, complaint)
    const kept = sums()
    expect(kept.length).toBeGreaterThan(100)
    expect(kept).not.toContainEqual(expect.objectContaining({ n: 0 }))
    office.store.transact(rebuildCaseSums)
    expect(sums()).toEqual(kept)
    rebuildViews(office)
    expect(sums()).toEqual(kept)
  })

  it('follow an activity to another field', () => {
    expect([filedOf('earth science'), filedOf('seismology')]).toEqual([2, 0])
    changeEntry(office, person('administrator'), 'activity', 'wave', {
      fields: {
        agencyId: 'bes', counterpartId: 'sei', instrumentId: 'earth-2025', field: 'seismology', title: 'Waveform exchange', titleZh: null,
        reviewReference: 'RB-2025-014', reviewOn: '2025-02-21', reviewConditions: 'none',
      },
      seen: 1,
    })
    expect([filedOf('earth science'), filedOf('seismology')]).toEqual([0, 2])
    const kept = sums()
    office.store.transact(rebuildCaseSums)
    expect(sums()).toEqual(kept)
  })
})
