import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'

import { Alert } from '@/components/alert'
import { ActionRow, ButtonLink } from '@/components/button'
import { StepIndicator } from '@/components/step-indicator'
import { SummaryList } from '@/components/summary-list'
import { BasisTag } from '@/components/tags'
import { TextLink } from '@/components/text-link'
import { isPermitted } from '@/lib/domain/access/permissions'
import { stepsFor, type Answers, type ComplaintStep } from '@/lib/domain/cases/complaint-answers'
import type { AnswerProblem } from '@/lib/domain/cases/read-complaint'
import type { Refusal } from '@/lib/domain/cases/refusals'
import { refusalMessage } from '@/lib/forms/words'
import { localized } from '@/lib/format/localized'
import type { Translator } from '@/lib/i18n/words'
import { theOffice } from '@/lib/services/office'
import { previewComplaint, type FilingPreview } from '@/lib/services/preview-complaint'

import { AudienceTable } from '../../_components/audience-table'
import styles from '../../_components/complaint.module.css'
import { FileForm } from '../../_components/file-form'
import { draftOrElsewhere, requireFiler } from '../../_components/own-draft'
import { problemsInWords } from '../../_components/problem-words'
import { isIdle, lineValues, linesOfStep, type LineValues } from '../../_components/review-lines'
import { fieldPath, pagePath, pagesFor } from '../../_components/steps'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('file')
  return { title: t('stepTitle', { step: t('steps.review') }) }
}

type Address = { params: Promise<{ draft: string }>; searchParams: Promise<{ changed?: string }> }

/** Everything that was answered, what is missing, and who would see what; from here it is filed. */
export default async function ReviewPage({ params, searchParams }: Address) {
  const { draft: draftId } = await params
  const viewer = await requireFiler()
  const draft = draftOrElsewhere(viewer, draftId)
  const { register, problems, refusal, filing } = previewComplaint(theOffice(), viewer, draft.answers)
  const values = await lineValues(draft.answers, register, viewer)

  const t = await getTranslations('file')
  const pages = pagesFor(viewer.role)
  const steps = stepsFor(viewer.role)
  const back = pagePath(draftId, steps.at(-1)!)
  return (
    <>
      <StepIndicator label={t('progress')} steps={pages.map((page) => t(`steps.${page}`))} current={pages.length - 1} />
      <div className={styles.review}>
        {(await searchParams).changed ? <Alert kind="info"><p>{t('review.changed')}</p></Alert> : null}
        {problems.length > 0 ? <Missing draftId={draftId} problems={problems} /> : null}
        {refusal ? <RefusalOf refusal={refusal} /> : null}
        {steps.map((step) => <ReviewStep key={step} step={step} draftId={draftId} answers={draft.answers} values={values} />)}
        {filing ? (
          <>
            <AudienceTable filing={filing} values={values} agency={register.agencies.find((one) => one.id === filing.command.agencyId)?.name ?? ''} />
            {filing.admission === null || filing.admission.possible ? null : <NotAdmissible act={filing.admission.act} />}
            <FileForm draftId={draftId} stamp={draft.stamp} back={back} canWithdraw={isPermitted(viewer.role, 'withdraw')} />
          </>
        ) : (
          <ActionRow><ButtonLink weight="outline" href={back}>{t('back')}</ButtonLink></ActionRow>
        )}
      </div>
    </>
  )
}

async function Missing({ draftId, problems }: { draftId: string; problems: readonly AnswerProblem[] }) {
  const t = await getTranslations('file.review')
  const listed = await problemsInWords(problems)
  return (
    <Alert kind="problem" heading={t('missing', { count: listed.length })}>
      <ul>
        {listed.map(({ step, field, words }) => (
          <li key={field}><TextLink href={fieldPath(draftId, step, field)}>{words}</TextLink></li>
        ))}
      </ul>
      <p>{t('missingText')}</p>
    </Alert>
  )
}

async function RefusalOf({ refusal }: { refusal: Refusal }) {
  const words = (await getTranslations()) as unknown as Translator
  const { title, paragraphs } = refusalMessage(refusal, words, await getLocale())
  return <Alert kind="problem" heading={title}>{paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}</Alert>
}

type ReviewStepProps = { step: ComplaintStep; draftId: string; answers: Answers; values: LineValues }

async function ReviewStep({ step, draftId, answers, values }: ReviewStepProps) {
  const t = await getTranslations('file')
  const name = t(`steps.${step}`)
  const lines = linesOfStep[step].filter((line) => !isIdle(line, answers) && values[line].value !== null)
  return (
    <section aria-labelledby={`review-${step}`}>
      <div className={styles.reviewStep}>
        <h2 id={`review-${step}`}>{name}</h2>
        <TextLink href={`${pagePath(draftId, step)}?from=review`}>
          {t('review.change')}<span className="usa-sr-only"> {name}</span>
        </TextLink>
      </div>
      <SummaryList rows={lines.map((line) => ({ key: line, ...values[line] }))} />
    </section>
  )
}

/** It can be filed all the same; the condition is the procedure's own, in its words. */
async function NotAdmissible({ act }: { act: NonNullable<FilingPreview['admission']>['act'] }) {
  const t = await getTranslations('file.review')
  const locale = await getLocale()
  return (
    <Alert kind="info" heading={t('admission')}>
      <p>{t('admissionText', { condition: localized(act.whenWords ?? act.guidance, locale) })}</p>
      <p className="small">{localized(act.provision, locale)} <BasisTag basis={act.basis} /></p>
    </Alert>
  )
}
