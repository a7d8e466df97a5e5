import { useLocale, useTranslations } from 'next-intl'

import { partyMark } from '@/app/_case/side-marks'
import { LineDates } from '@/app/ledger/_components/line-dates'
import { Alert } from '@/components/alert'
import { DataTable } from '@/components/data-table'
import { DateText } from '@/components/date-text'
import { FieldsForm, type FormField } from '@/components/fields-form'
import { SideMark } from '@/components/side-mark'
import { TextLink } from '@/components/text-link'
import type { Role } from '@/lib/domain/access/roles'
import { isIsoDate } from '@/lib/domain/calendars/days'
import { stances } from '@/lib/domain/register/events'
import { formatDate, formatInstant } from '@/lib/format/dates'
import { localized } from '@/lib/format/localized'
import { sentenceStart } from '@/lib/format/sentence-start'
import { officeZone } from '@/lib/services/office'
import type { ActivityDetail, Delivery } from '@/lib/services/view-activities'
import type { LineDetail } from '@/lib/services/view-line'

import styles from '../../../_components/activity.module.css'
import { ComplainLink, DeliveryEntry } from '../../../_components/line-entry'
import { fieldsOfLine } from '../../../_words/form-fields'
import { changeLine, markMistaken, takePosition, takePositionOnDelivery } from '../actions'
import { LineFacts } from './line-facts'

/** One line whole, with the forms of the officer of its agency, and what it said before. */
export function LineView({ detail, role, recorded, open }: { detail: LineDetail; role: Role; recorded: boolean; open?: unknown }) {
  const t = useTranslations('activities')
  const { activity, line } = detail
  return (
    <>
      <p className="eyebrow"><TextLink href={`/activities/${activity.id}`}>{activity.title}</TextLink></p>
      <h1>{line.title}</h1>
      {recorded ? <Alert kind="done"><p><strong>{t('recorded')}</strong></p></Alert> : null}
      <LineFacts line={line} procedure={activity.procedure} />
      <h2>{t('came')}</h2>
      {line.deliveries.length === 0 ? <p>{t('line.nothing')}</p> : (
        <ul className="plain-list">
          {line.deliveries.map((one) => (
            <li key={one.id}>
              <DeliveryEntry delivery={one} procedure={activity.procedure} />
              {activity.mayRegister && !one.void ? <DeliveryForms delivery={one} detail={detail} open={open === one.id} /> : null}
            </li>
          ))}
        </ul>
      )}
      <ComplainLink line={line} activity={activity} role={role} />
      <LineDates dates={detail.dates} activityId={activity.id} cutOff={detail.cutOff} />
      <Versions detail={detail} />
      {activity.mayRegister ? <Forms detail={detail} open={open} /> : null}
    </>
  )
}

function Forms({ detail: { activity, line, versions }, open }: { detail: LineDetail; open: unknown }) {
  const t = useTranslations('activities')
  const locale = useLocale()
  const { main, more } = fieldsOfLine(t, activity.earliestOn, line)
  const hidden = { activityId: activity.id, line: line.id, from: line.from }
  const version = versions.at(-1)?.seq
  const path = `/activities/${activity.id}/lines/${line.id}`
  return (
    <>
      <details className={styles.new} open={open === 'position'} id="position">
        <summary>{t('takePosition')}</summary>
        <p>{t('takePositionText')}</p>
        <FieldsForm
          action={takePosition}
          hidden={hidden}
          idPrefix="position-"
          version={version}
          weight="outline"
          submit={t('takePosition')}
          permalink={`${path}?open=position#position`}
          fields={fieldsOfPosition(t, activity, locale)}
        />
      </details>
      <details className={styles.new} open={open === 'change'} id="change">
        <summary>{t('changeLine')}</summary>
        <p>{t('changeLineText')}</p>
        <FieldsForm
          action={changeLine}
          hidden={hidden}
          fields={[...main, ...more, { name: 'withdrawnOn', kind: 'date', label: t('fields.withdrawnOn'), hint: t('hints.withdrawnOn'), optional: true, start: line.withdrawnOn ?? undefined, max: activity.latestOn }]}
          idPrefix="change-"
          version={version}
          weight="outline"
          submit={t('changeLine')}
          permalink={`${path}?open=change#change`}
        />
      </details>
    </>
  )
}

