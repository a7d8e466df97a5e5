import { useTranslations } from 'next-intl'

import { TextLink } from '@/components/text-link'

/** To the pages before and after, where there is more than one. */
export function Pages({ page, pages, hrefOf, label }: { page: number; pages: number; hrefOf: (page: number) => string; label: string }) {
  const t = useTranslations('ledger.pages')
  if (pages < 2) return null
  return (
    <nav className="page-links" aria-label={label}>
      {page > 1 ? <TextLink href={hrefOf(page - 1)} rel="prev">{t('previous')}</TextLink> : null}
      <span>{t('of', { page, pages })}</span>
      {page < pages ? <TextLink href={hrefOf(page + 1)} rel="next">{t('next')}</TextLink> : null}
    </nav>
  )
}
