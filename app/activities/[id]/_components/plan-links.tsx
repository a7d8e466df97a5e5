import { useTranslations } from 'next-intl'

import { TextLink } from '@/components/text-link'
import { isInPlan, mailboxIn } from '@/lib/services/export-plan'
import { officeStatements } from '@/lib/services/office-statements'
import type { ActivityDetail } from '@/lib/services/view-activities'

/** The lines of the activity as a data management plan, in and out, with what such a file holds. */
export function PlanLinks({ activity }: { activity: ActivityDetail }) {
  const t = useTranslations('plan.link')
  const data = activity.lineDetails.filter(isInPlan).length
  const path = `/activities/${activity.id}`
  return (
    <section aria-labelledby="as-plan">
      <h2 id="as-plan">{t('title')}</h2>
      <ul>
        {activity.mayRegister ? <li><TextLink href={`${path}/plan`}>{t('import')}</TextLink></li> : null}
        <li><a className="usa-link" href={`${path}/plan.json`}>{t('export')}</a></li>
      </ul>
      <details>
        <summary>{t('holds')}</summary>
        <ul>
          <li>{t('lines', { data, others: activity.lineDetails.length - data })}</li>
          <li>{t('words')}</li>
          <li>{t('unknown')}</li>
          <li>{t('contact', { known: mailboxIn(officeStatements().contact) === null ? 'no' : 'yes' })}</li>
        </ul>
      </details>
    </section>
  )
}
