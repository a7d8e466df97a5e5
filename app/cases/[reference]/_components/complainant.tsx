import { useTranslations } from 'next-intl'
import type { CaseDetail } from '@/lib/services/view-case'

/** Who complained, or that it is withheld and why. */
export function Complainant({ detail }: { detail: CaseDetail }) {
  const t = useTranslations('case')
  if (detail.complainant !== null) return detail.complainant
  if (detail.filedByAgency) return t(detail.state.filed.filedFor === 'other-side' ? 'complainantOtherSide' : 'complainantAgency')
  return <>{t('withheld')} {t(reasonOf(detail))}</>
}

/** Whoever does not read the narrative learns nothing of what the complainant chose. */
function reasonOf({ parts, state }: CaseDetail): 'withheldRole' | 'withheldCustodian' | 'withheldCoordinator' {
  if (!parts.has('narrative')) return 'withheldRole'
  return state.about?.identity === 'custodian' ? 'withheldCustodian' : 'withheldCoordinator'
}
