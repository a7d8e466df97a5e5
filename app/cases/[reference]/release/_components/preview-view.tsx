import { useTranslations } from 'next-intl'

import { EntryView } from '@/app/register/_components/entry-view'
import { Alert } from '@/components/alert'
import { ConfirmForm } from '@/components/confirm-form'
import { TextLink } from '@/components/text-link'
import type { PendingReview, ReleaseDetail } from '@/lib/services/view-release'

import { releasePath } from '../_words/release-fields'
import { release } from '../actions'
import styles from './preview.module.css'

/** What the public would see of a case, and the button that lets it. */
export function PreviewView({ detail, review }: { detail: ReleaseDetail; review: PendingReview }) {
  const t = useTranslations('release')
  const shown = useTranslations('public-register')
  const { reference, released } = detail
  const mayRelease = review.against.length === 0 && !review.outdated && detail.refusal === null
  return (
    <>
      <p className="eyebrow"><TextLink href={releasePath(reference)}>{t('backToReview')}</TextLink></p>
      <h1>{t('previewTitle', { reference })}</h1>
      {review.outdated ? <Alert kind="problem" heading={t('outdatedTitle')}><p>{t('outdatedText')}</p></Alert> : null}
      {review.against.length === 0 ? null : (
        <Alert kind="problem" heading={t('againstTitle')}>
          <ul>{review.against.map((check) => <li key={check}>{t(`checks.${check}.against`)}</li>)}</ul>
          <p>{t('againstText')}</p>
        </Alert>
      )}
      <p>{t(released === null ? 'previewText' : 'previewReplaces', { number: released?.number ?? '' })}</p>
      <section className={styles.preview} aria-labelledby="preview">
        <h2 id="preview">{released === null ? t('previewHeading') : shown('entryTitle', { number: released.number })}</h2>
        <EntryView entry={review.entry} summary={review.summary} heading="h3" />
        <p className="small soft">{shown('entryNote')}</p>
      </section>
      {mayRelease ? (
        <ConfirmForm action={release} hidden={{ reference, review: review.seq }} change={releasePath(reference)} words={{ confirm: t('submitRelease'), change: t('changeReview') }} />
      ) : (
        <p><TextLink href={releasePath(reference)}>{t('changeReview')}</TextLink></p>
      )}
    </>
  )
}
