import { procedureSchema } from './schema'
import { acts } from './sta-2024/acts'
import { agreement } from './sta-2024/agreement'
import { clocks } from './sta-2024/clocks'
import { lapse } from './sta-2024/lapse'
import { stages } from './sta-2024/stages'
import { suspension } from './sta-2024/suspension'
import { en } from './words'

/**
 * The program procedure for the amended agreement, version 1. Every row is program policy: the text of the agreement's mechanism
 * was not found in any public source, so nothing here may be shown as the treaty's own.
 */
export const sta2024 = procedureSchema.parse({
  id: 'sta-2024',
  version: 1,
  title: en('Program procedure for implementation concerns under the amended agreement'),
  notice: en(
    'This is a program procedure. It is built on public summaries of the 2024 protocol; the text of the agreement’s own mechanism was not found in any public source. Every stage, act, condition and period below is policy of this office and is marked so. None of them may be quoted as the agreement’s.',
  ),
  agreement,
  initialStage: 'intake',
  stages,
  clocks,
  acts,
  lapse,
  suspension,
})
