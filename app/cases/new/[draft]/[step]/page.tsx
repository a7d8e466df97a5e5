import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'

import { StepIndicator } from '@/components/step-indicator'
import type { Procedure } from '@/lib/domain/agreements/schema'
import { firstAnswers, stepsFor, withAnswers, type Answers, type ComplaintStep } from '@/lib/domain/cases/complaint-answers'
import { askeds } from '@/lib/domain/cases/events'
import { answerLimits, readComplaint } from '@/lib/domain/cases/read-complaint'
import { formatInstant } from '@/lib/format/dates'
import { listRegister, procedureOfAnswers, type Register } from '@/lib/services/list-register'
import { officeZone, theOffice } from '@/lib/services/office'
import { knownOfLine } from '@/lib/services/view-line'
import type { SignedIn } from '@/lib/sign-in/viewer'

import { draftOrElsewhere, draftOrNew, requireFiler } from '../../_components/own-draft'
import { problemsInWords } from '../../_components/problem-words'
import { StepForm } from '../../_components/step-form'
import { isStep, pagesFor } from '../../_components/steps'

type Address = {
  params: Promise<{ draft: string; step: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const t = await getTranslations('file')
  const { step } = await params
  return { title: isStep(step) ? t('stepTitle', { step: t(`steps.${step}`) }) : t('title') }
}

/** One step of the complaint. The first one needs no draft yet: it is made by the first save. */
export default async function StepPage({ params, searchParams }: Address) {
  const { draft: draftId, step } = await params
  const viewer = await requireFiler()
  if (!isStep(step) || !stepsFor(viewer.role).includes(step)) notFound()
  const search = await searchParams
  const draft = step === 'what-happened' ? draftOrNew(viewer, draftId) : draftOrElsewhere(viewer, draftId)

  const t = await getTranslations('file')
  const brought = draft ? {} : broughtBy(search)
  const known = draft ? {} : knownOf(viewer, brought)
  const answers = draft?.answers ?? withAnswers(firstAnswers(viewer), { ...known, ...brought })
  const procedure = procedureOfAnswers(theOffice(), answers)
  const register = listRegister(theOffice(), viewer, procedure)
  const fromReview = search.from === 'review'
  const pages = pagesFor(viewer.role)
  const about = aboutWhat(answers, register)
  return (
    <>
      <StepIndicator label={t('progress')} steps={pages.map((page) => t(`steps.${page}`))} current={pages.indexOf(step)} />
      {Object.keys(brought).length > 0 && about ? <p><span className="soft">{t('about')}</span> {about}</p> : null}
      <StepForm
        key={`${step} ${draft?.stamp ?? ''}`}
        draftId={draftId}
        step={step}
        fromReview={fromReview}
        brought={{ ...(known.statedReason === undefined ? {} : { statedReason: known.statedReason }), ...brought }}
        data={{
          answers,
          register,
          officer: viewer.role === 'officer',
          limits: answerLimits,
          askeds,
          problems: fromReview ? await problemsOf(answers, register, { step, procedure }) : {},
        }}
        saved={draft && { stamp: draft.stamp, words: t('save.kept', { instant: formatInstant(draft.savedAt, officeZone, await getLocale()) }) }}
      />
    </>
  )
}

/** What the address of a new complaint names, such as a line of the ledger that it is about. */
function broughtBy(search: Record<string, string | string[] | undefined>): Partial<Answers> {
  const { activity, expectation } = search
  return {
    ...(typeof activity === 'string' ? { activityId: activity } : {}),
    ...(typeof expectation === 'string' ? { expectationId: expectation } : {}),
  }
}

const subjectOf = { 'data-set': 'data', material: 'materials-and-samples', access: 'sites-and-laboratories' } as const

/** What the office knows of that line already: the person who files can change each of it. */
function knownOf(viewer: SignedIn, { activityId, expectationId }: Partial<Answers>): Partial<Answers> {
  const known = activityId === undefined || expectationId === undefined ? null : knownOfLine(theOffice(), viewer, activityId, expectationId)
  if (known === null) return {}
  return {
    subject: subjectOf[known.what],
    ...(known.on === null ? {} : { happenedOn: known.on }),
    ...(known.statedReason === null ? {} : { statedReason: known.statedReason }),
  }
}

function aboutWhat({ activityId, expectationId }: Answers, { agencies }: Register): string | null {
  const activity = agencies.flatMap((agency) => agency.activities).find((one) => one.id === activityId)
  const line = activity?.expectations.find((one) => one.id === expectationId)
  return activity ? [activity.title, line?.title].filter((one) => one !== undefined).join(': ') : null
}

/** What the review found wrong with this step, in words by field. */
async function problemsOf(answers: Answers, register: Register, { step, procedure }: { step: ComplaintStep; procedure: Procedure }) {
  const at = { now: theOffice().now(), procedure }
  const problems = readComplaint(answers, register, at).problems.filter((one) => one.step === step)
  return Object.fromEntries((await problemsInWords(problems)).map(({ field, words }) => [field, words]))
}
