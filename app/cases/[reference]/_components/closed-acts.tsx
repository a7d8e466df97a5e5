import { useLocale, useTranslations } from 'next-intl'
import { BasisTag } from '@/components/tags'
import type { ClosedAct } from '@/lib/domain/cases/acts-here'
import { localized } from '@/lib/format/localized'
import styles from './case.module.css'

/** The acts of the viewer's role in this stage that are not open: the condition in words, and how it stands. */
export function ClosedActs({ acts }: { acts: readonly ClosedAct[] }) {
  const locale = useLocale()
  const t = useTranslations('acts')
  if (acts.length === 0) return null
  return (
    <>
      <h3>{t('closedTitle')}</h3>
      <ul className={styles.closed}>
        {acts.map(({ act, because }) => (
          <li key={act.id}>
            <strong>{localized(act.label, locale)}.</strong>{' '}
            {act.whenWords ? t('closedWhen', { condition: localized(act.whenWords, locale) }) : null} {t(`because.${because}`)}
            <div className="small soft">{localized(act.provision, locale)} <BasisTag basis={act.basis} /></div>
          </li>
        ))}
      </ul>
    </>
  )
}
