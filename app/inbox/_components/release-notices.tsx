import { useTranslations } from 'next-intl'

import { Button } from '@/components/button'
import { InstantText } from '@/components/date-text'
import { TextLink } from '@/components/text-link'
import type { ReleaseNotice } from '@/lib/services/view-inbox'
import { officeZone } from '@/lib/services/office'

import styles from './inbox.module.css'

/** What the public can read, or can read no more, of cases in which a person has part. */
export function ReleaseNotices({ notices, more }: { notices: readonly ReleaseNotice[]; more: number }) {
  const t = useTranslations('inbox.releases')
  const inbox = useTranslations('inbox')
  return (
    <section aria-labelledby="releases">
      <h2 id="releases">{t('title')}</h2>
      <p className="small soft">{t('text')}</p>
      <ol className={styles.lines}>
        {notices.map(({ id, about, number, reference, title, toldAt, shown }) => (
          <li key={id} className={styles.unread}>
            <h3 className={styles.about}>
              <TextLink href={`/cases/${reference}`}>{reference}</TextLink>
              {title === null ? null : <> <span className={styles.caseTitle}>{title}</span></>}
            </h3>
            <p className={styles.sentence}>{t(about, { number })}</p>
            <div className={styles.foot}>
              {shown ? <TextLink href={`/register/${number}`}>{t('read', { number })}</TextLink> : null}
              <InstantText instant={toldAt} zone={officeZone} />
              <Button weight="plain" name="release" value={id} aria-label={t('markOneOf', { reference })}>{inbox('markOne')}</Button>
            </div>
          </li>
        ))}
      </ol>
      {more === 0 ? null : <p className="small soft">{t('more', { count: more })}</p>}
    </section>
  )
}
