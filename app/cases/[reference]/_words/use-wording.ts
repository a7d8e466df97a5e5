import { useLocale, useTranslations } from 'next-intl'
import type { CaseDetail } from '@/lib/services/view-case'
import type { Wording } from './event-sentence'

/** What the sentences of a case are written with, in the language of the reader. */
export function useWording({ procedure, state }: Pick<CaseDetail, 'procedure' | 'state'>): Wording {
  const locale = useLocale()
  const record = useTranslations('record')
  const vocabulary = useTranslations('vocabulary')
  const { complainingSide, respondingSide } = state.filed
  return {
    procedure,
    complainingSide,
    respondingSide,
    locale,
    record: record as unknown as Wording['record'],
    vocabulary: vocabulary as unknown as Wording['vocabulary'],
  }
}
