import { useLocale, useTranslations } from 'next-intl'

import { partyMark } from '@/app/_case/side-marks'
import { Alert } from '@/components/alert'
import { DateText } from '@/components/date-text'
import { FieldsForm, type FormField } from '@/components/fields-form'
import { SideMark } from '@/components/side-mark'
import { Tag } from '@/components/tags'
import { TextLink } from '@/components/text-link'
import type { Role } from '@/lib/domain/access/roles'
import { statedReasons } from '@/lib/domain/cases/vocabulary'
import { completenesses } from '@/lib/domain/register/events'
import { newSubmission } from '@/lib/forms/read-form'
import { sentenceStart } from '@/lib/format/sentence-start'
import type { ActivityDetail, Delivery, Line } from '@/lib/services/view-activities'

import { addDelivery } from '../actions'
import styles from './activity.module.css'

type LineEntryProps = { line: Line; activity: ActivityDetail; role: Role; recorded: boolean; open: boolean }

/** One line of what was agreed in advance, with everything that came against it, the last first. */
export function LineEntry({ line, activity, role, recorded, open }: LineEntryProps) {
  const t = useTranslations('activities')
  const locale = useLocale()
  const files = role === 'researcher' || activity.mayRegister
  return (
    <article id={`line-${line.id}`} className={styles.line} aria-labelledby={`line-title-${line.id}`}>
      {recorded ? <Alert kind="done"><p><strong>{t('recorded')}</strong></p></Alert> : null}
      <h4 id={`line-title-${line.id}`}><TextLink href={`/activities/${activity.id}/lines/${line.id}`}>{line.title}</TextLink></h4>
      <p className={styles.agreed}>
        {t('line.route', { route: line.route })}
        {line.format === null ? null : <>; {t('line.format', { format: line.format })}</>}
        {line.dueOn === null ? null : <>; {t('line.dueOn')} <DateText date={line.dueOn} /></>}
        {line.recurrence === null ? null : <>; {t('line.every', { recurrence: line.recurrence })}</>}
      </p>
      {Object.entries(line.positions).filter(([, { stance }]) => stance !== 'agreed').map(([side, { stance, on }]) => (
        <p key={side} className="small">
          <SideMark {...partyMark(activity.procedure, side, locale)} /> {t.rich('stance.since', { stance: t(`stance.${stance}`), date: () => <DateText date={on} /> })}
        </p>
      ))}
      {line.deliveries.length === 0 ? <p className="soft">{t('line.nothing')}</p> : (
        <ol className={styles.deliveries}>{line.deliveries.map((one) => <li key={one.id}><DeliveryEntry delivery={one} /></li>)}</ol>
      )}
      {files && line.from !== activity.procedure.agreement.office ? (
        <p className="small">
          <TextLink href={`/cases/new?${new URLSearchParams({ activity: activity.id, expectation: line.id })}`}>{t('line.complain')}</TextLink>
        </p>
      ) : null}
      {activity.mayRegister ? <DeliveryForm line={line} activity={activity} open={open} /> : null}
    </article>
  )
}

/** What came on a day, or that it was declined. */
export function DeliveryEntry({ delivery: { providedOn, completeness, reason, words } }: { delivery: Delivery }) {
  const t = useTranslations('activities')
  const reasons = useTranslations('vocabulary.statedReason')
  return (
    <>
      <DateText date={providedOn} /> <Tag>{t(`completeness.${completeness}`)}</Tag>
      {reason === null ? null : <> <span className="small">{t('statedReason', { reason: reasons(reason) })}</span></>}
      {words === null ? null : <p className={styles.written}>{words}</p>}
    </>
  )
}

function DeliveryForm({ line, activity, open }: { line: Line; activity: ActivityDetail; open: boolean }) {
  const t = useTranslations('activities')
  const reasons = useTranslations('vocabulary.statedReason')
  const fields: FormField[] = [
    { name: 'providedOn', kind: 'date', label: t('fields.providedOn'), hint: t('hints.providedOn'), min: activity.earliestOn, max: activity.latestOn },
    {
      name: 'completeness',
      kind: 'choice',
      label: t('fields.completeness'),
      choices: completenesses.map((value) => ({ value, label: sentenceStart(t(`completeness.${value}`)), description: t(`completenessText.${value}`) })),
    },
    {
      name: 'reason',
      kind: 'list',
      label: t('fields.reason'),
      hint: t('hints.reason'),
      optional: 'unmarked',
      choices: statedReasons.map((value) => ({ value, label: sentenceStart(reasons(value)) })),
    },
    { name: 'words', kind: 'text', label: t('fields.words'), hint: t('hints.words'), optional: 'unmarked', limit: 2000 },
  ]
  return (
    <details className={styles.record} open={open}>
      <summary>{t('recordDelivery')}<span className="usa-sr-only">: {line.title}</span></summary>
      <FieldsForm
        action={addDelivery}
        fields={fields}
        hidden={{ activityId: activity.id, expectationId: line.id }}
        submission={newSubmission()}
        idPrefix={`${line.id}-`}
        weight="outline"
        submit={t('recordDelivery')}
        permalink={`/activities/${activity.id}?open=${line.id}#line-${line.id}`}
      />
    </details>
  )
}
