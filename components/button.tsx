import type { ComponentProps, ReactNode } from 'react'
import { TextLink } from './text-link'

type Weight = 'primary' | 'outline' | 'plain'

const classes: Record<Weight, string> = {
  primary: 'usa-button',
  outline: 'usa-button usa-button--outline',
  plain: 'usa-button usa-button--unstyled',
}

type ButtonProps = Omit<ComponentProps<'button'>, 'style' | 'className'> & { weight?: Weight }

/** A button. It submits its form unless told otherwise; a screen has one of weight `primary`. */
export function Button({ weight = 'primary', type = 'submit', ...rest }: ButtonProps) {
  return <button type={type} className={classes[weight]} {...rest} />
}

/** A link that looks like a button, for the one step onwards that is only a page. */
export function ButtonLink({ weight = 'primary', ...rest }: ComponentProps<typeof TextLink> & { weight?: Weight }) {
  return <TextLink {...rest} className={classes[weight]} />
}

/** The row under a form or a text in which its buttons stand, the primary one first. */
export function ActionRow({ children }: { children: ReactNode }) {
  return <div className="action-row">{children}</div>
}
