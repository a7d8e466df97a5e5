import { useLocale, useTranslations } from 'next-intl'
import type { Role } from '@/lib/domain/access/roles'
import { localized } from '@/lib/format/localized'
import type { CaseDetail } from '@/lib/services/view-case'
import type { ActCommand } from '../_words/act-fields'
import { useScope } from '../_words/use-scope'
import { ActForm, type ActFormProps } from './act-form'
import { GoneAct, OpenAct } from './act-section'
import styles from './case.module.css'
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
  const scope = useScope(detail)
  const { acts, closedActs, procedure } = detail
  const mayAct = acts.length + closedActs.length > 0
  const isOpen = acts.some(({ act }) => act.id === asked)
  const gone = isOpen ? undefined : procedure.acts.find((act) => act.id === asked && act.roles.includes(role))
  const shown = [...acts.map(({ act }) => act), ...(gone ? [gone] : [])]
  const forms = new Map(
    shown.map((act) => [
      act.id,
      <ActForm
        key={act.id}
        action={action}
        reference={detail.reference}
        version={detail.version}
        submission={newSubmission()}
        act={{ id: act.id, command: act.command as ActCommand, label: localized(act.label, locale) }}
        scope={scope}
        start={{ urgent: detail.state.urgent ? 'yes' : 'no' }}
      />,
    ]),
  )
  return (
    <section aria-labelledby="acts">
      <h2 id="acts" className={styles.firstTitle}>{t('title')}</h2>
      {mayAct ? null : <p>{t('readsOnly')}</p>}
      {mayAct && acts.length === 0 ? <p>{t('nothing')}</p> : null}
      {gone ? <GoneAct act={gone}>{forms.get(gone.id)}</GoneAct> : null}
      <div className={acts.length > 0 ? styles.acts : undefined}>
        {acts.map((one) => (
          // Once something is recorded the case has another version: the form is folded and starts anew.
          <OpenAct key={`${one.act.id}-${detail.version}`} one={one} detail={detail} open={one.act.id === asked}>
            {one.act.command === 'second-decision' ? (
              <>
                <ProposedDecision detail={detail} />
                <Dossier detail={detail} />
              </>
            ) : null}
            {forms.get(one.act.id)}
          </OpenAct>
        ))}
      </div>
      <ClosedActs acts={closedActs} />
    </section>
  )
}
