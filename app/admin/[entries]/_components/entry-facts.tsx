import { useTranslations } from 'next-intl'

import { ExpiryText } from '@/app/_register/expiry-text'
import { SummaryList, type SummaryRow } from '@/components/summary-list'
import { TextLink } from '@/components/text-link'
import type { RegisterEntry } from '@/lib/domain/register/events'
import type { AdministeredRegister } from '@/lib/services/view-administration'

/** What stays of an entry, what it belongs to, and when what it rests on ends; the rest stands in its form. */
export function EntryFacts({ entry, register }: { entry: RegisterEntry; register: AdministeredRegister }) {
  const t = useTranslations('admin')
  const rows: SummaryRow[] = [{ key: 'id', term: t('names.id'), value: <><code>{entry.id}</code> <span className="soft">{t('idStays')}</span></> }]
  const agency = 'agencyId' in entry ? register.agencies.find((one) => one.id === entry.agencyId) : undefined
  if (agency) {
    rows.push({ key: 'agency', term: t('names.agencyId'), value: <TextLink href={`/admin/agencies/${agency.id}`}>{agency.name}</TextLink> })
  }
  const instrument = entry.kind === 'instrument' ? entry : register.instruments.find((one) => entry.kind === 'activity' && one.id === entry.instrumentId)
  if (instrument) {
    const words = entry.kind === 'instrument' ? t('names.expiresOn') : t('activities.instrumentEnds')
    rows.push({ key: 'expires', term: words, value: <ExpiryText expiresOn={instrument.expiresOn} today={register.today} /> })
  }
  if (entry.kind === 'agency') {
    const opposite = register.counterparts.filter((one) => one.agencyId === entry.id)
    if (opposite.length > 0) {
      const names = opposite.map((one) => <div key={one.id}><TextLink href={`/admin/counterparts/${one.id}`}>{one.name}</TextLink></div>)
      rows.push({ key: 'counterparts', term: t('parts.counterparts'), value: names })
    }
  }
  return <SummaryList rows={rows} />
}
