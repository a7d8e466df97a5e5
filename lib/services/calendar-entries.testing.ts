import type { TypedSchedule } from '@/lib/domain/calendars/check-schedule'

import { enterCalendarEntry, type CalendarEntered } from './enter-calendar'
import type { Office } from './office'
import { person } from './office.testing'
import { previewCalendarEntry, type CalendarPreview, type TypedEntry } from './preview-calendar'

const administrator = person('administrator')

export const closing = (date: string, knownFrom = '2026-11-10'): TypedEntry => ({ kind: 'closing', typed: { date, notice: 'EO 14400', knownFrom } })

/** Invented, in the shape of a notice. */
export const schedule: TypedEntry = {
  kind: 'schedule',
  typed: {
    year: '2027',
    notice: 'State Council General Office notice 2026 No. 99',
    issuedOn: '2026-11-12',
    amends: false,
    off: {
      'new-year': { from: '2027-01-01', to: '2027-01-03' },
      'spring-festival': { from: '2027-02-05', to: '2027-02-12' },
      qingming: { from: '2027-04-03', to: '2027-04-05' },
      'labour-day': { from: '2027-05-01', to: '2027-05-05' },
      'dragon-boat': { from: '2027-06-09', to: '2027-06-09' },
      'mid-autumn': { from: '2027-09-15', to: '2027-09-15' },
      'national-day': { from: '2027-10-01', to: '2027-10-07' },
      other: { from: '', to: '' },
    } satisfies TypedSchedule['off'],
    worked: '2027-01-30\n2027-02-14\n2027-05-08\n2027-09-26\n2027-10-09',
  },
}

/** What an entry would do. Throws where something is wrong with it. */
export function previewOf(office: Office, typed: TypedEntry): CalendarPreview {
  const previewed = previewCalendarEntry(office, administrator, typed)
  if ('problems' in previewed) throw new Error(JSON.stringify(previewed.problems))
  return previewed.preview
}

/** Enters it as it was previewed. */
export function enter(office: Office, typed: TypedEntry): CalendarEntered {
  return enterCalendarEntry(office, administrator, typed, previewOf(office, typed).stamp)
}
