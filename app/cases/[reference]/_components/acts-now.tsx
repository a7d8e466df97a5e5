import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Role } from '@/lib/domain/access/roles'
import { dependsOnHour, dependsOnSeveral, knowsInformalStep } from '@/lib/domain/agreements/depends-on'
import { localized } from '@/lib/format/localized'
import type { CaseDetail } from '@/lib/services/view-case'
import { informalFields, type ActCommand } from '../_words/act-fields'
import { useActChoices } from '../_words/use-act-choices'
import { ActForm, type ActFormProps } from './act-form'
import { GoneAct, OpenAct } from './act-section'
import styles from './case.module.css'
import { Answered } from './answered'
import { ClosedActs } from './closed-acts'
import { Dossier } from './dossier'
import { ProposedDecision } from './proposed-decision'

type ActsNowProps = {
  detail: CaseDetail
  role: Role
  /** The act that the address asks for; it is shown unfolded, also where it is no longer open and holds what was typed. */
  asked: string | undefined
  action: ActFormProps['action']
  /** Names the next sending of each act's form. */
  newSubmission: () => string
}

/** What the procedure permits the viewer now, each act as a form, and what it does not permit now. */
export function ActsNow({ detail, role, asked, action, newSubmission }: ActsNowProps) {
  const locale = useLocale()
  const t = useTranslations('acts')
  const offered = useActChoices(detail)
  const { acts, closedActs, procedure } = detail
  const mayAct = acts.length + closedActs.length > 0
  const isOpen = acts.some(({ act }) => act.id === asked)
  const gone = isOpen ? undefined : procedure.acts.find((act) => act.id === asked && act.roles.includes(role))
  const shown = [...acts.map(({ act }) => act), ...(gone ? [gone] : [])]
  const leftOut = [
    // On a review the scope stays that of the decision under review.
    ...(detail.choices.decisions.includes('suspend') ? [] : ['scope']),
    ...(dependsOnHour(detail.procedure) ? [] : ['at']),
    ...(dependsOnSeveral(detail.procedure) ? [] : ['several']),
    ...(knowsInformalStep(detail.procedure) ? [] : informalFields),
  ]
  const forms = new Map(
    shown.map((act) => [
      act.id,
      <ActForm
        key={act.id}
        action={action}
        reference={detail.reference}
        version={detail.version}
        submission={newSubmission()}
        act={{ id: act.id, command: act.command as ActCommand, label: localized(act.label, locale), choices: act.choices }}
        offered={offered}
        start={startOf(detail, act.command)}
        leftOut={leftOut}
      />,
    ]),
  )
  return (
    <section aria-labelledby="acts">
      <h2 id="acts" className={styles.firstTitle}>{t('title')}</h2>
      {mayAct ? null : <p>{t('readsOnly')}</p>}
      {mayAct && acts.length === 0 ? <p>{t('nothing')}</p> : null}
      {gone ? <GoneAct act={gone}>{forms.get(gone.id)}</GoneAct> : null}
      <OpenActs acts={acts.filter(({ act }) => !act.standing)} detail={detail} asked={asked} forms={forms} />
      <OpenActs acts={acts.filter(({ act }) => act.standing)} detail={detail} asked={asked} forms={forms} title={t('alwaysTitle')} />
      <ClosedActs acts={closedActs} />
    </section>
  )
}

type OpenActsProps = {
  acts: CaseDetail['acts']
  detail: CaseDetail
  asked: string | undefined
  forms: ReadonlyMap<string, ReactNode>
  title?: string
}

/** Acts that are open, one below the other; the second of two persons reads the proposal and the dossier before answering. */
function OpenActs({ acts, detail, asked, forms, title }: OpenActsProps) {
  if (acts.length === 0) return null
  return (
    <>
      {title ? <h3>{title}</h3> : null}
      <div className={styles.acts}>
        {acts.map((one) => (
          // Once something is recorded the case has another version: the form is folded and starts anew.
          <OpenAct key={`${one.act.id}-${detail.version}`} one={one} detail={detail} open={one.act.id === asked}>
            {one.act.command === 'second-decision' ? (
              <>
                <ProposedDecision detail={detail} />
                <Dossier detail={detail} />
              </>
            ) : null}
            <Answered detail={detail} command={one.act.command} />
            {forms.get(one.act.id)}
          </OpenAct>
        ))}
      </div>
    </>
  )
}

/** What the fields of an act begin with: what is on record already. */
function startOf({ state, expectation, activity, record }: CaseDetail, command: string): Record<string, string> {
  if (command === 'admit') return { urgent: state.urgent ? 'yes' : 'no' }
  if (command === 'request-consultations') {
    const taken = record.findLast((one) => one.type === 'informal-step-taken' && one.stage === state.stage && one.supersededBy === null)
    if (taken === undefined) return {}
    return { informalStep: 'taken', informalStepOn: taken.occurredOn, informalWords: taken.texts.find(({ name }) => name === 'words')?.text ?? '' }
  }
  if (command !== 'amend' || state.about === null) return {}
  const { provisionId, asked, askedOn } = state.about
  return { activityId: activity?.id ?? '', expectationId: expectation?.id ?? '', provisionId: provisionId ?? '', asked, askedOn: askedOn ?? '' }
}
