import { useTranslations } from 'next-intl'
import type { CaseDetail } from '@/lib/services/view-case'
import styles from './case.module.css'

/** What the complainant wrote at filing, for those who may read it. */
export function Narrative({ detail }: { detail: CaseDetail }) {
  const t = useTranslations('case')
  if (!detail.parts.has('narrative')) return null
  const texts = new Map(detail.record[0]?.texts.map(({ name, text }) => [name, text]))
  const parts = [
    { key: 'narrative', title: t('narrativeHappened'), text: texts.get('narrative') },
    { key: 'balance', title: t('narrativeBalance'), text: texts.get('balanceWords') },
    {
      key: 'asked',
      title: t(detail.state.about?.asked === 'asking-unsafe' ? 'narrativeUnsafe' : 'narrativeAsked'),
      text: texts.get('askedWords'),
    },
    { key: 'evidence', title: t('narrativeEvidence'), text: texts.get('evidence') ?? t('narrativeNoEvidence') },
  ]
  return (
    <section aria-labelledby="narrative">
      <h2 id="narrative">{t('narrative')}</h2>
      {parts.map(({ key, title, text }) => text === undefined ? null : (
        <div key={key}>
          <h3>{title}</h3>
          <p className={styles.written}>{text}</p>
        </div>
      ))}
    </section>
  )
}
