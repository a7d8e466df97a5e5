import { expectedMark } from '@/app/_case/side-marks'
import { isFirm, type ClockReading } from '@/lib/domain/deadlines/case-clocks'
import { sentence, type Told } from '@/lib/domain/cases/sentence'
import { formatDate, formatDayOfMonth, formatPlainDate, formatShortMonth } from '@/lib/format/dates'
import { localized } from '@/lib/format/localized'
import { describeRemaining, type Remaining } from '@/lib/format/remaining'
import { sentenceStart } from '@/lib/format/sentence-start'
import { wordsIn } from '@/lib/i18n/words'
import type { CaseDetail } from '@/lib/services/view-case'

import { sideName, writeSentence } from '../_words/event-sentence'
import { wordingIn } from '../_words/use-wording'
import type { By, ChartBar, ChartMark } from './chart'
import type { PictureWords } from './layout-page'

/** The words of the picture and of the table that says the same. */
export interface ChartWords extends PictureWords {
  readonly by: (by: By) => string
  readonly expected: (bar: ChartBar) => string
  readonly sentence: (mark: ChartMark) => string
}

export function pictureWords(detail: CaseDetail, locale: string): ChartWords {
  const { of } = wordsIn(locale)
  const t = of('picture')
  const c = of('clocks')
  const wording = wordingIn(locale, detail)
  const { procedure, state } = detail
  const date = (on: string) => formatDate(on, locale)
  const remaining = (left: Remaining) => describeRemaining(left, of('dates'))
  const sides = procedure.agreement.parties.map((party) => sideName(party.id, wording))

  const by = (who: By): string => {
    if (who === 'clock') return t('by.clock')
    if (who.side === 'both') return t('by.both')
    const side = sides[who.side === 'first' ? 0 : 1]!
    return who.office ? t('by.office', { side }) : side
  }
  const expected = ({ clock: { reading } }: ChartBar) =>
    expectedMark(procedure, reading.rule.expectedFrom, state.filed, { locale, hands: (hand, side) => c('hand', { hand, side }) }).name ?? t('by.both')
  const due = (reading: ClockReading) => {
    const { range } = reading
    if (range === null) return c('state.no-date')
    if (range.earliest === range.latest) return isFirm(reading) ? date(range.latest) : t('unsure', { due: date(range.latest) })
    return t('span', { earliest: formatPlainDate(range.earliest, locale), latest: formatPlainDate(range.latest, locale) })
  }
  const bar = ({ clock: { reading, state: how, left } }: ChartBar) => {
    const key = how === 'overdue' && reading.stopped ? 'overdue-stopped' : how
    const openToll = reading.input.tolls?.find((toll) => !toll.to)
    const values = {
      start: date(reading.startsOn.earliest),
      due: due(reading),
      on: date((reading.met ?? reading.stopped)?.on ?? detail.today),
      from: date(openToll?.from ?? detail.today),
      left: left ? remaining(left) : '',
    }
    const text = t(`bar.${key}`, values)
    return { label: localized(reading.rule.label, locale), state: text.replace(/, $/, ''), late: how === 'overdue' || how === 'met-late' }
  }
  const writtenOf = ({ entry }: ChartMark) => writeSentence(sentence(entry as Told), wording)

  return {
    by,
    expected,
    date,
    bar,
    sentence: writtenOf,
    stage: ({ stage }) => localized(stage.label, locale),
    barTitle: (one) => {
      const { earliest, latest } = one.clock.reading.startsOn
      const start = earliest === latest ? date(earliest) : t('startRange', { earliest: date(earliest), latest: date(latest) })
      const { label, state: said } = bar(one)
      return t('whole', { label, state: said, start, by: expected(one) })
    },
    mark: (mark) => {
      const { seq, occurredOn } = mark.entry
      return t('entry', { seq, date: date(occurredOn), by: sentenceStart(by(mark.by), locale), sentence: writtenOf(mark) })
    },
    review: ({ review }) => ({
      label: t('review'),
      state: t('reviewOn', { date: date(review!.on), left: remaining(review!.left) }),
      late: review!.left.direction === 'over',
    }),
    flag: ({ from, to }) => ({
      label: t('flag'),
      state: to === null ? t('flagOpen', { from: date(from) }) : t('flagLowered', { from: date(from), to: date(to) }),
      late: false,
    }),
    gap: ({ from, to }) => ({ label: t('gap'), state: t('gapDates', { from: date(from), to: date(to) }), late: false }),
    term: (endsOn) => ({ label: t('term'), state: t('termEnds', { date: date(endsOn) }), late: false }),
    today: (on) => t(detail.asOf === null ? 'today' : 'thatDay', { date: date(on) }),
    tick: (on, unit) => (unit === 'year' ? on.slice(0, 4) : unit === 'month' ? formatShortMonth(on, locale) : formatDayOfMonth(on, locale)),
    year: (on) => on.slice(0, 4),
  }
}
