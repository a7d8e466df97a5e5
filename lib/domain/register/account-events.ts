import { z } from 'zod'

import { roles } from '@/lib/domain/access/roles'

/**
 * What stands in the events of an account: its role and its agency. Name and address are personal data and travel beside the
 * event, as texts of the part `identity`.
 */
export const accountEventData = {
  'account-created': z.strictObject({
    role: z.enum(roles),
    agencyId: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/).nullable(),
  }),
} as const

export type AccountEventType = keyof typeof accountEventData
