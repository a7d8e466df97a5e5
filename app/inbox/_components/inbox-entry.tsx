import { useLocale, useTranslations } from 'next-intl'

import { ClockDue } from '@/app/_case/clock-due'
import { writeSentence, type Wording } from '@/app/cases/[reference]/_words/event-sentence'
import { Button } from '@/components/button'
import { InstantText } from '@/components/date-text'
import { Tag } from '@/components/tags'
import { TextLink } from '@/components/text-link'
import type { Act } from '@/lib/domain/agreements/schema'
import { officeZone } from '@/lib/domain/agreements/office'
import { sentence } from '@/lib/domain/cases/sentence'
import { localized } from '@/lib/format/localized'
import type { InboxLine } from '@/lib/services/view-inbox'

import styles from './inbox.module.css'

/** One thing that a person was told: the sentence of the event, its case, when it was entered, and what is asked until when. */
export function InboxEntry({ line }: { line: InboxLine }) {
  const t = useTranslations('inbox')
  const record = useTranslations('record')
  const words = useSentence(line)
  const { id, reference, title, seq, toldAt, isRead, superseded, procedure, asked, canDo } = line
  return (
    <li className={isRead ? styles.line : styles.unread}>
      <article aria-labelledby={`line-${id}`}>
        <h3 id={`line-${id}`} className={styles.about}>
          <TextLink href={`/cases/${reference}`}>{reference}</TextLink>
          {title === null ? null : <> <span className={styles.caseTitle}>{title}</span></>}
          {isRead ? null : <> <Tag>{t('new')}</Tag></>}
        </h3>
        <p className={styles.sentence}>{superseded ? <>{record('supersededSentence')} </> : null}{words}</p>
        {canDo ? <CanDo line={line} canDo={canDo} /> : null}
        {asked ? <StillAsked line={line} asked={asked} /> : null}
        <div className={styles.foot}>
          <TextLink href={`/cases/${reference}/record#entry-${seq}`} aria-label={t('entryOf', { seq, reference })}>{t('entry', { seq })}</TextLink>
          <InstantText instant={toldAt} zone={officeZone(procedure)} />
          {isRead ? null : (
            <Button weight="plain" name="line" value={id} aria-label={t('markOneOf', { seq, reference })}>{t('markOne')}</Button>
          )}
        </div>
      </article>
    </li>
  )
}

/** The acts that answer what is asked, each as a way to its form, and the date with all that it is never shown without. */
function StillAsked({ line, asked: { acts, clock } }: { line: InboxLine; asked: NonNullable<InboxLine['asked']> }) {
  const t = useTranslations('inbox')
  return (
    <div className={styles.asked}>
      <p className={styles.acts}>{t('askedActs', { count: acts.length })} <ActLinks acts={acts} reference={line.reference} /></p>
      {clock ? <ClockDue clock={clock} procedure={line.procedure} sides={line.sides} /> : <p className="small soft">{t('noPeriod')}</p>}
    </div>
  )
}

/** A missed date that is still waited for: what that opens, and what the person who complained can do beside waiting. */
function CanDo({ line, canDo: { opens, acts } }: { line: InboxLine; canDo: NonNullable<InboxLine['canDo']> }) {
  const t = useTranslations('inbox')
  const locale = useLocale()
  return (
    <div className={styles.asked}>
      {opens ? <p>{localized(opens, locale)}</p> : null}
      {acts.length > 0 ? <p className={styles.acts}>{t('canDo')} <ActLinks acts={acts} reference={line.reference} /></p> : null}
    </div>
  )
}

function ActLinks({ acts, reference }: { acts: readonly Act[]; reference: string }) {
  const locale = useLocale()
  return (
    <span className={styles.actLinks}>
      {acts.map((act) => (
        <TextLink key={act.id} href={`/cases/${reference}?act=${act.id}#act-${act.id}`}>{localized(act.label, locale)}</TextLink>
      ))}
    </span>
  )
}

function useSentence({ event, procedure, sides }: InboxLine): string {
  const locale = useLocale()
  const record = useTranslations('record')
  const vocabulary = useTranslations('vocabulary')
  return writeSentence(sentence(event), {
    procedure,
    complainingSide: sides.complainingSide,
    respondingSide: sides.respondingSide,
    locale,
    record: record as unknown as Wording['record'],
    vocabulary: vocabulary as unknown as Wording['vocabulary'],
  })
}
