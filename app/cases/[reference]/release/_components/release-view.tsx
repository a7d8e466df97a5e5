import { useLocale, useTranslations } from 'next-intl'

import { EntryView } from '@/app/register/_components/entry-view'
import { Alert } from '@/components/alert'
import { FieldsForm, type FormField } from '@/components/fields-form'
import { TextLink } from '@/components/text-link'
import { textLimits } from '@/lib/domain/cases/events'
import { checkAnswers, checks } from '@/lib/domain/release/release-events'
import { refusalMessage } from '@/lib/forms/words'
import type { Translator } from '@/lib/i18n/words'
import { summaryLimit } from '@/lib/services/release-case'
import type { ReleaseDetail } from '@/lib/services/view-release'

import { review, withdraw } from '../actions'
import { answerField, nameable, releasePath } from '../_words/release-fields'
import { ReleaseActs } from './release-acts'

type ReleaseViewProps = { detail: ReleaseDetail; done: 'released' | 'withdrawn' | null }

/** Where the release of a case stands, the review as a form, and what was done so far. */
export function ReleaseView({ detail, done }: ReleaseViewProps) {
  const t = useTranslations('release')
  const { reference, released } = detail
  return (
    <>
      <p className="eyebrow"><TextLink href={`/cases/${reference}`}>{t('back', { reference })}</TextLink></p>
      <h1>{t('title', { reference })}</h1>
      {done === null ? null : <Alert kind="done" heading={t(`done.${done}`)} />}
      <Standing detail={detail} />
      {detail.refusal === null ? <ReviewForm detail={detail} /> : <NotNow detail={detail} />}
      {released === null || detail.refusal?.code === 'person-recused' ? null : (
        <section aria-labelledby="withdraw">
          <h2 id="withdraw">{t('withdraw.title')}</h2>
          <p>{t('withdraw.text')}</p>
          <FieldsForm
            action={withdraw}
            hidden={{ reference }}
            permalink={releasePath(reference)}
            submit={t('withdraw.submit')}
            weight="outline"
            fields={[{ name: 'reason', kind: 'text', label: t('withdraw.reason'), hint: t('withdraw.reasonHint'), limit: textLimits.page }]}
          />
        </section>
      )}
      <ReleaseActs acts={detail.acts} />
    </>
  )
}

function Standing({ detail: { released, review: pending, reference } }: { detail: ReleaseDetail }) {
  const t = useTranslations('release.standing')
  return (
    <>
      {released === null
        ? <p>{t('none')}</p>
        : released.shown
          ? <p>{t.rich('shown', { link: () => <TextLink href={`/register/${released.number}`}>{released.number}</TextLink>, version: released.version })}</p>
          : <p>{t('notShown', { number: released.number })}</p>}
      {pending === null ? null : <p>{t.rich('pending', { link: (words) => <TextLink href={`${releasePath(reference)}/preview`}>{words}</TextLink> })}</p>}
    </>
  )
}

function NotNow({ detail }: { detail: ReleaseDetail }) {
  const words = useTranslations() as unknown as Translator
  const locale = useLocale()
  const { title, paragraphs } = refusalMessage(detail.refusal!, words, locale)
  return <Alert kind="info" heading={title}>{paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}</Alert>
}

function ReviewForm({ detail }: { detail: ReleaseDetail }) {
  const t = useTranslations('release')
  const { reference, cautions, entry, review: pending } = detail
  const names = nameable.filter((name) => entry[name] !== null)
  const lastSummary = detail.acts.find((act) => act.event.type === 'release-reviewed')?.summary
  const fields: FormField[] = [
    {
      name: 'summary',
      kind: 'text',
      label: t('summary'),
      hint: t('summaryHint'),
      optional: true,
      limit: summaryLimit,
      start: pending ? (pending.summary ?? '') : (lastSummary ?? ''),
    },
    ...(names.length === 0 ? [] : [{
      name: 'mayName',
      kind: 'several' as const,
      label: t('mayName'),
      hint: t('mayNameHint'),
      optional: 'unmarked' as const,
      choices: names.map((name) => ({ value: name, label: t(`nameable.${name}`, { name: entry[name]! }) })),
      start: names.filter((name) => pending?.data.mayName[name]),
    }]),
    ...checks.map((check): FormField => ({
      name: answerField(check),
      kind: 'choice',
      label: t(`checks.${check}.question`),
      hint: t(`checks.${check}.hint`),
      choices: checkAnswers.map((answer) => ({ value: answer, label: t(`answers.${answer}`) })),
      start: pending?.data.answers[check],
    })),
    ...(cautions.length === 0 ? [] : [{
      name: 'confirmed',
      kind: 'several' as const,
      label: t('confirm'),
      hint: t('confirmHint'),
      optional: 'unmarked' as const,
      choices: cautions.map((caution) => ({ value: caution, label: t(`cautions.${caution}`) })),
    }]),
  ]
  return (
    <section aria-labelledby="review">
      <h2 id="review">{t('reviewTitle')}</h2>
      <p>{t('reviewText')}</p>
      <details>
        <summary>{t('entrySummary')}</summary>
        <EntryView entry={{ ...entry, counterpart: null, activity: null }} summary={null} heading="h3" />
      </details>
      {detail.unread ? <Alert kind="info" heading={t('unreadTitle')}><p>{t('unreadText')}</p></Alert> : null}
      <FieldsForm
        action={review}
        hidden={{ reference }}
        version={detail.caseVersion}
        permalink={releasePath(reference)}
        submit={t('submitReview')}
        fields={fields}
      />
    </section>
  )
}
