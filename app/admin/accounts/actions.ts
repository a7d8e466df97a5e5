'use server'

import { z } from 'zod'

import { answered } from '@/app/_register/answered'
import { roles } from '@/lib/domain/access/roles'
import { formAction, type FormAction } from '@/lib/forms/form-action'
import type { FormState } from '@/lib/forms/form-state'
import { revokeToken } from '@/lib/services/access-tokens'
import { changeAccount } from '@/lib/services/change-account'
import { AccountNotPermitted, AccountRefused, createAccount } from '@/lib/services/create-account'
import { NotFound } from '@/lib/services/errors'
import { theOffice } from '@/lib/services/office'

const role = z.enum(roles)

/** Makes an account with its first password. */
export const makeAccount = formAction({
  words: 'admin',
  schema: z.object({ name: z.string().trim().min(1), email: z.string().trim().min(1), role, agencyId: z.string().nullable(), password: z.string().min(1) }),
  read: (form) => ({
    name: form.text('name'),
    email: form.text('email'),
    role: form.text('role'),
    agencyId: form.textOrNull('agencyId'),
    password: form.text('password'),
  }),
  run: async ({ viewer, input }) => {
    try {
      const { accountId } = await createAccount(theOffice(), input, viewer)
      return `/admin/accounts/${accountId}?recorded=1#recorded`
    } catch (error) {
      if (error instanceof AccountRefused) return { problems: error.problems }
      if (error instanceof AccountNotPermitted) throw new NotFound()
      throw error
    }
  },
})

const changeSchema = z.discriminatedUnion('change', [
  z.object({ change: z.literal('role'), role, agencyId: z.string().nullable() }),
  z.object({ change: z.literal('deactivate') }),
  z.object({ change: z.literal('reactivate') }),
  z.object({ change: z.literal('password'), password: z.string().min(1) }),
])

const change: FormAction = formAction({
  words: 'admin',
  schema: changeSchema,
  read: (form) => ({
    change: form.text('change'),
    role: form.text('role'),
    agencyId: form.textOrNull('agencyId'),
    password: form.text('password'),
  }),
  run: async ({ viewer, input, form, sending }) => {
    const changed = await changeAccount(theOffice(), viewer, form.text('account'), input, sending.expectedVersion)
    return answered<{ accountId: string }>(changed, ({ accountId }) => `/admin/accounts/${accountId}?recorded=1#recorded`)
  },
})

/** Changes role and agency, closes or opens an account, or sets a new password: which one, the form says. */
export async function changeOfAccount(before: FormState, data: FormData): Promise<FormState> {
  return change(before, data)
}

/** Revokes an access token of somebody's account. */
export const revokeTokenOfAccount = formAction({
  schema: z.object({ account: z.string(), tokenId: z.string() }),
  read: (form) => ({ account: form.text('account'), tokenId: form.text('tokenId') }),
  run: ({ viewer, input: { account, tokenId } }) => {
    revokeToken(theOffice(), viewer, tokenId)
    return `/admin/accounts/${encodeURIComponent(account)}?recorded=1#recorded`
  },
})
