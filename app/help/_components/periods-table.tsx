import { useLocale, useTranslations } from 'next-intl'

import { periodLength } from '@/app/procedures/_words/procedure-words'
import { DataTable } from '@/components/data-table'
import { BasisTag } from '@/components/tags'
import type { ClockRule, Procedure } from '@/lib/domain/agreements/schema'
import { localized } from '@/lib/format/localized'

import styles from './help.module.css'

/** The stages that a case can go through, each with its longest periods, from the procedure itself. */
export function PeriodsTable({ procedure }: { procedure: Procedure }) {
  const locale = useLocale()
  const t = useTranslations('help.periods')
  const clocksOf = (stage: string) => procedure.clocks.filter((clock) => clock.stage === stage && clock.deems === undefined)
  const stages = procedure.stages.filter((stage) => !stage.closed && clocksOf(stage.id).length > 0)
  const bases = [...new Set(stages.flatMap((stage) => [stage.basis, ...clocksOf(stage.id).map((clock) => clock.basis)]))]
  return (
    <>
      <p>{t('text')} {bases.map((basis) => <BasisTag key={basis} basis={basis} />)}</p>
      <DataTable
        caption={t('caption')}
        captionHidden
        rows={stages}
        rowKey={(stage) => stage.id}
        empty={null}
        columns={[
          { key: 'stage', header: t('stage'), rowHeader: true, cell: (stage) => localized(stage.label, locale) },
          { key: 'what', header: t('what'), cell: (stage) => localized(stage.description, locale) },
          {
            key: 'periods',
            header: t('periods'),
            cell: (stage) => (
              <ul className={styles.periods}>
                {clocksOf(stage.id).map((clock) => <li key={clock.id}><PeriodText clock={clock} /></li>)}
              </ul>
            ),
          },
        ]}
      />
    </>
  )
}

/** A period by its name: "Reply to the request: 30 calendar days, 15 where urgent". */
function PeriodText({ clock }: { clock: ClockRule }) {
  const locale = useLocale()
  const t = useTranslations('help.periods')
  const words = useTranslations('procedure')
  // A period without a length ends on the day that was agreed.
  if (clock.rule.n === 0) return <>{t('periodAgreed', { clock: localized(clock.label, locale) })}</>
  const values = { clock: localized(clock.label, locale), length: periodLength(clock.rule, words) }
  const others = clock.variants.map(({ label, n }) => t('variant', { n, label: localized(label, locale) }))
  return <>{others.length === 0 ? t('period', values) : t('periodOrElse', { ...values, others: new Intl.ListFormat(locale).format(others) })}</>
}
