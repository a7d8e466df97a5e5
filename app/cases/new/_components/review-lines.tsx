import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

import { isIsoDate } from '@/lib/domain/calendars/days'
import { noneOfThese, type AnswerName, type Answers, type ComplaintStep } from '@/lib/domain/cases/complaint-answers'
import { formatDate } from '@/lib/format/dates'
import { localized } from '@/lib/format/localized'
import { sentenceStart } from '@/lib/format/sentence-start'
import type { Register } from '@/lib/services/list-register'
import type { LineName } from '@/lib/services/preview-complaint'
import type { SignedIn } from '@/lib/sign-in/viewer'

import styles from './complaint.module.css'

/** What the review shows: the lines of the complaint, and who may know the name in it. */
export type ReviewLine = LineName | 'identity' | 'procedure'

/** The lines that the review shows of each step. */
export const linesOfStep: Record<ComplaintStep, readonly ReviewLine[]> = {
  'what-happened': ['procedure', 'filedFor', 'kind', 'subject', 'title', 'narrative', 'happenedOn', 'urgent', 'safety'],
  activity: ['activity', 'counterpart', 'agency'],
  expectation: ['expectation', 'provision', 'balanceWords', 'figures'],
  asked: ['asked', 'askedWords', 'statedReason'],
  evidence: ['evidence'],
  'your-name': ['identity'],
}

export type LineValues = Readonly<Record<ReviewLine, { readonly term: string; readonly value: ReactNode }>>

/** Every line of the complaint in words, as it stands in the answers. */
export async function lineValues(answers: Answers, register: Register, viewer: SignedIn): Promise<LineValues> {
  const t = await getTranslations('file')
  const vocabulary = await getTranslations('vocabulary')
  const locale = await getLocale()
  const missing = <span className={styles.noAnswer}>{t('review.noAnswer')}</span>
  const typed = (text: string, name = '') => (text.trim() === '' ? missing : <Typed text={text.trim()} name={name} />)
  const word = (list: string, value: string) => (vocabulary.has(`${list}.${value}`) ? sentenceStart(vocabulary(`${list}.${value}`), locale) : missing)
  const day = (text: string) => (isIsoDate(text) ? formatDate(text, locale) : typed(text))
  const place = placeOf(answers, register)
  const unsafe = answers.asked === 'asking-unsafe'
  const under = register.procedures.find((one) => one.id === register.procedureId)
  const values: Record<ReviewLine, ReactNode> = {
    // With one procedure there was nothing to choose.
    procedure: register.procedures.length > 1 && under ? localized(under.title, locale) : null,
    filedFor: answers.filedFor === 'other-side' && answers.receivedOn !== ''
      ? <>{word('filedFor', answers.filedFor)}: {day(answers.receivedOn)}</>
      : word('filedFor', answers.filedFor),
    kind: word('kind', answers.kind),
    subject: word('subject', answers.subject),
    title: typed(answers.title),
    narrative: typed(answers.narrative, t('lines.narrative')),
    happenedOn: day(answers.happenedOn),
    urgent: answers.urgent === '' ? t('review.notUrgent') : t('review.urgent'),
    safety: answers.safety === '' ? t('review.noSafety') : t('review.safety'),
    activity: !register.ofRegister ? t('review.otherAgreement', { agreement: localized(register.registeredUnder, locale) }) : answers.activityId === noneOfThese ? t('review.notUnderActivity') : (place.activity?.title ?? missing),
    counterpart: place.activity?.counterpart ?? t('review.noneNamed'),
    agency: place.agency?.name ?? missing,
    expectation: place.line?.title ?? t('review.noneNamed'),
    provision: place.provision ? localized(place.provision.name, locale) : t('review.noneNamed'),
    figures: t('review.figures'),
    balanceWords: typed(answers.balanceWords, t('lines.balanceWords')),
    asked: answers.asked === 'asked' && answers.askedOn !== '' ? <>{word('asked', 'asked')}: {day(answers.askedOn)}</> : word('asked', answers.asked),
    askedWords: typed(unsafe ? answers.unsafeWords : answers.askedWords, t(unsafe ? 'lines.unsafeWords' : 'lines.askedWords')),
    statedReason: word('statedReason', answers.statedReason),
    evidence: evidenceOf(answers.evidenceCheck, { told: typed(answers.evidence, t('lines.evidence')), missing, notTold: t('review.evidenceNotTold'), none: t('review.evidenceNone') }),
    complainant: viewer.name,
    enteredBy: viewer.name,
    identity: t.has(`identities.${answers.identity}`) ? t(`identities.${answers.identity}`) : missing,
  }
  const term = (name: ReviewLine) => t(name === 'askedWords' && unsafe ? 'lines.unsafeWords' : `lines.${name}`)
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { term: term(name as ReviewLine), value }])) as LineValues
}

/** A text as it was typed. A long one scrolls in a frame of its own, which the keyboard reaches. */
function Typed({ text, name }: { text: string; name: string }) {
  const isLong = name !== '' && (text.length > 1_500 || text.split('\n').length > 25)
  return isLong
    ? <div className={`${styles.typed} ${styles.typedLong}`} tabIndex={0} role="group" aria-label={name}>{text}</div>
    : <div className={styles.typed}>{text}</div>
}

/** Lines of a step that are idle under the other answers are not shown. */
export function isIdle(name: ReviewLine, answers: Answers): boolean {
  if (name === 'filedFor') return answers.filedFor === 'complainant'
  if (name === 'balanceWords') return answers.kind !== 'reciprocity'
  if (name === 'figures') return answers.kind !== 'reciprocity' || answers.activityId === noneOfThese || answers.activityId === ''
  if (name === 'askedWords') return answers.asked !== 'asked' && answers.asked !== 'asking-unsafe'
  return name === 'counterpart' && (answers.activityId === noneOfThese || answers.activityId === '')
}

function evidenceOf(check: string, words: Record<'told' | 'missing' | 'notTold' | 'none', ReactNode>): ReactNode {
  if (check === 'lawful-and-safe') return words.told
  return check === 'not-sure' ? words.notTold : check === 'nothing' ? words.none : words.missing
}

function placeOf({ activityId, agencyId, expectationId, provisionId }: Pick<Answers, AnswerName>, { agencies, provisions, ofRegister }: Register) {
  const under = agencies.find((agency) => agency.activities.some((one) => one.id === activityId))
  const activity = under?.activities.find((one) => one.id === activityId)
  return {
    agency: under ?? (activityId === noneOfThese || !ofRegister ? agencies.find((one) => one.id === agencyId) : undefined),
    activity,
    line: activity?.expectations.find((one) => one.id === expectationId),
    provision: provisions.find((one) => one.id === provisionId),
  }
}
