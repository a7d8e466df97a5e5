import { useLocale, useTranslations } from 'next-intl'

import { partyMark } from '@/app/_case/side-marks'
import { Alert } from '@/components/alert'
import { DateText } from '@/components/date-text'
import { FieldsForm, type FormField } from '@/components/fields-form'
import { SideMark } from '@/components/side-mark'
import { Tag } from '@/components/tags'
import { TextLink } from '@/components/text-link'
import type { Procedure } from '@/lib/domain/agreements/schema'
import type { Role } from '@/lib/domain/access/roles'
import { statedReasons } from '@/lib/domain/cases/vocabulary'
import { completenesses } from '@/lib/domain/register/events'
import { newSubmission } from '@/lib/forms/read-form'
import { formatDate } from '@/lib/format/dates'
import { sentenceStart } from '@/lib/format/sentence-start'
import type { ActivityDetail, Delivery, Line } from '@/lib/services/view-activities'

import { addDelivery } from '../actions'
import styles from './activity.module.css'

type LineEntryProps = { line: Line; activity: ActivityDetail; role: Role; recorded: boolean; open: boolean }

/** The last deliveries of a line, beside the other lines of its activity; the page of the line has all of them. */
const mostShown = 3

/** One line of what was agreed in advance, with what came against it, the last first. */
export function LineEntry({ line, activity, role, recorded, open }: LineEntryProps) {
  const t = useTranslations('activities')
  const locale = useLocale()
  return (
    <article id={`line-${line.id}`} className={styles.line} aria-labelledby={`line-title-${line.id}`}>
      {recorded ? <Alert kind="done"><p><strong>{t('recorded')}</strong></p></Alert> : null}
      <h4 id={`line-title-${line.id}`}><TextLink href={`/activities/${activity.id}/lines/${line.id}`}>{line.title}</TextLink></h4>
      <p className={styles.agreed}>
        {t('line.route', { route: line.route })}
        {line.format === null ? null : <>; {t('line.format', { format: line.format })}</>}
        {line.dueOn === null ? null : <>; {t('line.dueOn')} <DateText date={line.dueOn} /></>}
        {line.recurrence === null ? null : <>; {t('line.every', { recurrence: line.recurrence })}</>}
        {line.withdrawnOn === null ? null : <>; {t('line.withdrawn')} <DateText date={line.withdrawnOn} /></>}
      </p>
      <Awaited line={line} today={activity.today} />
      {Object.entries(line.positions).filter(([, { stance }]) => stance !== 'agreed').map(([side, { stance, on }]) => (
        <p key={side} className="small">
          <SideMark {...partyMark(activity.procedure, side, locale)} /> {t.rich('stance.since', { stance: t(`stance.${stance}`), date: () => <DateText date={on} /> })}
        </p>
      ))}
      {line.deliveries.length === 0 ? <p className="soft">{t('line.nothing')}</p> : (
        <ol className={styles.deliveries}>{line.deliveries.slice(0, mostShown).map((one) => <li key={one.id}><DeliveryEntry delivery={one} procedure={activity.procedure} /></li>)}</ol>
      )}
      {line.deliveries.length > mostShown ? (
        <p className="small"><TextLink href={`/activities/${activity.id}/lines/${line.id}`}>{t('line.allDeliveries', { count: line.deliveries.length })}<span className="usa-sr-only">: {line.title}</span></TextLink></p>
      ) : null}
      <ComplainLink line={line} activity={activity} role={role} />
      {activity.mayRegister ? <DeliveryForm line={line} activity={activity} open={open} /> : null}
    </article>
  )
}

/** Where somebody can begin a complaint about a line that the other side is expected to provide. */
export function ComplainLink({ line, activity, role }: Pick<LineEntryProps, 'line' | 'activity' | 'role'>) {
  const t = useTranslations('activities.line')
  const files = role === 'researcher' || activity.mayRegister
  if (!files || line.from === activity.procedure.agreement.office) return null
  return (
    <p className="small">
      <TextLink href={`/cases/new?${new URLSearchParams({ activity: activity.id, expectation: line.id })}`}>{t('complain')}</TextLink>
    </p>
  )
}

/** The earliest day by which something is still awaited; where there is none that can be computed, that. */
function Awaited({ line: { awaited, dueOn, schedule }, today }: { line: Line; today: string }) {
  const t = useTranslations('activities.line')
  if (dueOn === null && schedule === null) return <p className="small soft">{t('undated')}</p>
  const [first] = awaited
  if (first === undefined || schedule === null) return null
  const past = awaited.filter((day) => day < today).length
  return (
    <p className="small">
      {past > 1 ? t('awaitedSeveral', { count: past }) : t('awaited')} <DateText date={first} />
    </p>
  )
}

/** What came on a day, or that it was declined. */
export function DeliveryEntry({ delivery, procedure }: { delivery: Delivery; procedure: Procedure }) {
  const t = useTranslations('activities')
  const reasons = useTranslations('vocabulary.statedReason')
  const locale = useLocale()
  const { providedOn, completeness, reason, words, dueOn, evidence, positions } = delivery
  return (
    <>
      <DateText date={providedOn} /> <Tag>{t(`completeness.${completeness}`)}</Tag>
      {delivery.void ? <> <Tag>{t('mistaken')}</Tag></> : null}
      {dueOn === null ? null : <> <span className="small">{t.rich('forDue', { date: () => <DateText date={dueOn} /> })}</span></>}
      {reason === null ? null : <> <span className="small">{t('statedReason', { reason: reasons(reason) })}</span></>}
      {words === null ? null : <p className={styles.written}>{words}</p>}
      {evidence === null ? null : <p className="small">{t('seenBy', { evidence })}</p>}
      {Object.entries(positions).map(([side, { stance, on }]) => (
        <p key={side} className="small">
          <SideMark {...partyMark(procedure, side, locale)} /> {t.rich('stance.since', { stance: t(`stance.${stance}`), date: () => <DateText date={on} /> })}
        </p>
      ))}
    </>
  )
}

function DeliveryForm({ line, activity, open }: { line: Line; activity: ActivityDetail; open: boolean }) {
  const t = useTranslations('activities')
  const locale = useLocale()
  const reasons = useTranslations('vocabulary.statedReason')
  const fields: FormField[] = [
    ...(line.schedule === null || line.awaited.length === 0 ? [] : [{
      name: 'dueOn', kind: 'list' as const, label: t('fields.forDue'), hint: t('hints.forDue'), optional: 'unmarked' as const, start: line.awaited[0],
      choices: line.awaited.map((value) => ({ value, label: formatDate(value, locale) })),
    }]),
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
    { name: 'evidence', kind: 'line', label: t('fields.evidence'), hint: t('hints.evidence'), optional: true },
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
