import { useLocale, useTranslations } from 'next-intl'

import { BundleSection } from '@/app/record/bundle-section'
import { DataTable } from '@/components/data-table'
import { Late } from '@/components/tags'
import { formatInstant } from '@/lib/format/dates'
import { officeZone } from '@/lib/services/office'
import { mostEntries } from '@/lib/services/record-bundle'
import type { RecordOverview } from '@/lib/services/view-record'

import styles from './record.module.css'
import { VerifyForm } from './verify-form'

/** What is typed where the office runs; not words of a language. */
const commands = [
  'npm run -s record:export -- FOLDER',
  'npm run -s record:export -- FOLDER --case STA-2026-0001 --texts summary,narrative',
  'node FOLDER/verify.mjs',
].join('\n')

export function RecordView({ record: { checkpoints, keys, everything } }: { record: RecordOverview }) {
  const t = useTranslations('checkpoints')
  const locale = useLocale()
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <h2>{t('verifyTitle')}</h2>
      <p>{t('verifyText')}</p>
      <VerifyForm words={t('verify')} />
      <h2>{t('checkpoints')}</h2>
      <p>{t('checkpointsText')}</p>
      <DataTable
        caption={t('checkpoints')}
        captionHidden
        rows={checkpoints}
        rowKey={({ body }) => String(body.number)}
        empty={<p>{t('none')}</p>}
        columns={[
          { key: 'number', header: t('number'), rowHeader: true, cell: ({ body }) => body.number },
          { key: 'made', header: t('made'), cell: ({ body }) => <time dateTime={body.madeAt}>{formatInstant(body.madeAt, officeZone, locale)}</time> },
          { key: 'entries', header: t('entries'), numeric: true, cell: ({ body }) => body.storeSeq },
          { key: 'hash', header: t('hash'), cell: ({ body }) => <code className={styles.hash}>{body.storeHash}</code> },
          { key: 'key', header: t('key'), cell: ({ body }) => <code className={styles.hash}>{body.keyId}</code> },
          { key: 'holds', header: t('state'), cell: ({ fault }) => (fault === null ? t('fits') : <Late>{t(`checkpointFaults.${fault}`)}</Late>) },
        ]}
      />
      <h2>{t('keys')}</h2>
      <p>{t('keysText')}</p>
      <DataTable
        caption={t('keys')}
        captionHidden
        rows={keys}
        rowKey={({ keyId }) => keyId}
        empty={<p>{t('none')}</p>}
        columns={[
          { key: 'id', header: t('key'), rowHeader: true, cell: ({ keyId }) => <code className={styles.hash}>{keyId}</code> },
          { key: 'replaces', header: t('replaces'), cell: ({ replaces }) => (replaces === null ? t('firstKey') : <code className={styles.hash}>{replaces}</code>) },
          { key: 'public', header: t('publicKey'), cell: ({ publicKey }) => <pre className={styles.pem}>{publicKey}</pre> },
        ]}
      />
      <h2>{t('proves')}</h2>
      <ul>{(['unchanged', 'complete', 'withheld'] as const).map((key) => <li key={key}>{t(`provesList.${key}`)}</li>)}</ul>
      <h2>{t('provesNot')}</h2>
      <ul>{(['truth', 'key', 'first', 'lost'] as const).map((key) => <li key={key}>{t(`provesNotList.${key}`)}</li>)}</ul>
      {everything === null ? null : everything.fits ? <BundleSection of="whole" href="/record/bundle" /> : <TooLargeSection />}
      <h2>{t('export')}</h2>
      <p>{t('exportText')}</p>
      <pre className={styles.command}>{commands}</pre>
    </>
  )
}

function TooLargeSection() {
  const t = useTranslations('bundle')
  return (
    <section aria-labelledby="bundle">
      <h2 id="bundle">{t('wholeTitle')}</h2>
      <p>{t('wholeTooLarge', { most: mostEntries })}</p>
    </section>
  )
}
