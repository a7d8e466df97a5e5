'use server'

import { z } from 'zod'

import { procedureTextLimit } from '@/lib/domain/agreements/read-procedure'
import { formAction } from '@/lib/forms/form-action'
import { enterProcedure, putForFiling, takeOffFiling } from '@/lib/services/enter-procedure'
import { theOffice } from '@/lib/services/office'
import { discardProposal, keepProposal, readProposal } from '@/lib/services/procedure-proposal'

const enterPage = '/admin/procedures/enter'

/** Keeps what was pasted, whatever is wrong with it, and leads to what it is. */
export const proposeProcedure = formAction({
  words: 'procedureAdmin',
  schema: z.object({ text: z.string().max(procedureTextLimit) }),
  read: (form) => ({ text: form.text('text') }),
  run: ({ viewer, input: { text } }) => {
    // Another text is another address: the page is made anew around it.
    return `${enterPage}?look=${keepProposal(theOffice(), viewer, text)}#looked-at`
  },
})

/** Enters what was previewed. What is wrong by now, or would move other cases, is said on the page. */
export const confirmProcedure = formAction({
  words: 'procedureAdmin',
  schema: z.object({ stamp: z.string().length(64, 'not-whole') }),
  read: (form) => ({ stamp: form.text('stamp') }),
  run: ({ viewer, input: { stamp } }) => {
    const office = theOffice()
    const entered = enterProcedure(office, viewer, readProposal(office, viewer) ?? '', stamp)
    if (entered.outcome !== 'entered') return entered.outcome === 'changed' ? `${enterPage}?changed=yes` : enterPage
    discardProposal(office, viewer)
    return `/admin/procedures?done=${entered.storeSeq}#done`
  },
})

/** Forgets what was pasted. */
export const forgetProcedure = formAction({
  words: 'procedureAdmin',
  schema: z.object({}),
  read: () => ({}),
  run: ({ viewer }) => {
    discardProposal(theOffice(), viewer)
    return '/admin/procedures'
  },
})

/** Opens a version for new cases, makes it the first, or closes it for them. */
export const changeFiling = formAction({
  words: 'procedureAdmin',
  schema: z.object({ id: z.string().min(1), version: z.coerce.number().int().min(1), act: z.enum(['put', 'first', 'off']) }),
  read: (form) => ({ id: form.text('id'), version: form.text('version'), act: form.text('act') }),
  run: ({ viewer, input: { id, version, act } }) => {
    const changed = act === 'off' ? takeOffFiling(theOffice(), viewer, { id, version }) : putForFiling(theOffice(), viewer, { id, version }, act === 'first')
    if (changed.outcome === 'recorded') return `/admin/procedures?done=${changed.storeSeq}#done`
    return changed.outcome === 'no-change' ? '/admin/procedures' : { problems: [{ field: null, key: 'nothing-left' }] }
  },
})
