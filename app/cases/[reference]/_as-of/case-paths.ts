import { addressOf } from '@/app/_address/address-reader'
import type { CaseDetail } from '@/lib/services/view-case'

/** A case, and the past day as of which a page shows it: each link from such a page leads to a page of the same day. */
export type CaseAt = Pick<CaseDetail, 'reference' | 'asOf'>

/** The address of a part of a case, such as `/deadlines`; of the overview without one. */
export function casePath({ reference, asOf }: CaseAt, part = '', members: readonly (readonly [string, string])[] = []): string {
  const day = asOf === null ? [] : [['asOf', asOf.day], ['axis', asOf.axis === 'recorded' ? '' : asOf.axis]] as const
  return addressOf(`/cases/${reference}${part}`, [...members, ...day])
}

export const clockId = (key: string) => `clock-${key}`
export const entryId = (seq: number) => `entry-${seq}`

/** The address of a clock on the page of deadlines; with its working unfolded. */
export const clockPath = (at: CaseAt, key: string) => `${casePath(at, '/deadlines')}#${clockId(key)}`
export const workingPath = (at: CaseAt, key: string) => `${casePath(at, '/deadlines', [['working', key]])}#${clockId(key)}`

/** The address of an entry of the record. */
export const entryPath = (at: CaseAt, seq: number) => `${casePath(at, '/record')}#${entryId(seq)}`
