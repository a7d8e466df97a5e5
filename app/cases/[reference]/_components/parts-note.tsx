import { useTranslations } from 'next-intl'
import { Alert } from '@/components/alert'
import type { Role } from '@/lib/domain/access/roles'
import type { Part } from '@/lib/domain/access/visibility'

/** Says what of the case is not shown, and why, to those who do not see all of what was written. */
export function PartsNote({ parts, role }: { parts: ReadonlySet<Part>; role: Role }) {
  const t = useTranslations('case')
  if (parts.has('narrative')) return null
  const figures = role === 'coordinator' ? 'partsCoordinator' : 'partsFigures'
  return <Alert kind="info"><p>{t(parts.has('summary') ? 'partsSummary' : figures)}</p></Alert>
}
