import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'

import { AwaitedSchedules } from '@/app/_case/awaited-schedules'
import { orNotFound } from '@/app/_register/or-not-found'
import { DataTable } from '@/components/data-table'
import { TextLink } from '@/components/text-link'
import { formatNumber } from '@/lib/format/numbers'
import { awaitedSchedules } from '@/lib/services/awaited-schedules'
import { listAccounts, viewRegister } from '@/lib/services/view-administration'

import { AdminFrame, adminParts } from './_components/admin-frame'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin')
  return { title: t('title') }
}

/** What the administrator looks after, in the order in which an office comes about. */
export default async function AdminPage() {
  const counts = await orNotFound((office, viewer) => {
    const { agencies, counterparts, instruments, activities } = viewRegister(office, viewer)
    const accounts = listAccounts(office, viewer).filter((one) => one.active)
    return { accounts, agencies, counterparts, instruments, activities, awaited: awaitedSchedules(office, viewer) }
  })
  const t = await getTranslations('admin')
  const locale = await getLocale()
  return (
    <AdminFrame part={null} title={t('title')}>
      <p className="lead">{t('lead')}</p>
      <AwaitedSchedules awaited={counts.awaited} canEnter />
      <DataTable
        caption={t('overview.caption')}
        captionHidden
        rows={adminParts}
        rowKey={(part) => part}
        empty={null}
        columns={[
          { key: 'part', header: t('overview.part'), rowHeader: true, cell: (part) => <TextLink href={`/admin/${part}`}>{t(`parts.${part}`)}</TextLink> },
          { key: 'about', header: t('overview.about'), cell: (part) => t(`overview.of.${part}`) },
          { key: 'count', header: t('overview.count'), numeric: true, cell: (part) => part === 'calendars' || part === 'procedures' ? null : formatNumber(counts[part].length, locale) },
        ]}
      />
    </AdminFrame>
  )
}
