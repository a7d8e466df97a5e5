import { useTranslations } from 'next-intl'
import { sentence } from '@/lib/domain/cases/sentence'
import type { CommandName, EventType } from '@/lib/domain/cases/vocabulary'
import type { CaseDetail } from '@/lib/services/view-case'
import { writeSentence } from '../_words/event-sentence'
import { useWording } from '../_words/use-wording'
import styles from './case.module.css'

/** The kind of entry that an act answers. */
const answers: Partial<Record<CommandName, EventType>> = {
  'answer-information': 'information-asked',
  'answer-extension': 'extension-proposed',
  'answer-step': 'corrective-step-reported',
  'verify-step': 'corrective-step-agreed',
  'uphold-refusal': 'second-look-requested',
  'look-at-safety': 'safety-concern-raised',
}

/** What an act answers, to be read before its form: what was entered last of that kind, with its words. */
export function Answered({ detail, command }: { detail: CaseDetail; command: CommandName }) {
  const t = useTranslations('acts')
  const wording = useWording(detail)
  const entry = detail.record.findLast((one) => one.type === answers[command] && one.supersededBy === null)
  if (!entry) return null
  const words = entry.texts.find(({ name }) => name === 'words')?.text
  return (
    <blockquote className={styles.answered}>
      <p className="small soft">{t('answered')}</p>
      <p>{writeSentence(sentence(entry), wording)}</p>
      {words === undefined ? null : <p className={styles.written}>{words}</p>}
    </blockquote>
  )
}
