import { useLocale, useTranslations } from 'next-intl'

import { PeriodsTable } from '@/app/help/_components/periods-table'
import { DataTable } from '@/components/data-table'
import { TextLink } from '@/components/text-link'
import { localized } from '@/lib/format/localized'
import type { PublicRegister } from '@/lib/services/view-public-register'

import { QuarterText } from './entry-view'
import { Statistics } from './statistics-tables'

const sections = ['cases', 'statistics', 'mechanism', 'data'] as const

/** The public register: the cases that are released, counts over all cases, how the mechanism works, and the same as files. */
export function RegisterView({ register: { cases, statistics, procedure } }: { register: PublicRegister }) {
  const t = useTranslations('public-register')
  const locale = useLocale()
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <nav className="page-contents" aria-label={t('contents')}>
        <ul>{sections.map((id) => <li key={id}><a className="usa-link" href={`#${id}`}>{t(`sections.${id}`)}</a></li>)}</ul>
      </nav>
      <section aria-labelledby="cases">
        <h2 id="cases">{t('sections.cases')}</h2>
        <p>{t('casesText')}</p>
        <DataTable
          caption={t('sections.cases')}
          captionHidden
          rows={cases}
          rowKey={(row) => row.number}
          empty={<p>{t('none')}</p>}
          columns={[
            { key: 'number', header: t('columns.number'), rowHeader: true, cell: (row) => <TextLink className="usa-link nowrap" href={`/register/${row.number}`}>{row.number}</TextLink> },
            { key: 'what', header: t('columns.what'), cell: (row) => <What row={row} /> },
            { key: 'agency', header: t('columns.agency'), cell: (row) => <>{row.agency}{row.field === null ? null : <div className="cell-note">{row.field}</div>}</> },
            { key: 'ended', header: t('columns.ended'), cell: (row) => localized(row.ended.label, locale) },
            {
              key: 'when',
              header: t('columns.when'),
              cell: (row) => (
                <>
                  <div>{t.rich('filedIn', { when: () => <QuarterText quarter={row.filed} /> })}</div>
                  {row.closed === null ? null : <div>{t.rich('closedIn', { when: () => <QuarterText quarter={row.closed!} /> })}</div>}
                </>
              ),
            },
          ]}
        />
      </section>
      <Statistics statistics={statistics} />
      <section aria-labelledby="mechanism">
        <h2 id="mechanism">{t('sections.mechanism')}</h2>
        <div className="running-text">
          <p>{t('mechanism.what')}</p>
          <p>{localized(procedure.notice, locale)}</p>
          <p>{t('mechanism.flag')}</p>
        </div>
        <PeriodsTable procedure={procedure} />
        <p>{t.rich('mechanism.more', {
          procedure: (words) => <TextLink href={`/procedures/${procedure.id}`}>{words}</TextLink>,
          help: (words) => <TextLink href="/help">{words}</TextLink>,
        })}</p>
      </section>
      <section aria-labelledby="data" className="running-text">
        <h2 id="data">{t('sections.data')}</h2>
        <p>{t('data.text')}</p>
        <ul>
          {(['data.json', 'data.csv', 'statistics.csv', 'schema.json'] as const).map((file) => (
            <li key={file}><a className="usa-link" href={`/register/${file}`}>{t(`data.files.${file.replace('.', '-')}`)}</a></li>
          ))}
        </ul>
        <p>{t('data.licence')}</p>
      </section>
    </>
  )
}

function What({ row }: { row: PublicRegister['cases'][number] }) {
  const t = useTranslations('public-register')
  const vocabulary = useTranslations('vocabulary')
  const locale = useLocale()
  const kind = vocabulary(`kind.${row.kind}`)
  return (
    <>
      {row.subject === null ? kind : t('kindAndSubject', { kind, subject: vocabulary(`subject.${row.subject}`) })}
      <div className="cell-note">{t('raisedBy', { side: localized(row.complainingSide.name, locale) })}</div>
    </>
  )
}