/** What a side holds of one delivery, and that it was entered by mistake: nothing else of it changes. */
function DeliveryForms({ delivery, detail: { activity, line }, open }: { delivery: Delivery; detail: LineDetail; open: boolean }) {
  const t = useTranslations('activities')
  const hidden = { activityId: activity.id, line: line.id, delivery: delivery.id }
  const permalink = `/activities/${activity.id}/lines/${line.id}?open=${delivery.id}`
  const common = { hidden, weight: 'outline' as const, permalink }
  return (
    <details className={styles.record} open={open}>
      <summary>{t('ofDelivery')}</summary>
      <FieldsForm {...common} action={takePositionOnDelivery} idPrefix={`position-${delivery.id}-`} submit={t('takePosition')} fields={fieldsOfPosition(t, activity, useLocale())} />
      <p className="small">{t('mistakenText')}</p>
      <FieldsForm {...common} action={markMistaken} idPrefix={`mistaken-${delivery.id}-`} submit={t('markMistaken')} fields={[]} />
    </details>
  )
}

function fieldsOfPosition(t: (key: string) => string, activity: ActivityDetail, locale: string): FormField[] {
  return [
    {
      name: 'side', kind: 'choice', label: t('fields.side'),
      choices: activity.procedure.agreement.parties.map(({ id, name }) => ({ value: id, label: localized(name, locale) })),
    },
    { name: 'stance', kind: 'choice', label: t('fields.stance'), choices: stances.map((value) => ({ value, label: sentenceStart(t(`stance.${value}`)) })) },
    { name: 'on', kind: 'date', label: t('fields.on'), hint: t('hints.on'), max: activity.latestOn },
  ]
}

/** What the line said before: each version is an entry of the record, and none is ever removed. */
function Versions({ detail: { versions, activity: { procedure } } }: { detail: LineDetail }) {
  const t = useTranslations('activities')
  const roles = useTranslations('vocabulary.role')
  const locale = useLocale()
  const shown = (value: string | null) => (value === null ? t('versions.nothing') : isIsoDate(value) ? formatDate(value, locale) : value)
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t('versions.title')}</h2>
      <DataTable
        caption={t('versions.title')}
        captionHidden
        rows={[...versions].reverse()}
        rowKey={(one) => String(one.seq)}
        empty={null}
        columns={[
          { key: 'version', header: t('versions.version'), rowHeader: true, cell: (one) => one.seq },
          {
            key: 'changes',
            header: t('versions.changes'),
            cell: (one) => one.seq === 1 && one.positions.length === 0 ? t('versions.first') : (
              <ul className="plain-list">
                {one.changes.map(({ name, before, after }) => (
                  <li key={name}>{t('versions.change', { name: t(`fields.${name}`), before: shown(before), after: shown(after) })}</li>
                ))}
                {one.positions.map(({ side, stance, on }) => (
                  <li key={side}>
                    <SideMark {...partyMark(procedure, side, locale)} /> {t.rich('stance.since', { stance: t(`stance.${stance}`), date: () => <DateText date={on} /> })}
                  </li>
                ))}
              </ul>
            ),
          },
          { key: 'by', header: t('versions.by'), cell: (one) => one.name ?? (one.role === 'office' ? t('versions.byOffice') : roles(one.role)) },
          { key: 'when', header: t('versions.when'), cell: (one) => <time dateTime={one.recordedAt}>{formatInstant(one.recordedAt, officeZone, locale)}</time> },
        ]}
      />
    </section>
  )
}
