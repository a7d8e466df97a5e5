import { useTranslations } from 'next-intl'
import type { Choice } from '@/components/choice-fields'
import { sentenceStart } from '@/lib/format/sentence-start'
import type { CaseDetail } from '@/lib/services/view-case'

/** What a decision on a case can cover: its activity, each line of it in both directions, its counterpart. */
export function useScope({ activity, lines, counterpart, state }: CaseDetail): Choice[] {
  const v = useTranslations('vocabulary')
  const t = useTranslations('suspension')
  const choice = (kind: 'activity' | 'expectation' | 'counterpart', id: string | null, description: string | undefined) =>
    id === null ? [] : [{ value: `${kind}:${id}`, label: sentenceStart(v(`scopeKind.${kind}`)), description }]
  return [
    ...choice('activity', state.filed.activityId, activity?.title),
    ...lines.flatMap((line) => choice('expectation', line.id, t('lineOfScope', { title: line.title, from: line.from, to: line.to }))),
    ...choice('counterpart', state.filed.counterpartId, counterpart?.name),
  ]
}
