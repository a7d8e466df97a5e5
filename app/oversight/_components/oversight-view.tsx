import { useLocale, useTranslations } from 'next-intl'

import { DateText } from '@/components/date-text'
import { KeptMarkup } from '@/components/kept-markup'
import { TextLink } from '@/components/text-link'
import type { Oversight } from '@/lib/services/view-oversight'
import type { OversightChoices } from '@/lib/services/view-oversight-lists'

import { oversightHref, type Narrowing } from '../_query/oversight-query'
import { reportHref, reportOf } from '../report/_query/report-query'
import { drawFigures } from './figures'
import { Ignored, NarrowedTo, NarrowingForm, PastNotice } from './narrowing-form'
import styles from './oversight.module.css'

type OversightViewProps = {
  oversight: Oversight
  narrowing: Narrowing
  choices: OversightChoices
  ignored: readonly string[]
  /** Whether pictures stand beside the tables, which say the same. */
  pictures: boolean
}

/** The figures of the office: first in short, then over time, by stage, by side, by what was stated, by agency, and what is of lines and activities. */
export function OversightView({ oversight, narrowing, choices, ignored, pictures }: OversightViewProps) {
  const t = useTranslations('oversight')
  const r = useTranslations('report.page')
  const { today, ofToday } = oversight
  return (
    <>
      <h1>{t('title')}</h1>
      {ofToday === null ? <PastNotice narrowing={narrowing} /> : null}
      <p className="lead">{ofToday === null ? t('leadPast') : t.rich('lead', { date: () => <DateText date={today} /> })}</p>
      <Ignored ignored={ignored} />
      <NarrowingForm narrowing={narrowing} choices={choices} pictures={pictures} />
      <NarrowedTo narrowing={narrowing} choices={choices} />
      <p className={styles.report}>
        <TextLink href={reportHref(reportOf(narrowing))}>{r('fromOversight')}</TextLink>
        <TextLink href={oversightHref(narrowing, { pictures: !pictures })}>{t(pictures ? 'tablesOnly' : 'withPictures')}</TextLink>
      </p>
      <KeptMarkup draw={drawFigures} shown={{ ...oversight, narrowing, pictures, locale: useLocale() }} />
    </>
  )
}
