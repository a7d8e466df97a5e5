import { useTranslations } from 'next-intl'

import { PasteForm } from '@/app/_paste/paste-form'
import { pasteWords } from '@/app/_paste/paste-words'
import { Alert } from '@/components/alert'
import { TextLink } from '@/components/text-link'
import { planTextLimit } from '@/lib/domain/plans/plan-file'
import type { PlanImport, PlanProblem } from '@/lib/services/preview-plan'

import { proposePlan } from '../actions'
import { ReviewView } from './review-view'

type PlanViewProps = {
  shown: PlanImport
  /** Another text is to be pasted in the place of the one that is there. */
  again: boolean
  gone: boolean
  saved: { added: number; changed: number } | null
  /** Tells one pasted text from another. */
  look: string
}

export function PlanView({ shown, again, gone, saved, look }: PlanViewProps) {
  const t = useTranslations('plan')
  const { activity, pasted, problem, plans, chosen, review } = shown
  const path = `/activities/${activity.id}`
  return (
    <>
      <p className="eyebrow"><TextLink href={path}>{activity.title}</TextLink></p>
      <h1>{t('title')}</h1>
      {saved ? (
        <Alert kind="done" heading={t('saved.title')}>
          <p>{t('saved.text', saved)} <TextLink href={path}>{t('saved.back')}</TextLink></p>
        </Alert>
      ) : null}
      {gone ? <Alert kind="info" heading={t('gone.title')}><p>{t('gone.text')} <TextLink href={path}>{t('saved.back')}</TextLink></p></Alert> : null}
      {problem && !again ? <Alert kind="problem" heading={t('problem.title')}><p>{reasonOf(problem, t)}</p><p>{t('problem.kept')}</p></Alert> : null}
      {plans.length > 1 && !again ? <Plans shown={shown} /> : null}
      {review && chosen !== null && !again ? <ReviewView activity={activity} review={review} chosen={chosen} stamp={pasted!.stamp} /> : null}
      {again || pasted === null || problem ? (
        <>
          <p className="lead">{t('lead')}</p>
          <p>{t('leadText')}</p>
          <PasteForm
            key={look}
            action={proposePlan}
            hidden={{ activityId: activity.id }}
            // What was wrong is there to be mended; another plan begins with an empty field.
            text={again ? '' : (pasted?.text ?? '')}
            limit={planTextLimit}
            rows={12}
            permalink={`${path}/plan?again=yes`}
            words={pasteWords(t, planTextLimit)}
          />
        </>
      ) : null}
    </>
  )
}

function reasonOf(problem: PlanProblem, t: ReturnType<typeof useTranslations<'plan'>>): string {
  switch (problem.code) {
    case 'too-many':
      return t('problem.too-many', { count: problem.count, limit: problem.limit })
    case 'not-json':
      return t('problem.not-json', { message: problem.message.replace(/^the file is not JSON: /, '') })
    case 'too-large':
      return t('problem.too-large', { limit: planTextLimit })
    default:
      return t(`problem.${problem.code}`)
  }
}

/** The plans of a file that holds several, to choose one. */
function Plans({ shown: { activity, plans, chosen } }: { shown: PlanImport }) {
  const t = useTranslations('plan')
  return (
    <section aria-labelledby="plans">
      <h2 id="plans">{chosen === null ? t('choose.title') : t('choose.other')}</h2>
      {chosen === null ? <p>{t('choose.text', { count: plans.length })}</p> : null}
      <ul>
        {plans.map((plan, place) => (place === chosen ? null : (
          <li key={plan.path}>
            <TextLink href={`/activities/${activity.id}/plan?plan=${place}`}>{plan.title ?? t('nameless')}</TextLink>
            {' '}<span className="soft">{t('choose.sets', { count: plan.expectations.length })}</span>
          </li>
        )))}
      </ul>
    </section>
  )
}
