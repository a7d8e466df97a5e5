import { useTranslations } from 'next-intl'

import { DateText } from '@/components/date-text'
import { TextLink } from '@/components/text-link'
import type { ActivityDetail } from '@/lib/services/view-activities'

type LineLinksProps = { id: string; title: string; text?: string; activity: ActivityDetail; lines: readonly string[] }

/** Lines of the activity, each by its title. */
export function LineLinks({ id, title, text, activity, lines }: LineLinksProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {text ? <p>{text}</p> : null}
      <ul>{lines.map((line) => <li key={line}><LineLink activity={activity} line={line} /></li>)}</ul>
    </section>
  )
}

export function LineLink({ activity, line }: { activity: ActivityDetail; line: string }) {
  const t = useTranslations('activities.line')
  const found = activity.lineDetails.find(({ id }) => id === line)
  return (
    <>
      <TextLink href={`/activities/${activity.id}/lines/${line}`}>{found?.title ?? line}</TextLink>
      {found?.withdrawnOn == null ? null : <span className="small soft"> {t('withdrawn')} <DateText date={found.withdrawnOn} /></span>}
    </>
  )
}
