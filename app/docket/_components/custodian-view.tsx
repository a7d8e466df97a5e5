import { useTranslations } from 'next-intl'

/** What a custodian will find here, and that it is not there yet. */
export function CustodianView() {
  const t = useTranslations('docket.custodian')
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('what')}</p>
      <p>{t('notYet')}</p>
    </>
  )
}
