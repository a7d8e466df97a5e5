import { useTranslations } from 'next-intl'

import { ExportLinks } from '@/app/export/export-links'
import { Alert } from '@/components/alert'
import type { Role } from '@/lib/domain/access/roles'
import type { ActivityList } from '@/lib/services/view-activities'

import { ActivitiesTable } from './activities-table'
import { OfAll } from './of-all'

/** All activities: first those of which nothing was agreed in advance, then an officer's own, then the others. */
export function ActivitiesView({ role, list }: { role: Role; list: ActivityList }) {
  const t = useTranslations('activities')
  const without = list.activities.filter((one) => one.lines === 0)
  const lined = list.activities.filter((one) => one.lines > 0)
  const groups = {
    without,
    own: lined.filter((one) => one.own),
    [role === 'officer' ? 'others' : 'all']: lined.filter((one) => !one.own),
  }
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      {list.activities.length === 0 ? <Alert kind="info" heading={t('emptyTitle')}><p>{t('empty')}</p></Alert> : (
        <OfAll figures={list.figures} procedure={list.procedure} />
      )}
      {Object.entries(groups).filter(([, activities]) => activities.length > 0).map(([group, activities]) => (
        <section key={group} aria-labelledby={`activities-${group}`}>
          <h2 id={`activities-${group}`}>{t(`groups.${group}`)}</h2>
          {group === 'without' ? <p>{t('withoutText', { count: activities.length })}</p> : null}
          <ActivitiesTable caption={t(`groups.${group}`)} activities={activities} procedure={list.procedure} today={list.today} />
        </section>
      ))}
      {list.activities.length === 0 ? null : <ExportLinks list="activities" address="/activities" />}
    </>
  )
}
