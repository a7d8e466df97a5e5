import { useTranslations } from 'next-intl'

/** The line above every page of an official website, where the operator has configured that this is one. */
export function OfficialBanner() {
  const t = useTranslations('shell')
  return (
    <section className="demonstration-strip" aria-label={t('officialLabel')}>
      <div className="sheet">
        <p>{t('official')}</p>
      </div>
    </section>
  )
}
