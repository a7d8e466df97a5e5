import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/text-link'
import { isClosed } from '@/lib/domain/agreements/office'
import { statedReasons, type StatedReason } from '@/lib/domain/cases/vocabulary'
import { cataloguedReason } from '@/lib/domain/reciprocity/reason-catalogue'
import { localized } from '@/lib/format/localized'
import type { CaseDetail } from '@/lib/services/view-case'
import { sideName } from '../_words/event-sentence'
import { useWording } from '../_words/use-wording'

/** What to ask, and what may serve instead, by the reason that was stated last: for whoever writes to the other side next. */
export function ReasonHelp({ detail }: { detail: CaseDetail }) {
  const locale = useLocale()
  const t = useTranslations('reasons')
  const words = useTranslations('vocabulary.statedReason')
  const wording = useWording(detail)
  const reply = lastReply(detail)
  const id = reply ?? detail.state.about?.statedReason
  // Where the side of this office responds, it is the one that is asked.
  const responds = detail.state.filed.respondingSide === detail.procedure.agreement.office
  if (id === undefined || responds || isClosed(detail.procedure, detail.state.stage)) return null
  const { questions, alternatives } = cataloguedReason(id)
  const reason = words(id)
  return (
    <section aria-labelledby="reason-help">
      <h2 id="reason-help">{t('help.title')}</h2>
      <p>
        {reply === undefined ? t('help.ofComplaint', { reason }) : t('help.of', { side: sideName(detail.state.filed.respondingSide, wording), reason })}{' '}
        {t.rich('help.more', { link: (chunks) => <TextLink href={`/help/reasons#${id}`}>{chunks}</TextLink> })}
      </p>
      <ul>
        {questions.map((one) => <li key={one.en}>{localized(one, locale)}</li>)}
      </ul>
      <p>{t('alternatives')}: {new Intl.ListFormat(locale, { type: 'disjunction' }).format(alternatives.map((one) => t(`alternative.${one}`)))}.</p>
    </section>
  )
}

/** The reason of the last reply that counts and gives one; undefined where there is none, or the viewer does not read it. */
function lastReply({ record }: CaseDetail): StatedReason | undefined {
  const last = record.findLast((one) => one.type === 'reply-received' && one.supersededBy === null && one.data !== null)
  const reason = last?.data !== null && last !== undefined && 'statedReason' in last.data ? last.data.statedReason : undefined
  return statedReasons.find((one) => one === reason)
}
