import { useTranslations } from 'next-intl'
import { Alert } from '@/components/alert'
import { TextLink } from '@/components/text-link'
import { sentence, type Told } from '@/lib/domain/cases/sentence'
import type { CaseDetail } from '@/lib/services/view-case'
import { writeSentence } from '../_words/event-sentence'
import { useWording } from '../_words/use-wording'
import { entryPath } from '../_as-of/case-paths'

/** What was entered after the version that the sender of a form had seen: the act itself, and what the clock saw with it. */
export function Recorded({ detail, after }: { detail: CaseDetail; after: string }) {
  const t = useTranslations('case')
  const wording = useWording(detail)
  const entries = /^\d{1,9}$/.test(after) ? detail.record.filter((entry) => entry.seq > Number(after)) : []
  if (entries.length === 0) return null
  return (
    <div id="recorded">
      <Alert kind="done" heading={t('recordedTitle')}>
        <ul>
          {entries.map((entry) => (
            <li key={entry.seq}>
              <TextLink href={entryPath(detail, entry.seq)}>
                {writeSentence(sentence(entry as Told), wording)}
              </TextLink>
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  )
}
