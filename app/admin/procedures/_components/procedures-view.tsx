import { useLocale, useTranslations } from 'next-intl'

import { Alert } from '@/components/alert'
import { ButtonLink } from '@/components/button'
import { DataTable } from '@/components/data-table'
import { DateText } from '@/components/date-text'
import { Tag } from '@/components/tags'
import { TextLink } from '@/components/text-link'
import { formatInstant } from '@/lib/format/dates'
import { localized } from '@/lib/format/localized'
import { officeZone } from '@/lib/services/office'
import type { KnownVersion, ProcedureAct, ProceduresOverview } from '@/lib/services/view-procedures'

import { FilingForm } from './filing-form'
import { MovesView } from './moves-view'

/** What was just done, the versions that are known, and every act about them. */
export function ProceduresView({ overview: { versions, acts, done } }: { overview: ProceduresOverview }) {
  const t = useTranslations('procedureAdmin')
  return (
    <>
      <p className="lead">{t('lead')}</p>
      {done ? (
        <div id="done">
          <Alert kind="done" heading={t(`done.${kindOf(done.act)}.title`)}>
            <p>{t(`done.${kindOf(done.act)}.text`, { version: done.act.version })} <Name of={done.act} /></p>
          </Alert>
          {done.moves ? <MovesView moves={done.moves} /> : null}
        </div>
      ) : null}
      <p><ButtonLink href="/admin/procedures/enter">{t('enter')}</ButtonLink></p>
      <Versions versions={versions} />
      <Acts acts={acts} />
    </>
  )
}

const kindOf = ({ type, first }: ProcedureAct) => (type === 'procedure-put-for-filing' && first ? 'procedure-put-first' : type)

function Name({ of }: { of: Pick<ProcedureAct, 'id' | 'version' | 'title'> }) {
  const t = useTranslations('procedureAdmin')
  const locale = useLocale()
  return <TextLink href={`/procedures/${of.id}?version=${of.version}`}>{t('name', { title: localized(of.title, locale), version: of.version })}</TextLink>
}

function Versions({ versions }: { versions: readonly KnownVersion[] }) {
  const t = useTranslations('procedureAdmin')
  const locale = useLocale()
  const several = versions.filter(({ filing }) => filing !== 'none').length > 1
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t('versions')}</h2>
      <p>{t('versionsText')}</p>
      <DataTable
        caption={t('versions')}
        captionHidden
        rows={versions}
        rowKey={({ procedure }) => `${procedure.id} ${procedure.version}`}
        empty={null}
        columns={[
          {
            key: 'name',
            header: t('columns.name'),
            rowHeader: true,
            cell: ({ procedure, hash }) => (
              <>
                <Name of={procedure} />
                <div className="cell-note">{t('hash', { id: procedure.id, hash: hash.slice(0, 12) })}</div>
                {procedure.version > 1 ? (
                  <div className="cell-note">
                    <TextLink href={`/procedures/${procedure.id}/compare?from=${procedure.version - 1}&to=${procedure.version}`}>{t('compareBefore')}</TextLink>
                  </div>
                ) : null}
              </>
            ),
          },
          {
            key: 'from',
            header: t('columns.from'),
            cell: ({ enteredAt }) => enteredAt === null ? t('withRelease') : <time dateTime={enteredAt}>{formatInstant(enteredAt, officeZone, locale)}</time>,
          },
          {
            key: 'filing',
            header: t('columns.filing'),
            cell: ({ filing, filingSince }) => (
              <>
                {filing === 'none' ? <span className="soft">{t('filing.none')}</span> : <Tag>{t(`filing.${filing}`)}</Tag>}
                {filingSince ? <div className="cell-note">{t.rich('since', { date: () => <DateText date={filingSince} /> })}</div> : null}
              </>
            ),
          },
          {
            key: 'acts',
            header: t('columns.acts'),
            cell: ({ procedure: { id, version }, filing }) => {
              const acts = [...(filing === 'none' ? ['put' as const] : []), ...(filing === 'offered' ? ['first' as const] : []), ...(filing !== 'none' && several ? ['off' as const] : [])]
              return acts.map((act) => (
                <FilingForm key={act} id={id} version={version} act={act} words={t(`act.${act}`)} about={t(`actAbout.${act}`, { id, version })} />
              ))
            },
          },
        ]}
      />
    </section>
  )
}

function Acts({ acts }: { acts: readonly ProcedureAct[] }) {
  const t = useTranslations('procedureAdmin')
  const locale = useLocale()
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">{t('history')}</h2>
      <DataTable
        caption={t('history')}
        captionHidden
        rows={acts}
        rowKey={({ storeSeq }) => String(storeSeq)}
        empty={<p>{t('noHistory')}</p>}
        columns={[
          { key: 'what', header: t('columns.what'), rowHeader: true, cell: (act) => t(`events.${kindOf(act)}`) },
          { key: 'which', header: t('columns.name'), cell: (act) => <Name of={act} /> },
          { key: 'by', header: t('columns.by'), cell: (act) => act.by ?? t('byNobody') },
          { key: 'at', header: t('columns.at'), cell: ({ recordedAt }) => <time dateTime={recordedAt}>{formatInstant(recordedAt, officeZone, locale)}</time> },
        ]}
      />
    </section>
  )
}
