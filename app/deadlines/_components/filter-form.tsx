import { useLocale, useTranslations } from 'next-intl'

import styles from '@/app/_clock-lines/clock-lines.module.css'
import { Button } from '@/components/button'
import { SelectField } from '@/components/choice-fields'
import { TextLink } from '@/components/text-link'
import { bothSides, clockTimes } from '@/lib/domain/cases/clock-list'
import { localized } from '@/lib/format/localized'
import type { DeadlineChoices } from '@/lib/services/view-deadlines'

import { deadlinesHref, everything, isNarrowed, type DeadlinesView } from '../_query/deadlines-query'

/** The filter as a plain form: what it asks for stands in the address, to be kept and sent. */
export function FilterForm({ view, choices }: { view: DeadlinesView; choices: DeadlineChoices }) {
  const t = useTranslations('deadlines')
  const locale = useLocale()
  const any = { emptyLabel: t('filter.any'), optional: 'unmarked' as const }
  const sides = [
    ...choices.sides.map(({ id, name }) => ({ value: id, label: localized(name, locale) })),
    { value: bothSides, label: t('bothSides') },
  ]
  return (
    // The key: a form keeps what was chosen in it when the page comes back with another view.
    <form key={deadlinesHref(view)} className="docket-filter" action="/deadlines" method="get" role="search" aria-label={t('filter.label')}>
      {view.view === 'month' ? <input type="hidden" name="view" value="month" /> : null}
      {view.view === 'month' && view.month !== '' ? <input type="hidden" name="month" value={view.month} /> : null}
      {view.view === 'list' && view.day !== '' ? <input type="hidden" name="day" value={view.day} /> : null}
      <div className={styles.filter}>
        <SelectField name="side" label={t('filter.side')} value={view.side} {...any} choices={sides} />
        {view.view === 'list' ? (
          <SelectField name="time" label={t('filter.time')} value={view.time} {...any} choices={clockTimes.map((time) => ({ value: time, label: t(`times.${time}`) }))} />
        ) : null}
        {choices.agencies.length > 1 || view.agency !== '' ? (
          <SelectField name="agency" label={t('filter.agency')} value={view.agency} {...any} choices={choices.agencies.map(({ id, name }) => ({ value: id, label: name }))} />
        ) : null}
        <SelectField name="stage" label={t('filter.stage')} value={view.stage} {...any} choices={choices.stages.map(({ id, label }) => ({ value: id, label: localized(label, locale) }))} />
        <div className="docket-filter__search"><Button weight="outline">{t('filter.show')}</Button></div>
      </div>
      {isNarrowed(view) ? <p className="small"><TextLink href={deadlinesHref(view, everything)}>{t('filter.clear')}</TextLink></p> : null}
    </form>
  )
}
