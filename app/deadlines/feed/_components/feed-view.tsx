import { useTranslations } from 'next-intl'

import { Alert } from '@/components/alert'
import { InstantText } from '@/components/date-text'
import { TextLink } from '@/components/text-link'
import { officeZone } from '@/lib/services/office'

import { EndAddress, MakeAddress } from './feed-forms'

type FeedViewProps = {
  feed: { readonly madeAt: string } | null
  /** Whether it was ended a moment ago. */
  ended: boolean
}

/** What a calendar feed holds and who can read it, and the address: made, replaced, ended. */
export function FeedView({ feed, ended }: FeedViewProps) {
  const t = useTranslations('feed')
  const copying = useTranslations('parts.copying')
  const words = { title: t('address.shownTitle'), text: t('address.shown'), label: t('address.shownLabel'), copy: copying('copy'), copied: copying('copied') }
  return (
    <div>
      <p className="small"><TextLink href="/deadlines">{t('back')}</TextLink></p>
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      {ended && feed === null ? <Alert kind="done"><p>{t('address.ended')}</p></Alert> : null}
      <h2>{t('holds.title')}</h2>
      <ul className="usa-list">
        {(['dates', 'words', 'not', 'late'] as const).map((key) => <li key={key}>{t(`holds.${key}`)}</li>)}
      </ul>
      <h2>{t('address.title')}</h2>
      <p>{t('address.about')}</p>
      <p>{feed ? t.rich('address.made', { instant: () => <InstantText instant={feed.madeAt} zone={officeZone} /> }) : t('address.none')}</p>
      <MakeAddress
        submit={t(feed ? 'address.replace' : 'address.make')}
        about={feed ? t('address.replaceAbout') : null}
        weight={feed ? 'outline' : 'primary'}
        words={words}
      />
      {feed ? <EndAddress submit={t('address.end')} /> : null}
    </div>
  )
}
