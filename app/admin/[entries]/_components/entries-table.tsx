import { useTranslations } from 'next-intl'

import { ExpiryText } from '@/app/_register/expiry-text'
import { DataTable, type Column } from '@/components/data-table'
import { DateText } from '@/components/date-text'
import { Tag } from '@/components/tags'
import { TextLink } from '@/components/text-link'
import type { EntryOf } from '@/lib/domain/register/events'
import type { AdministeredRegister } from '@/lib/services/view-administration'

import type { EntriesPart } from '../_words/entry-fields'

type Named = { readonly id: string }

/** All entries of one part, each leading to its page. */
export function EntriesTable({ part, register }: { part: EntriesPart; register: AdministeredRegister }) {
  switch (part) {
    case 'agencies':
      return <Agencies register={register} />
    case 'counterparts':
      return <Counterparts register={register} />
    case 'instruments':
      return <Instruments register={register} />
    case 'activities':
      return <Activities register={register} />
  }
}

function useTable<Row extends Named>(part: EntriesPart, nameOf: (row: Row) => string) {
  const t = useTranslations('admin')
  const name: Column<Row> = {
    key: 'name',
    header: t(part === 'instruments' || part === 'activities' ? 'names.title' : 'names.name'),
    rowHeader: true,
    cell: (row) => <TextLink href={`/admin/${part}/${row.id}`}>{nameOf(row)}</TextLink>,
  }
  const id: Column<Row> = { key: 'id', header: t('names.id'), cell: (row) => <code>{row.id}</code> }
  return { t, common: { caption: t(`parts.${part}`), captionHidden: true, rowKey: (row: Row) => row.id, empty: <p>{t(`empty.${part}`)}</p> }, name, id }
}

function Agencies({ register }: { register: AdministeredRegister }) {
  const { t, common, name, id } = useTable<EntryOf<'agency'>>('agencies', (row) => row.name)
  const opposite = (row: EntryOf<'agency'>) => register.counterparts.filter((one) => one.agencyId === row.id)
  return (
    <DataTable
      {...common}
      rows={register.agencies}
      columns={[
        name,
        { key: 'shortName', header: t('names.shortName'), cell: (row) => row.shortName },
        id,
        {
          key: 'counterparts',
          header: t('parts.counterparts'),
          cell: (row) => opposite(row).length === 0 ? null : (
            <ul className="plain-list">
              {opposite(row).map((one) => <li key={one.id}><TextLink href={`/admin/counterparts/${one.id}`}>{one.name}</TextLink></li>)}
            </ul>
          ),
        },
      ]}
    />
  )
}

function Counterparts({ register }: { register: AdministeredRegister }) {
  const { t, common, name, id } = useTable<EntryOf<'counterpart'>>('counterparts', (row) => row.name)
  const agencies = new Map(register.agencies.map((one) => [one.id, one.name]))
  return (
    <DataTable
      {...common}
      rows={register.counterparts}
      columns={[
        name,
        { key: 'nameZh', header: t('names.nameZh'), cell: (row) => row.nameZh === null ? null : <span lang="zh">{row.nameZh}</span> },
        id,
        { key: 'agency', header: t('names.agencyId'), cell: (row) => agencies.get(row.agencyId) ?? row.agencyId },
      ]}
    />
  )
}

function Instruments({ register }: { register: AdministeredRegister }) {
  const { t, common, name, id } = useTable<EntryOf<'instrument'>>('instruments', (row) => row.title)
  return (
    <DataTable
      {...common}
      rows={register.instruments}
      columns={[
        name,
        id,
        { key: 'kind', header: t('names.instrumentKind'), cell: (row) => t(`values.instrumentKind.${row.instrumentKind}`) },
        { key: 'signedOn', header: t('names.signedOn'), cell: (row) => <DateText date={row.signedOn} /> },
        { key: 'expiresOn', header: t('names.expiresOn'), cell: (row) => <ExpiryText expiresOn={row.expiresOn} today={register.today} /> },
      ]}
    />
  )
}

function Activities({ register }: { register: AdministeredRegister }) {
  const { t, common, name, id } = useTable<EntryOf<'activity'>>('activities', (row) => row.title)
  const agencies = new Map(register.agencies.map((one) => [one.id, one.shortName]))
  const counterparts = new Map(register.counterparts.map((one) => [one.id, one.name]))
  const instruments = new Map(register.instruments.map((one) => [one.id, one]))
  return (
    <DataTable
      {...common}
      rows={register.activities}
      columns={[
        name,
        id,
        {
          key: 'agency',
          header: t('activities.between'),
          cell: (row) => <>{agencies.get(row.agencyId)}<div className="cell-note">{counterparts.get(row.counterpartId)}</div></>,
        },
        {
          key: 'instrument',
          header: t('activities.instrumentEnds'),
          cell: (row) => {
            const instrument = instruments.get(row.instrumentId)
            return instrument && <ExpiryText expiresOn={instrument.expiresOn} today={register.today} />
          },
        },
        {
          key: 'lines',
          header: t('activities.lines'),
          cell: (row) => register.lines.get(row.id) ? String(register.lines.get(row.id)) : <Tag>{t('activities.noLines')}</Tag>,
        },
      ]}
    />
  )
}
