import { useLocale, useTranslations } from 'next-intl'
import { DateText, InstantText } from '@/components/date-text'
import { Tag } from '@/components/tags'
import { officeZone } from '@/lib/domain/agreements/office'
import { daysBetween } from '@/lib/domain/calendars/days'
import { localDateAt } from '@/lib/domain/calendars/zones'
import { sentence, type Told } from '@/lib/domain/cases/sentence'
import { localized } from '@/lib/format/localized'
import type { CaseDetail, RecordEntry } from '@/lib/services/view-case'
import { writeSentence } from '../_words/event-sentence'
import { useWording } from '../_words/use-wording'
import { entryId } from '../_as-of/case-paths'
import styles from './case.module.css'

/** The texts of an entry in the order in which a person wrote them. */
const textOrder = ['title', 'narrative', 'askedWords', 'evidence', 'memo', 'words', 'elsewhere']

/** The whole record of a case, one sentence for each entry, in order of entry. */
export function RecordList({ detail }: { detail: CaseDetail }) {
  return (
    <ol className={styles.record}>
      {detail.record.map((entry) => <Entry key={entry.seq} entry={entry} detail={detail} />)}
    </ol>
  )
}

function Entry({ entry, detail }: { entry: RecordEntry; detail: CaseDetail }) {
  const locale = useLocale()
  const t = useTranslations('record')
  const words = writeSentence(sentence(entry as Told), useWording(detail))
  const stage = detail.procedure.stages.find((one) => one.id === entry.stage)
  const zone = officeZone(detail.procedure)
  return (
    <li id={entryId(entry.seq)} className={styles.entry}>
      <div className={styles.entryWhen}>
        <DateText date={entry.occurredOn} />
        <div className="small soft">{t('entry', { seq: entry.seq })}</div>
      </div>
      <div>
        <p className={entry.supersededBy === null ? styles.sentence : styles.superseded}>
          {entry.supersededBy === null ? null : <>{t('supersededSentence')} </>}
          {words}
        </p>
        {entry.supersededBy === null ? null : (
          <p className="small">
            {t.rich('superseded', {
              seq: entry.supersededBy,
              entry: (chunks) => <a className="usa-link" href={`#${entryId(entry.supersededBy!)}`}>{chunks}</a>,
            })}
          </p>
        )}
        {inOrder(entry.texts).map(({ name, text }) => (
          <div key={name} className={styles.entryText}>
            <h3>{t(`texts.${name}`)}</h3>
            <p className={styles.written}>{text}</p>
          </div>
        ))}
        {entry.gap ? <p className="small"><Tag>{t('gapTitle')}</Tag> {localized(entry.gap.note, locale)}</p> : null}
        <dl className={styles.entryFacts}>
          <div><dt>{t('recorded')}</dt><dd><Entered entry={entry} zone={zone} /></dd></div>
          <div><dt>{t('by')}</dt><dd><Author entry={entry} /></dd></div>
          <div><dt>{t('stage')}</dt><dd>{stage ? localized(stage.label, locale) : entry.stage}</dd></div>
          <div><dt>{t('hash')}</dt><dd><Hash hash={entry.hash} /></dd></div>
        </dl>
      </div>
    </li>
  )
}

function inOrder(texts: RecordEntry['texts']): RecordEntry['texts'] {
  return [...texts].sort((a, b) => textOrder.indexOf(a.name) - textOrder.indexOf(b.name))
}

/** When it was entered; where that was days after it happened, that too. The clock enters the end of a day when the day has ended. */
function Entered({ entry, zone }: { entry: RecordEntry; zone: string }) {
  const t = useTranslations('record')
  const days = daysBetween(entry.occurredOn, localDateAt(entry.recordedAt, zone))
  return (
    <>
      <InstantText instant={entry.recordedAt} zone={zone} />
      {days > (entry.role === 'clock' ? 1 : 0) ? <> <Tag>{t('late', { days })}</Tag></> : null}
    </>
  )
}

function Author({ entry: { role, name } }: { entry: RecordEntry }) {
  const t = useTranslations('record')
  const v = useTranslations('vocabulary')
  if (role === 'clock') return t('byClock')
  return name === null ? t('byRole', { role: v(`role.${role}`) }) : t('byName', { name, role: v(`role.${role}`) })
}

/** The seal of an entry: its first characters, and the whole of it one click away. */
function Hash({ hash }: { hash: string }) {
  const t = useTranslations('record')
  return (
    <details className={styles.hash}>
      <summary><code>{hash.slice(0, 12)}</code></summary>
      <p>{t('hashFull')}</p>
      <p><code>{hash}</code></p>
    </details>
  )
}
