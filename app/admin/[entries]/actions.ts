'use server'

import { z } from 'zod'

import { answered } from '@/app/_register/answered'
import { changeableKinds, registerSchemas, type ChangeableKind, type FieldsOf } from '@/lib/domain/register/events'
import { formAction, type FormAction } from '@/lib/forms/form-action'
import type { FormState } from '@/lib/forms/form-state'
import { changeEntry, createEntry } from '@/lib/services/administer-register'
import { theOffice } from '@/lib/services/office'

import { partOf, readEntry } from './_words/entry-fields'

const shortName = z.string().trim().min(1).max(40)

const ofForm = { kind: true, id: true } as const
const schemas = {
  agency: registerSchemas.agency.omit(ofForm).extend({ shortName }),
  counterpart: registerSchemas.counterpart.omit(ofForm),
  instrument: registerSchemas.instrument.omit(ofForm),
  activity: registerSchemas.activity.omit(ofForm),
}

/** The short name of an agency is kept; of the others only the id that is made from it. */
const newSchemas = {
  agency: schemas.agency,
  counterpart: schemas.counterpart.extend({ shortName }),
  instrument: schemas.instrument.extend({ shortName }),
  activity: schemas.activity.extend({ shortName }),
}

function makingOf<K extends ChangeableKind>(kind: K): FormAction {
  return formAction({
    words: 'admin',
    schema: newSchemas[kind] as unknown as z.ZodType<FieldsOf<K> & { shortName: string }>,
    read: (form) => ({ ...readEntry(kind, form), shortName: form.text('shortName') }),
    run: ({ viewer, input }) => {
      const { shortName: name, ...rest } = input
      const fields = (kind === 'agency' ? input : rest) as unknown as FieldsOf<K>
      return answered(createEntry(theOffice(), viewer, kind, name, fields), onwards(kind))
    },
  })
}

function changingOf<K extends ChangeableKind>(kind: K): FormAction {
  return formAction({
    words: 'admin',
    schema: schemas[kind] as unknown as z.ZodType<FieldsOf<K>>,
    read: (form) => readEntry(kind, form),
    run: ({ viewer, input, form, sending }) => {
      const told = { fields: input, seen: sending.expectedVersion }
      return answered(changeEntry(theOffice(), viewer, kind, form.text('id'), told), onwards(kind))
    },
  })
}

const onwards = (kind: ChangeableKind) => ({ id }: { id: string }) => `/admin/${partOf(kind)}/${id}?recorded=1#recorded`

const making: Record<ChangeableKind, FormAction> = {
  agency: makingOf('agency'),
  counterpart: makingOf('counterpart'),
  instrument: makingOf('instrument'),
  activity: makingOf('activity'),
}

const changing: Record<ChangeableKind, FormAction> = {
  agency: changingOf('agency'),
  counterpart: changingOf('counterpart'),
  instrument: changingOf('instrument'),
  activity: changingOf('activity'),
}

const kindIn = (data: FormData) => z.enum(changeableKinds).parse(data.get('kind'))

/** Registers an agency, a counterpart, an instrument or an activity: which one, the form says. */
export async function make(before: FormState, data: FormData): Promise<FormState> {
  return making[kindIn(data)](before, data)
}

/** Tells one of them anew. */
export async function change(before: FormState, data: FormData): Promise<FormState> {
  return changing[kindIn(data)](before, data)
}
