import { useTranslations } from 'next-intl'
import type { NavLink } from './nav-links'
import { TextLink } from './text-link'

/** The foot of every page: what may not be held here, and what is open to everybody. */
export function SiteFooter({ links }: { links: readonly NavLink[] }) {
  const t = useTranslations('shell')
  return (
    <footer className="site-footer">
      <div className="sheet">
        <p>{t('unclassified')}</p>
        <nav aria-label={t('footerNavigation')}>
          <ul>
            {links.map(({ href, label }) => <li key={href}><TextLink href={href}>{label}</TextLink></li>)}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
