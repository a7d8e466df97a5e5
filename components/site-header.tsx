import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { NavLinks, type NavLink } from './nav-links'
import { TextLink } from './text-link'

type SiteHeaderProps = {
  /** Who is signed in, with the role in words and the way to the own account, or nobody. */
  viewer: { name: string; role: string; href: string } | null
  links: readonly NavLink[]
  /** The way in for nobody, the way out for somebody. */
  account: ReactNode
}

/**
 * The head of every page. On a narrow screen the links are a popover, which opens and closes without any
 * script and is a plain list in a browser that knows no popovers.
 */
export function SiteHeader({ viewer, links, account }: SiteHeaderProps) {
  const t = useTranslations('shell')
  return (
    <header className="site-header">
      <div className="sheet site-header__row">
        <TextLink href="/" className="site-header__name">
          <svg className="site-header__marks" viewBox="0 0 26 14" aria-hidden="true" focusable="false">
            <rect className="shape-first" x="0" y="1" width="12" height="12" />
            <circle className="shape-second" cx="19.5" cy="7" r="6.5" />
          </svg>
          {t('name')}
        </TextLink>
        <button type="button" className="site-header__menu-button usa-button usa-button--outline" popoverTarget="site-nav">
          {t('menu')}
        </button>
        <nav id="site-nav" className="site-nav" popover="auto" aria-label={t('navigation')}>
          <NavLinks links={links} />
        </nav>
        <div className={viewer ? 'site-header__account site-header__account--viewer' : 'site-header__account'}>
          {viewer ? (
            <div className="site-header__viewer">
              <TextLink href={viewer.href}>{viewer.name}</TextLink>
              <div className="site-header__role">{viewer.role}</div>
            </div>
          ) : null}
          {account}
        </div>
      </div>
    </header>
  )
}
