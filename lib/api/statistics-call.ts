import { z } from 'zod'

import { asOfAxes, type AsOfAxis } from '@/lib/domain/cases/as-of'
import { ageSpans } from '@/lib/domain/cases/case-list'
import { clockStandings } from '@/lib/domain/cases/clock-list'
import { timeClasses } from '@/lib/domain/cases/time-by-class'
import type { Oversight } from '@/lib/services/view-oversight'

const words = z.looseObject({ en: z.string() }).meta({ description: 'Words by language.' })
const n = z.int().nonnegative()

/**
 * Members that are told of the figures. The service has more than these where it counts more than is told here yet, which is why all of it is
 * open; what is told has to be there, which the compiler sees to.
 */
const figures = {
  today: z.string().meta({ format: 'date' }),
  stages: z.array(z.looseObject({
    id: z.string(), label: words, byAge: z.record(z.enum(ageSpans), n), open: n, flagged: n, suspended: z.boolean(),
  })).meta({ description: 'Open cases by stage and by age in days since the filing; the ages add up to `open`.' }),
  sides: z.array(z.looseObject({
    side: z.string(), name: words.nullable(), standings: z.record(z.enum(clockStandings), n), due: n, all: n,
  })).meta({ description: 'Periods by the side that is expected to act. Met, met late and missed add up to `due`, all standings to `all`.' }),
  time: z.array(z.looseObject({
    class: z.enum(timeClasses), party: z.string().nullable(), name: words.nullable(), days: n, cases: n,
  })).meta({ description: 'Whose the days of all cases were; they add up to the ages of the cases.' }),
  agencies: z.array(z.looseObject({
    id: z.string(), name: z.string(), open: n, closed: n,
    counterparts: z.array(z.looseObject({ id: z.string().nullable(), name: z.string().nullable(), open: n, closed: n })),
  })).meta({ description: 'Cases by agency and counterpart.' }),
} satisfies Partial<Record<keyof Oversight, z.ZodType>>

export const statisticsAnswer = z.strictObject({
  asOf: z.string().meta({ format: 'date', description: 'The office’s day as of which everything is counted: today, or the past day that was asked for, by its end.' }),
  axis: z.enum(asOfAxes).nullable().meta({ description: 'In which sense of a past day: as it had been recorded by its end, or as things happened by then as far as is known today; null for today.' }),
  readAt: z.string().meta({ format: 'date-time' }),
  filters: z.record(z.string(), z.string().nullable()).meta({ description: 'Of which cases the figures are; null where all.' }),
  ignored: z.array(z.string()).meta({ description: 'Members of the address that could not be read and were left out.' }),
  figures: z.looseObject(figures).meta({ description: 'As the page of oversight shows them.' }),
})

interface Said {
  readonly axis: AsOfAxis | null
  readonly filters: Readonly<Record<string, string>>
  readonly ignored: readonly string[]
  readonly readAt: string
}

/** The answer of the call: the figures as they are, but for the rules of the procedure, which are at /procedures. */
export function statisticsOf({ asked: _, ...figures }: Oversight, { axis, filters, ignored, readAt }: Said) {
  const { ofToday } = figures
  const ledger = ofToday?.ledger ? { scope: ofToday.ledger.scope, figures: ofToday.ledger.figures } : null
  return {
    asOf: figures.today,
    axis,
    readAt,
    filters: Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, value === '' ? null : value])),
    ignored,
    figures: { ...figures, ofToday: ofToday && { ...ofToday, ledger } },
  }
}
