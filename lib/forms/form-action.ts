import { getLocale, getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import type { z } from 'zod'

import type { Translator } from '@/lib/i18n/words'
import { NotFound } from '@/lib/services/errors'
import { currentViewer, redirectAfterEnd, type SignedIn } from '@/lib/sign-in/viewer'

import type { FormState } from './form-state'
import { runForm, signedOut, type FormSpec, type Language } from './run-form'

/** An action for `useActionState`, which works before any script has loaded. */
export type FormAction = (before: FormState, data: FormData) => Promise<FormState>

/**
 * Makes the action of a form that only a signed-in person sends: the one wrapper of all writes. It finds the viewer, reads and
 * parses the fields, calls one service, answers our own refusals in words with everything typed kept, and leads on when it is
 * done. Who has been signed out meanwhile keeps what was typed and is asked to sign in beside it.
 */
export function formAction<Schema extends z.ZodType>(spec: FormSpec<Schema>): FormAction {
  return async (_before, data) => {
    const viewer = await currentViewer()
    if (viewer) return sent(spec, viewer, data)
    // Without script the page is made anew around the answer, and would lead to the sign-in page by itself: with a redirect that
    // sends the form on to there.
    if (!(await sentByScript())) await redirectAfterEnd()
    return signedOut(data, await language())
  }
}

/** The same for a form that needs no account: signing in, and the calculator. The viewer may be nobody. */
export function openFormAction<Schema extends z.ZodType>(spec: FormSpec<Schema, SignedIn | null>): FormAction {
  return async (_before, data) => sent(spec, await currentViewer(), data)
}

async function sent<Schema extends z.ZodType, Who>(spec: FormSpec<Schema, Who>, viewer: Who, data: FormData): Promise<FormState> {
  const outcome = await runForm(spec, viewer, data, await language()).catch((error: unknown) => {
    if (error instanceof NotFound) notFound()
    throw error
  })
  if ('goTo' in outcome) redirect(outcome.goTo)
  return outcome.state
}

/** Whether Next's script in the browser sent the form, and will put the answer into the page as it is. */
async function sentByScript(): Promise<boolean> {
  return (await headers()).has('next-action')
}

async function language(): Promise<Language> {
  return { words: (await getTranslations()) as unknown as Translator, locale: await getLocale() }
}
