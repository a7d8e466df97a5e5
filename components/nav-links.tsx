'use client'

import { usePathname } from 'next/navigation'
import { TextLink } from './text-link'

export type NavLink = { href: string; label: string }

/** The links of the head. The one under which the reader is gets marked; that also works before any script. */
export function NavLinks({ links }: { links: readonly NavLink[] }) {
  const path = usePathname()
  const current = links
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((one, other) => other.href.length - one.href.length)[0]
  return (
    <ul>
      {links.map(({ href, label }) => (
        <li key={href}>
          <TextLink href={href} className="site-nav__link" aria-current={href === current?.href ? 'page' : undefined}>
            {label}
          </TextLink>
        </li>
      ))}
    </ul>
  )
}
