/** Every row of this procedure rests on program policy: the text of the agreement's mechanism is not public. */
import { en } from '../words'

export const policy = (provision: string) => ({
  basis: 'policy' as const,
  provision: en(`Program procedure: ${provision}`),
  source: en(
    'Program policy of this office, built on the public summaries of the 2024 protocol. The text of the mechanism was not found in any public source.',
  ),
})
