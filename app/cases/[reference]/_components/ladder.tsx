import { useLocale, useTranslations } from 'next-intl'
import { BasisTag } from '@/components/tags'
import { isClosed } from '@/lib/domain/agreements/office'
import { formatDate } from '@/lib/format/dates'
import { localized } from '@/lib/format/localized'
import type { CaseDetail } from '@/lib/services/view-case'
import styles from './case.module.css'

type Step = 'done' | 'here' | 'ahead'

/** Where a case stands on the ladder: its stages in order, and the end that it came to. */
export function Ladder({ detail }: { detail: Pick<CaseDetail, 'procedure' | 'state'> }) {
  const locale = useLocale()
  const t = useTranslations('case')
  const { procedure, state } = detail
  const stages = procedure.stages.filter(({ id, aside }) => id === state.stage || (!isClosed(procedure, id) && (!aside || state.been.has(id))))
  const stepOf = (id: string): Step => (id === state.stage ? 'here' : state.been.has(id) ? 'done' : 'ahead')
  const said = {
    done: t('ladderDone'),
    here: t('ladderHere', { date: formatDate(state.stageSince, locale) }),
    ahead: t('ladderAhead'),
  }
  return (
    <section aria-labelledby="ladder">
      <h2 id="ladder" className={styles.asideTitle}>{t('ladder')}</h2>
      <ol className={styles.ladder}>
        {stages.map((stage) => {
          const step = stepOf(stage.id)
          return (
            <li key={stage.id} className={styles[step]} aria-current={step === 'here' ? 'step' : undefined}>
              <StepMark step={step} />
              <div>
                <strong>{localized(stage.label, locale)}</strong>
                <div className="small soft">{said[step]}</div>
                {step === 'here' ? (
                  <>
                    <p className="small">{localized(stage.description, locale)}</p>
                    <p className="small soft">
                      {localized(stage.provision, locale)} <BasisTag basis={stage.basis} />
                    </p>
                  </>
                ) : null}
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** A stage by shape: a tick for one that was passed, a full square for the present one, an empty one for what is ahead. */
function StepMark({ step }: { step: Step }) {
  return (
    <svg className={styles.stepMark} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {step === 'done' ? <path d="M2 8.5 6.5 13 14 3.5" fill="none" stroke="currentColor" strokeWidth="2" /> : null}
      {step === 'here' ? <rect x="1" y="1" width="14" height="14" fill="currentColor" /> : null}
      {step === 'ahead' ? <rect x="2" y="2" width="12" height="12" fill="none" stroke="currentColor" strokeWidth="1.5" /> : null}
    </svg>
  )
}
