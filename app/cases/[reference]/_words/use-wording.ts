import { useLocale } from 'next-intl'
import { wordsIn } from '@/lib/i18n/words'
import type { CaseDetail } from '@/lib/services/view-case'
import type { Wording } from './event-sentence'

/** What the sentences of a case are written with, in the language of the reader. */
export function useWording(detail: Pick<CaseDetail, 'procedure' | 'state'>): Wording {
  return wordingIn(useLocale(), detail)
}

/** The same outside components. */
export function wordingIn(locale: string, { procedure, state }: Pick<CaseDetail, 'procedure' | 'state'>): Wording {
  const { complainingSide, respondingSide } = state.filed
  const { of } = wordsIn(locale)
  return { procedure, complainingSide, respondingSide, locale, record: of('record'), vocabulary: of('vocabulary') }
}
