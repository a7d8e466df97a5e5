'use server'

import { z } from 'zod'

import { demonstrationPassword } from '@/lib/demonstration/accounts'
import { openFormAction } from '@/lib/forms/form-action'
import { demonstrationPeople } from '@/lib/services/demonstration-people'
import { theOffice } from '@/lib/services/office'
import { enter } from '@/lib/sign-in/enter'

/** Signs in with address and password. */
export const signIn = openFormAction({
  words: 'sign-in',
  schema: z.object({ email: z.string().trim().toLowerCase().pipe(z.email()), password: z.string().min(1), next: z.string() }),
  read: (form) => ({ email: form.text('email'), password: form.text('password'), next: form.text('next') }),
  run: ({ input: { next, ...who } }) => enter(who, next),
})

/** Enters as one of the invented people; in an office with real data there are none. */
export const enterDemonstration = openFormAction({
  words: 'sign-in',
  schema: z.object({ account: z.string(), next: z.string() }),
  read: (form) => ({ account: form.text('account'), next: form.text('next') }),
  run: async ({ input }) => {
    const person = demonstrationPeople(theOffice()).find(({ key }) => key === input.account)
    if (!person) return { problems: [{ field: null, key: 'demonstration-missing' }] }
    const entered = await enter({ email: person.email, password: demonstrationPassword }, input.next)
    if (typeof entered === 'string') return entered
    return { problems: entered.problems.map(({ key, values }) => ({ field: null, key: `demonstration-${key}`, values })) }
  },
})
