import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** What a stage, act, condition or period rests on. */
export type Basis = 'agreement' | 'statute' | 'policy' | 'unverified'

/** A short word in a frame. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className="tag">{children}</span>
}

/** The basis of a rule, wherever the rule is named. */
export function BasisTag({ basis }: { basis: Basis }) {
  return <NamedBasis basis={basis} t={useTranslations('parts')} />
}

/** The same for what is drawn without hooks, with the words of `parts`. */
export function NamedBasis({ basis, t }: { basis: Basis; t: (key: string, values?: Record<string, string>) => string }) {
  const word = t(`basis.${basis}`)
  return (
    <span className={`tag tag--basis-${basis}`}>
      <span aria-hidden="true">{word}</span>
      <span className="usa-sr-only">{t('basisLabel', { basis: word })}</span>
    </span>
  )
}

/** What is late: the only thing on a screen that is red. */
export function Late({ children }: { children: ReactNode }) {
  return <span className="late">{children}</span>
}

/** The suspension flag: the only thing on a screen that is gold. */
export function FlagMark({ children }: { children: ReactNode }) {
  return <span className="flag-mark">{children}</span>
}

/** A stopped clock: hatched, with the word. */
export function StoppedMark({ children }: { children?: ReactNode }) {
  const t = useTranslations('parts')
  return <NamedStop>{children ?? t('stopped')}</NamedStop>
}

/** The same for what is drawn without hooks. */
export function NamedStop({ children }: { children: ReactNode }) {
  return (
    <span className="stopped-mark stopped">
      <span>{children}</span>
    </span>
  )
}
