import { useTranslations } from 'next-intl'
import type { Choice } from '@/components/choice-fields'
import { sentenceStart } from '@/lib/format/sentence-start'
import type { CaseDetail } from '@/lib/services/view-case'

/** What a decision on a case can cover: its activity, its expectation, its counterpart, as far as it names them. */
export function useScope({ activity, expectation, counterpart, state }: CaseDetail): Choice[] {
  const v = useTranslations('vocabulary')
  const objects = [
    { kind: 'activity', id: state.filed.activityId, name: activity?.title },
    { kind: 'expectation', id: state.filed.expectationId, name: expectation?.title },
    { kind: 'counterpart', id: state.filed.counterpartId, name: counterpart?.name },
  ]
  return objects.flatMap(({ kind, id, name }) =>
    id === null ? [] : [{ value: `${kind}:${id}`, label: sentenceStart(v(`scopeKind.${kind}`)), description: name }],
  )
}
