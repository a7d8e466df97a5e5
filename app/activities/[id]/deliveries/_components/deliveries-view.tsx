import { useLocale, useTranslations } from 'next-intl'

import { PasteForm } from '@/app/_paste/paste-form'
import { pasteWords } from '@/app/_paste/paste-words'
import { Alert } from '@/components/alert'
import { ActionRow, ButtonLink } from '@/components/button'
import { DataTable } from '@/components/data-table'
import { DateText } from '@/components/date-text'
import { FieldsForm } from '@/components/fields-form'
import { Tag } from '@/components/tags'
import { TextLink } from '@/components/text-link'
import { isIsoDate } from '@/lib/domain/calendars/days'
import { formatDate } from '@/lib/format/dates'
import { deliveriesTextLimit, mostDeliveries, type CellProblem } from '@/lib/services/deliveries-file'
import type { PreviewedDeliveries, PreviewedRow } from '@/lib/services/import-deliveries'
import type { PastedFile } from '@/lib/services/pasted-file'
import type { ActivityDetail } from '@/lib/services/view-activities'

import { lookAtDeliveries, recordDeliveries } from '../actions'
import styles from './deliveries.module.css'

type DeliveriesViewProps = {
  activity: ActivityDetail
  pasted: PastedFile | null
  previewed: PreviewedDeliveries | null
  /** Another text is to be pasted in the place of the one that is there. */
  again: boolean
  /** What is on record changed between looking and recording. */
  changed: boolean
  /** How many were just recorded. */
  recorded: number | null
  look: string
}

export function DeliveriesView({ activity, pasted, previewed, again, changed, recorded, look }: DeliveriesViewProps) {
  const t = useTranslations('deliveries')
  const path = `/activities/${activity.id}`
  const rows = previewed && 'rows' in previewed && !again ? previewed : null
  const problem = previewed && 'problem' in previewed && !again ? previewed.problem : null
  return (
    <>
      <p className="eyebrow"><TextLink href={path}>{activity.title}</TextLink></p>
      <h1>{t('title')}</h1>
      {recorded === null ? null : <Alert kind="done" heading={t('recorded', { count: recorded })}><p><TextLink href={path}>{t('back')}</TextLink></p></Alert>}
      {changed ? <Alert kind="info" heading={t('changed')}><p>{t('changedText')}</p></Alert> : null}
      {problem ? <Alert kind="problem" heading={t('notTaken')}><p><ProblemWords problem={problem} /></p></Alert> : null}
      {rows ? <Looked activity={activity} {...rows} /> : (
        <>
          <p className="lead">{t('lead')}</p>
          <p>{t('columns')}</p>
          <pre className={styles.example}>{`line,day,completeness,due,reason,words,evidence\n${example(activity)}`}</pre>
          <PasteForm
            key={look}
            action={lookAtDeliveries}
            hidden={{ activityId: activity.id }}
            text={again ? '' : (pasted?.text ?? '')}
            limit={deliveriesTextLimit}
            accept=".csv,text/csv,text/plain"
            rows={12}
            permalink={`${path}/deliveries?again=yes`}
            words={pasteWords(t, deliveriesTextLimit, mostDeliveries)}
          />
        </>
      )}
    </>
  )
}

/** One row as it could stand for a line of this activity. */
function example({ lineDetails, today }: ActivityDetail): string {
  const line = lineDetails.find((one) => one.schedule !== null) ?? lineDetails[0]
  return line ? `${line.id},${today},complete,${line.schedule === null ? '' : (line.awaited[0] ?? '')},,,` : `…,${today},complete,,,,`
}

function Looked({ activity, rows, stamp }: { activity: ActivityDetail; rows: readonly PreviewedRow[]; stamp: string }) {
  const t = useTranslations('deliveries')
  const count = (standing: PreviewedRow['standing']) => rows.filter((row) => row.standing === standing).length
  const wrong = count('wrong')
  const path = `/activities/${activity.id}/deliveries`
  return (
    <>
      <p className="lead">{t('summary', { fresh: count('new'), known: count('on-record'), wrong })}</p>
      {wrong > 0 ? <Alert kind="problem" heading={t('wrongTitle', { count: wrong })}><p>{t('wrongText')}</p></Alert> : null}
      <DataTable
        caption={t('rows')}
        captionHidden
        rows={[...rows].sort((a, b) => Number(b.standing === 'wrong') - Number(a.standing === 'wrong'))}
        rowKey={(row) => String(row.lineNumber)}
        empty={null}
        columns={[
          { key: 'row', header: t('row'), rowHeader: true, cell: (row) => row.lineNumber },
          { key: 'standing', header: t('standing'), cell: (row) => <Tag>{t(`standings.${row.standing}`)}</Tag> },
          { key: 'line', header: t('line'), cell: (row) => row.title ?? row.cells.line },
          { key: 'day', header: t('day'), cell: (row) => <Day text={row.cells.day} /> },
          { key: 'completeness', header: t('completeness'), cell: (row) => <>{row.cells.completeness} {row.cells.reason}</> },
          { key: 'due', header: t('due'), cell: (row) => <Day text={row.cells.due} /> },
          {
            key: 'about',
            header: t('about'),
            cell: (row) => (row.problems.length === 0 ? <>{row.cells.words} {row.cells.evidence}</> : (
              <ul className="plain-list">{row.problems.map((problem, i) => <li key={i}><ProblemWords problem={problem} /></li>)}</ul>
            )),
          },
        ]}
      />
      {wrong > 0 || count('new') === 0 ? null : (
        <FieldsForm action={recordDeliveries} fields={[]} hidden={{ activityId: activity.id, stamp }} submit={t('record', { count: count('new') })} permalink={path} />
      )}
      <ActionRow><ButtonLink weight="outline" href={`${path}?again=yes`}>{t('other')}</ButtonLink></ActionRow>
    </>
  )
}

function Day({ text }: { text: string }) {
  return isIsoDate(text) ? <DateText date={text} /> : <>{text}</>
}

/** A fault of a cell in words; those that the form of one delivery knows too are said as there. */
function ProblemWords({ problem: { column, key, values = {} } }: { problem: CellProblem }) {
  const t = useTranslations('deliveries')
  const ofForm = useTranslations('activities.problems')
  const locale = useLocale()
  const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' && isIsoDate(value) ? formatDate(value, locale) : value]))
  const field = column && ({ line: 'expectationId', day: 'providedOn', completeness: 'completeness', due: 'dueOn', reason: 'reason', words: 'words', evidence: 'evidence' } as const)[column]
  const said = t.has(`problems.${key}`) ? t(`problems.${key}`, shown) : ofForm(`${field}.${key}`, shown)
  return <>{column === null ? null : <><strong>{t(`columnNames.${column}`)}:</strong> </>}{said}</>
}
