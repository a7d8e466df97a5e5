import { integer, text } from 'drizzle-orm/sqlite-core'

import { tollCauses } from '@/lib/domain/cases/clock-time'
import { delivereds } from '@/lib/domain/cases/events'
import { turns } from '@/lib/domain/cases/stays'
import { timeClasses } from '@/lib/domain/cases/time-by-class'
import { statedReasons } from '@/lib/domain/cases/vocabulary'

/** What spans tell of a case: the same columns whether a span holds between two entries of the record or between two days of what happened. */
export const standingColumns = () => ({
  stage: text('stage').notNull(),
  closed: integer('closed', { mode: 'boolean' }).notNull(),
  flagRaised: integer('flag_raised', { mode: 'boolean' }).notNull(),
  urgent: integer('urgent', { mode: 'boolean' }).notNull().default(false),
  counterpartId: text('counterpart_id'),
  activityId: text('activity_id'),
})

export const clockColumns = () => ({
  clockId: text('clock_id').notNull(),
  instance: integer('instance').notNull(),
  deems: integer('deems', { mode: 'boolean' }).notNull(),
  startsOn: text('starts_on').notNull(),
  due: text('due'),
  earliest: text('earliest'),
  latest: text('latest'),
  expiresAt: text('expires_at'),
  expectedFrom: text('expected_from').notNull(),
  outcome: text('outcome').notNull(),
  metOn: text('met_on'),
  stoppedOn: text('stopped_on'),
  zone: text('zone').notNull(),
  provisionalYears: text('provisional_years'),
  tolled: integer('tolled', { mode: 'boolean' }).notNull(),
})

export const timeColumns = () => ({
  /** The first and the last day; without a last one they go on. */
  from: text('from_on').notNull(),
  to: text('to_on'),
  class: text('class', { enum: timeClasses }).notNull(),
  party: text('party'),
  hand: text('hand', { enum: ['agency', 'coordinator'] }),
  cause: text('cause', { enum: tollCauses }),
})

export const stayColumns = () => ({
  n: integer('n').notNull(),
  stage: text('stage').notNull(),
  cameFrom: text('came_from'),
  turn: text('turn', { enum: turns }).notNull(),
  enteredOn: text('entered_on').notNull(),
  leftOn: text('left_on'),
})

export const replyColumns = () => ({
  entry: integer('entry').notNull(),
  side: text('side').notNull(),
  reason: text('reason', { enum: statedReasons }).notNull(),
  delivered: text('delivered', { enum: delivereds }).notNull(),
  on: text('replied_on').notNull(),
})
