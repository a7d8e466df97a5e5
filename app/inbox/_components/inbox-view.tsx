import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { partyMark } from '@/app/_case/side-marks'
import { Alert } from '@/components/alert'
import { Button } from '@/components/button'
import { DateText } from '@/components/date-text'
import { SideMark } from '@/components/side-mark'
import { TextLink } from '@/components/text-link'
import type { Procedure } from '@/lib/domain/agreements/schema'
import type { Role } from '@/lib/domain/access/roles'
import type { Inbox, InboxLine, LineNotice } from '@/lib/services/view-inbox'

import { InboxEntry } from './inbox-entry'
import { ReleaseNotices } from './release-notices'
import styles from './inbox.module.css'

type InboxViewProps = { role: Role; inbox: Inbox }

/** What is asked of a person, each with its date, and below it what happened, newest first. */
export function InboxView({ role, inbox }: InboxViewProps) {
  const t = useTranslations('inbox')
  const { asked, happened, notices, releases, page, pages, unread, newest } = inbox
  const nothingTold = newest === null
  const isEmpty = nothingTold && notices.length === 0 && releases.length === 0
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead">{t(`lead.${role}`)}</p>
      <input type="hidden" name="page" value={page} />
      <input type="hidden" name="newest" value={newest ?? ''} />
      <input type="hidden" name="newestNotice" value={notices[0]?.id ?? ''} />
      <input type="hidden" name="newestRelease" value={releases[0]?.id ?? ''} />
      {isEmpty ? <Alert kind="info" heading={t('emptyTitle')}><p>{t(`empty.${role}`)}</p></Alert> : (
        <div className={styles.marks}>
          <span role="status">{t('unread', { count: unread })}</span>
          {unread > 0 ? <Button weight="outline" name="all" value="yes">{t('markAll')}</Button> : null}
        </div>
      )}
      {nothingTold || page > 1 ? null : <Asked role={role} lines={asked} />}
      {releases.length === 0 || page > 1 ? null : <ReleaseNotices notices={releases} more={inbox.moreReleases} />}
      {notices.length === 0 || page > 1 ? null : <Notices notices={notices} more={inbox.moreNotices} procedure={inbox.register} />}
      {nothingTold ? null : (
        <section aria-labelledby="happened">
          <h2 id="happened">{t('happened')}</h2>
          {happened.length === 0 ? <p>{t('happenedNone')}</p> : <Lines lines={happened} />}
          <Pages page={page} pages={pages} />
        </section>
      )}
    </>
  )
}

function Asked({ role, lines }: { role: Role; lines: readonly InboxLine[] }) {
  const t = useTranslations('inbox')
  const link = (chunks: ReactNode) => <TextLink href={role === 'researcher' ? '/cases' : '/docket'}>{chunks}</TextLink>
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{t('asked')} <span className="soft">({lines.length})</span></h2>
      {lines.length === 0 ? <p>{t('askedNone')}</p> : <Lines lines={lines} />}
      <p className="small soft">{t.rich(`askedElsewhere.${role}`, { link })}</p>
    </section>
  )
}

/** What was agreed in advance and fell due with nothing on record; whether to do anything about it is for people. */
function Notices({ notices, more, procedure }: { notices: readonly LineNotice[]; more: number; procedure: Procedure }) {
  const t = useTranslations('inbox')
  const locale = useLocale()
  return (
    <section aria-labelledby="notices">
      <h2 id="notices">{t('notices')}</h2>
      <p className="small soft">{t('noticesText')}</p>
      <ol className={styles.lines}>
        {notices.map(({ id, lineId, line, from, activityId, activity, firstDueOn, lastDueOn, dueDates }) => (
          <li key={id} className={styles.line}>
            <p><TextLink href={`/activities/${activityId}/lines/${lineId}`}>{line}</TextLink>, {activity}</p>
            <p className="small">
              <SideMark {...partyMark(procedure, from, locale)} />{' '}
              {t.rich('notice', { count: dueDates, first: () => <DateText date={firstDueOn} />, last: () => <DateText date={lastDueOn} /> })}
            </p>
            <Button weight="outline" name="notice" value={id}>{t('markOne')}<span className="usa-sr-only">: {line}</span></Button>
          </li>
        ))}
      </ol>
      {more === 0 ? null : <p className="small soft">{t('moreNotices', { count: more })}</p>}
    </section>
  )
}

function Lines({ lines }: { lines: readonly InboxLine[] }) {
  return (
    <ol className={styles.lines}>
      {lines.map((line) => <InboxEntry key={line.id} line={line} />)}
    </ol>
  )
}

function Pages({ page, pages }: { page: number; pages: number }) {
  const t = useTranslations('inbox.pages')
  if (pages < 2) return null
  return (
    <nav className="page-links" aria-label={t('label')}>
      {page > 1 ? <TextLink href={page === 2 ? '/inbox' : `/inbox?page=${page - 1}`} rel="prev">{t('newer')}</TextLink> : null}
      <span>{t('of', { page, pages })}</span>
      {page < pages ? <TextLink href={`/inbox?page=${page + 1}`} rel="next">{t('older')}</TextLink> : null}
    </nav>
  )
}
