import { useLocale, useTranslations } from 'next-intl'
import { partyMark } from '@/app/_case/side-marks'
import { DataTable } from '@/components/data-table'
import { DateText } from '@/components/date-text'
import { SideMark } from '@/components/side-mark'
import type { EventData } from '@/lib/domain/cases/events'
import type { CaseDetail, RecordEntry } from '@/lib/services/view-case'
import styles from './case.module.css'

type Agreed = EventData['corrective-step-agreed']

/** The corrective steps, which together are the remedy: what was undertaken by whom, by when, and what became of it. */
export function Remedy({ detail }: { detail: CaseDetail }) {
  const locale = useLocale()
  const t = useTranslations('case.remedy')
  const { procedure, state: { filed } } = detail
  const steps = detail.record.filter((one) => one.type === 'corrective-step-agreed' && one.supersededBy === null && one.data !== null)
  if (steps.length === 0) return null
  const party = ({ side }: Agreed) => (side === 'complaining-side' ? filed.complainingSide : filed.respondingSide)
  return (
    <section aria-labelledby="remedy">
      <h2 id="remedy">{t('title')}</h2>
      <DataTable
        caption={t('title')}
        captionHidden
        rows={steps}
        rowKey={(step) => String(step.seq)}
        empty={null}
        columns={[
          {
            key: 'what',
            header: t('what'),
            rowHeader: true,
            cell: (step) => {
              const words = step.texts.find(({ name }) => name === 'words')?.text
              return words === undefined ? t('entry', { seq: step.seq }) : <span className={styles.written}>{words}</span>
            },
          },
          { key: 'side', header: t('side'), cell: (step) => <SideMark {...partyMark(procedure, party(step.data as Agreed), locale)} /> },
          { key: 'due', header: t('due'), cell: (step) => <DateText date={(step.data as Agreed).dueOn} /> },
          { key: 'reported', header: t('reported'), cell: (step) => <On entry={lastOf(detail, step, 'corrective-step-reported')} /> },
          { key: 'answer', header: t('answer'), cell: (step) => <Answer entry={lastOf(detail, step, 'corrective-step-answered')} /> },
          { key: 'outcome', header: t('outcome'), cell: (step) => <Outcome detail={detail} step={step} /> },
        ]}
      />
    </section>
  )
}

/** The last entry of a kind that names a step, by the place of the step: a corrected one keeps the number that others name. */
function lastOf(detail: CaseDetail, step: RecordEntry, type: RecordEntry['type']): RecordEntry | undefined {
  const names = new Set([step.seq, (step.data as Agreed).corrects])
  return detail.record.findLast((one) => one.type === type && one.supersededBy === null && names.has((one.data as { step: number } | null)?.step))
}

function On({ entry }: { entry: RecordEntry | undefined }) {
  const t = useTranslations('case.remedy')
  return entry ? <DateText date={entry.occurredOn} /> : <>{t('notYet')}</>
}

function Answer({ entry }: { entry: RecordEntry | undefined }) {
  const t = useTranslations('case.remedy')
  if (!entry) return <>{t('notYet')}</>
  return <>{t((entry.data as EventData['corrective-step-answered']).confirmed ? 'confirmed' : 'disputed')}, <DateText date={entry.occurredOn} /></>
}

function Outcome({ detail, step }: { detail: CaseDetail; step: RecordEntry }) {
  const t = useTranslations('case.remedy')
  const verified = lastOf(detail, step, 'corrective-step-verified')
  const failed = lastOf(detail, step, 'corrective-step-failed')
  const ended = verified ?? failed
  if (!ended) return <>{t('open')}</>
  return <>{t(verified ? 'verified' : 'failed')}, <DateText date={ended.occurredOn} /></>
}
