import { useLocale, useTranslations } from 'next-intl'

import { partyMark } from '@/app/_case/side-marks'
import { ExpiryText } from '@/app/_register/expiry-text'
import { BothDirections } from '@/app/ledger/_components/both-directions'
import { ledgerHref } from '@/app/ledger/_query/ledger-query'
import { DateText } from '@/components/date-text'
import { FieldsForm } from '@/components/fields-form'
import { SideMark } from '@/components/side-mark'
import { SummaryList } from '@/components/summary-list'
import { Tag } from '@/components/tags'
import { TextLink } from '@/components/text-link'
import type { Role } from '@/lib/domain/access/roles'
import { allTime } from '@/lib/domain/reciprocity/ledger'
import type { ActivityDetail } from '@/lib/services/view-activities'

import { follow } from '../actions'
import styles from './activity.module.css'
import { LineEntry } from './line-entry'
import { NewLine } from './new-line'
import { PlanLinks } from './plan-links'

type ActivityViewProps = {
  role: Role
  activity: ActivityDetail
  /** The line against which something was just recorded, or which was just added, by id. */
  recorded?: unknown
  /** The form that is unfolded: a line by id, or `new` for a new line. */
  open?: unknown
}

export function ActivityView({ role, activity, recorded, open }: ActivityViewProps) {
  const t = useTranslations('activities')
  const locale = useLocale()
  const { procedure, lineDetails } = activity
  const scope = { kind: 'activity' as const, id: activity.id }
  return (
    <>
      <h1>{activity.title}</h1>
      {activity.titleZh === null ? null : <p className="lead" lang="zh">{activity.titleZh}</p>}
      <Facts activity={activity} />
      {activity.following === null ? null : (
        <>
          <p className="small">{t(activity.following ? 'following' : 'notFollowing')}</p>
          <FieldsForm
            action={follow}
            fields={[]}
            hidden={{ activityId: activity.id, following: activity.following ? 'no' : 'yes' }}
            weight="outline"
            submit={t(activity.following ? 'unfollow' : 'follow')}
            permalink={`/activities/${activity.id}`}
          />
        </>
      )}
      {activity.lines === 0 ? null : (
        <section aria-labelledby="figures">
          <h2 id="figures">{t('figures')}</h2>
          <BothDirections caption={t('figures')} figures={activity.figures} scope={scope} period={allTime} procedure={procedure} />
          <p className="small">{t.rich('howCounted', { link: (words) => <TextLink href={ledgerHref({ scope })}>{words}</TextLink> })}</p>
        </section>
      )}
      <h2>{t('both')}</h2>
      {lineDetails.length === 0 ? <p>{t('withoutText', { count: 1 })}</p> : null}
      {activity.readsWords ? null : <p className="small soft">{t('wordsNotShown')}</p>}
      <div className={styles.sides}>
        {procedure.agreement.parties.map((party) => {
          const lines = lineDetails.filter((line) => line.from === party.id)
          return (
            <section key={party.id} aria-labelledby={`from-${party.id}`}>
              <h3 id={`from-${party.id}`} className={styles.side}>{t('expectedFrom')} <SideMark {...partyMark(procedure, party.id, locale)} /></h3>
              {lines.length === 0 ? <p className="soft">{t('noLinesOfSide')}</p> : null}
              {lines.map((line) => (
                <LineEntry key={line.id} line={line} activity={activity} role={role} recorded={recorded === line.id} open={open === line.id} />
              ))}
            </section>
          )
        })}
      </div>
      {activity.mayRegister ? <NewLine activity={activity} open={open === 'new'} /> : null}
      {activity.mayRegister && activity.lines > 0 ? <p><TextLink href={`/activities/${activity.id}/deliveries`}>{t('deliveriesFile')}</TextLink></p> : null}
      <PlanLinks activity={activity} />
    </>
  )
}

function Facts({ activity: { agency, counterpart, instrument, review, field, today } }: { activity: ActivityDetail }) {
  const t = useTranslations('activities')
  const kinds = useTranslations('activities.instrumentKind')
  return (
    <SummaryList
      rows={[
        { key: 'agency', term: t('facts.agency'), value: agency.name },
        {
          key: 'counterpart',
          term: t('facts.counterpart'),
          value: <>{counterpart.name}{counterpart.nameZh === null ? null : <> <span lang="zh">{counterpart.nameZh}</span></>}</>,
        },
        { key: 'field', term: t('facts.field'), value: field },
        {
          key: 'instrument',
          term: t('facts.instrument'),
          value: (
            <>
              {instrument.title} <Tag>{kinds(instrument.kind)}</Tag>
              <div>{t('signed')} <DateText date={instrument.signedOn} />; {t('expires')} <ExpiryText expiresOn={instrument.expiresOn} today={today} /></div>
            </>
          ),
        },
        {
          key: 'review',
          term: t('facts.review'),
          value: <>{review.reference}, <DateText date={review.on} /><div>{t('facts.conditions')} {review.conditions}</div></>,
        },
      ]}
    />
  )
}
