import Link from 'next/link'
import type { ComponentProps } from 'react'

type TextLinkProps = Omit<ComponentProps<typeof Link>, 'style'>

/**
 * A link within Comity. Pages are not fetched ahead of the click: a docket names dozens of cases, and each
 * page reads the store.
 */
export function TextLink({ className = 'usa-link', prefetch = false, ...rest }: TextLinkProps) {
  return <Link className={className} prefetch={prefetch} {...rest} />
}
