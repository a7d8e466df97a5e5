import { useTranslations } from 'next-intl'
import { TextLink } from './text-link'

export type Tab = { href: string; label: string; count?: number; current?: boolean }

/** The parts of a page, each with an address of its own. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label?: string }) {
  const t = useTranslations('parts')
  return (
    <nav className="tab-row" aria-label={label ?? t('tabs')}>
      <ul>
        {tabs.map(({ href, label: text, count, current }) => (
          <li key={href}>
            <TextLink href={href} className="tab-row__link" aria-current={current ? 'page' : undefined}>
              {text}
              {count === undefined ? null : <span className="tab-row__count"> ({count})</span>}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
