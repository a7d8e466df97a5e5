'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'

import { answered } from '@/app/_register/answered'
import { accessScopes } from '@/lib/domain/access/access-scopes'
import { formAction } from '@/lib/forms/form-action'
import { makeToken, revokeToken } from '@/lib/services/access-tokens'
import { theOffice } from '@/lib/services/office'

/** Makes an access token of the viewer's; it is shown with the answer and never again. */
export const makeAccessToken = formAction({
  words: 'account',
  schema: z.object({ label: z.string().trim().min(1), scopes: z.array(z.enum(accessScopes)), endsOn: z.iso.date() }),
  read: (form) => ({ label: form.text('label'), scopes: form.all('scopes'), endsOn: form.text('endsOn') }),
  run: async ({ viewer, input }) => {
    const made = makeToken(theOffice(), viewer, input)
    if ('problems' in made) return answered(made, () => '/account')
    revalidatePath('/account')
    return { shown: made.token }
  },
})

/** Revokes an access token of the viewer's. */
export const revokeAccessToken = formAction({
  schema: z.object({ tokenId: z.string() }),
  read: (form) => ({ tokenId: form.text('tokenId') }),
  run: ({ viewer, input: { tokenId } }) => {
    revokeToken(theOffice(), viewer, tokenId)
    return '/account?revoked=1'
  },
})
