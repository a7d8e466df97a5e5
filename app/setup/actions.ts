'use server'

import { z } from 'zod'

import { openFormAction } from '@/lib/forms/form-action'
import { AccountRefused } from '@/lib/services/create-account'
import { theOffice } from '@/lib/services/office'
import { makeFirstAdministrator, WrongCode } from '@/lib/services/set-up-office'

/** Makes the first administrator of an office, and leads to the sign-in page. */
export const setUp = openFormAction({
  words: 'setup',
  schema: z.object({
    code: z.string().trim().min(1),
    name: z.string().trim().min(1),
    email: z.string().trim().min(1),
    password: z.string().min(1),
    passwordAgain: z.string().min(1),
  }),
  read: (form) => ({
    code: form.text('code'),
    name: form.text('name'),
    email: form.text('email'),
    password: form.text('password'),
    passwordAgain: form.text('passwordAgain'),
  }),
  run: async ({ input: { code, passwordAgain, ...person } }) => {
    if (person.password !== passwordAgain) return { problems: [{ field: 'passwordAgain', key: 'not-the-same' }] }
    try {
      await makeFirstAdministrator(theOffice(), person, code)
    } catch (error) {
      if (error instanceof WrongCode) return { problems: [{ field: 'code', key: 'wrong' }] }
      if (error instanceof AccountRefused) return { problems: error.problems }
      throw error
    }
    return '/sign-in?next=/admin'
  },
})
