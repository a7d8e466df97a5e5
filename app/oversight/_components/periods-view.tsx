import { useLocale, useTranslations } from 'next-intl'

import { ClockTable } from '@/app/_clock-lines/clock-table'
import { asOfOf } from '@/app/_past-day/past-day'
import { SelectField } from '@/components/choice-fields'
import { bothSides } from '@/lib/domain/cases/clock-list'
import { localized } from '@/lib/format/localized'

import { FigureLinks, standingChoices, type StandingChoice } from '../_query/figure-links'
import type { periodsShown } from '../_query/lists-shown'
import { ListFrame } from './list-frame'

/** The periods behind a figure, a line for each. */
export function PeriodsView({ view, list, ...of }: ReturnType<typeof periodsShown>) {
  const t = useTranslations('oversight')
  const deadlines = useTranslations('deadlines')
  const locale = useLocale()
  const any = { emptyLabel: deadlines('filter.any'), optional: 'unmarked' as const }
  const wordOf = (standing: StandingChoice) =>
    standing === 'any' ? t('clocks.any') : standing === 'due' ? t('clocks.due') : t(`sides.standings.${standing}`)
  const choices = [...of.choices.sides.map(({ id, name }) => ({ value: id, label: localized(name, locale) })), { value: bothSides, label: deadlines('bothSides') }]
  return (
    <ListFrame
      title={t('clocks.title')}
      list="oversight-periods"
      action="/oversight/clocks"
      label={t('clocks.label')}
      fields={
        <>
          <SelectField name="side" label={t('sides.side')} value={view.side} {...any} choices={choices} />
          <SelectField
            name="standing"
            label={t('clocks.standing')}
            value={view.standing}
            optional="unmarked"
            emptyLabel={null}
            choices={standingChoices.map((value) => ({ value, label: wordOf(value) }))}
          />
        </>
      }
      of={of}
      page={view.page}
      total={list.total}
      shown={list.lines.length}
      counting="oversight"
      hrefOf={(page) => new FigureLinks(of.narrowing).periods({ ...view, page })}
    >
      <ClockTable caption={t('clocks.title')} lines={list.lines} withAgency asOf={asOfOf(of.narrowing)} empty={<p>{t('clocks.empty')}</p>} />
    </ListFrame>
  )
}
