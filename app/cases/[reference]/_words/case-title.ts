import type { CaseDetail } from '@/lib/services/view-case'

type Translate = (key: string, values?: Record<string, string>) => string

/**
 * What a case is called: by its complainant, or by kind and activity where the viewer does not see the narrative.
 * @param t the translator of the namespace `case`
 */
export function caseTitle({ title, activity, state }: CaseDetail, t: Translate): string {
  if (title !== null) return title
  const kind = t('kindTitle', { kind: state.filed.kind.replaceAll('-', '_') })
  return activity ? t('untitled', { kind, activity: activity.title }) : t('untitledNoActivity', { kind })
}
