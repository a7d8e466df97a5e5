import { useTranslations } from 'next-intl'

/** Says on every page of a demonstration office that nothing on it is real. */
export function DemonstrationStrip() {
  const t = useTranslations('shell')
  return (
    <aside className="demonstration-strip" aria-label={t('demonstrationLabel')}>
      <div className="sheet">
        <p>{t('demonstration')}</p>
      </div>
    </aside>
  )
}
