import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { Alert } from '@/components/alert'
import { Button } from '@/components/button'
import { TextLink } from '@/components/text-link'
import type { Role } from '@/lib/domain/access/roles'
import type { Inbox, InboxLine } from '@/lib/services/view-inbox'

import { InboxEntry } from './inbox-entry'
import styles from './inbox.module.css'

type InboxViewProps = { role: Role; inbox: Inbox }

/** What is asked of a person, each with its date, and below it what happened, newest first. */
export function InboxView({ role, inbox }: InboxViewProps) {
  const t = useTranslations('inbox')
  const { asked, happened, page, pages, unread, newest } = inbox
  const isEmpty = newest === null
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead">{t(`lead.${role}`)}</p>
      <input type="hidden" name="page" value={page} />
      {isEmpty ? <Alert kind="info" heading={t('emptyTitle')}><p>{t(`empty.${role}`)}</p></Alert> : (
        <div className={styles.marks}>
          <span role="status">{t('unread', { count: unread })}</span>
          {unread > 0 ? <Button weight="outline" name="newest" value={newest}>{t('markAll')}</Button> : null}
        </div>
      )}
      {isEmpty || page > 1 ? null : <Asked role={role} lines={asked} />}
      {isEmpty ? null : (
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
