import { formatMonth } from '@/lib/format/dates'
import type { Months, Report } from '@/lib/services/view-report'

import type { Speech } from './speech'

export type Scopes = ReturnType<typeof scopesOf>

/** Of what a table is, said in its caption: of the period, or as things stand on the day, and of how many cases. */
export function scopesOf(report: Report, { t, date, number, locale }: Speech) {
  const { today, agencies } = report.figures
  const cases = agencies.reduce((all, one) => all + one.open + one.closed, 0)
  const activities = (report.figures.ofToday?.activities ?? []).reduce((all, one) => all + one.all, 0)
  const period = periodText(report.period, t, locale)
  return {
    /** All cases that are counted. */
    cases,
    periodText: period,
    period: (title: string) => t('scope.period', { title, period }),
    stand: (title: string) => t('scope.stand', { title, date: date(today), cases: number(cases) }),
    register: (title: string) => t('scope.register', { title, date: date(today), activities: number(activities) }),
    ledger: (title: string) => t('reciprocity.ledgerScope', { title, period, date: date(today) }),
  }
}

function periodText({ from, to }: Months, t: Speech['t'], locale: string): string {
  const month = (one: string) => formatMonth(`${one}-01`, locale)
  if (from === null) return to === null ? t('first.allMonths') : t('first.upTo', { to: month(to) })
  if (to === null) return t('first.fromOn', { from: month(from) })
  return from === to ? month(from) : t('first.fromTo', { from: month(from), to: month(to) })
}
