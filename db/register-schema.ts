import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

import { statedReasons } from '@/lib/domain/cases/vocabulary'
import { completenesses, expectedObjects } from '@/lib/domain/register/events'

/** What cooperation consists of, and who uses this office. Views of their streams, except for names, addresses and passwords. */
export const agency = sqliteTable('agency', {
  agencyId: text('agency_id').primaryKey(),
  name: text('name').notNull(),
  shortName: text('short_name').notNull(),
})

export const counterpart = sqliteTable('counterpart', {
  counterpartId: text('counterpart_id').primaryKey(),
  agencyId: text('agency_id').notNull(),
  name: text('name').notNull(),
  nameZh: text('name_zh'),
})

export const instrument = sqliteTable('instrument', {
  instrumentId: text('instrument_id').primaryKey(),
  title: text('title').notNull(),
  kind: text('kind').notNull(),
  signedOn: text('signed_on').notNull(),
  expiresOn: text('expires_on').notNull(),
  languages: text('languages').notNull(),
})

export const activity = sqliteTable('activity', {
  activityId: text('activity_id').primaryKey(),
  agencyId: text('agency_id').notNull(),
  counterpartId: text('counterpart_id').notNull(),
  instrumentId: text('instrument_id').notNull(),
  field: text('field').notNull(),
  title: text('title').notNull(),
  titleZh: text('title_zh'),
  reviewReference: text('review_reference').notNull(),
  reviewOn: text('review_on').notNull(),
  reviewConditions: text('review_conditions').notNull(),
  /** There is a line under it. */
  hasLines: integer('has_lines', { mode: 'boolean' }).notNull().default(false),
})

export const expectation = sqliteTable('expectation', {
  expectationId: text('expectation_id').primaryKey(),
  activityId: text('activity_id').notNull(),
  fromSide: text('from_side').notNull(),
  toSide: text('to_side').notNull(),
  title: text('title').notNull(),
  route: text('route').notNull(),
  format: text('format'),
  dueOn: text('due_on'),
  recurrence: text('recurrence'),
  what: text('what', { enum: expectedObjects }).notNull(),
  provider: text('provider'),
  recipient: text('recipient'),
  volume: text('volume'),
  embargoUntil: text('embargo_until'),
  agreedIn: text('agreed_in'),
  identifiersJson: text('identifiers_json').notNull(),
  positionsJson: text('positions_json').notNull(),
  scheduleJson: text('schedule_json'),
  withdrawnOn: text('withdrawn_on'),
  /** Nobody can compute when it falls due. */
  undated: integer('undated', { mode: 'boolean' }).notNull().default(false),
})

export const delivery = sqliteTable('delivery', {
  deliveryId: text('delivery_id').primaryKey(),
  expectationId: text('expectation_id').notNull(),
  providedOn: text('provided_on').notNull(),
  completeness: text('completeness', { enum: completenesses }).notNull(),
  reason: text('reason', { enum: statedReasons }),
  enteredAt: text('entered_at').notNull(),
  /** The place of its entry in the record: of two deliveries of one day the later entry is the last. */
  entry: integer('entry').notNull(),
  /** The due date that it was entered for. */
  dueOn: text('due_on'),
  positionsJson: text('positions_json').notNull(),
  /** Entered by mistake. */
  void: integer('void', { mode: 'boolean' }).notNull(),
})

export const account = sqliteTable('account', {
  accountId: text('account_id').primaryKey(),
  email: text('email').notNull(),
  name: text('name').notNull(),
  role: text('role').notNull(),
  agencyId: text('agency_id'),
  passwordHash: text('password_hash').notNull(),
  active: integer('active', { mode: 'boolean' }).notNull(),
})

/** What lets a calendar program read the dates that an account may see: no way in, and never the address itself. */
export const calendarFeed = sqliteTable('calendar_feed', {
  accountId: text('account_id').primaryKey(),
  secretHash: text('secret_hash').notNull(),
  madeAt: text('made_at').notNull(),
})

export const session = sqliteTable('session', {
  tokenHash: text('token_hash').primaryKey(),
  accountId: text('account_id').notNull(),
  createdAt: text('created_at').notNull(),
  expiresAt: text('expires_at').notNull(),
  revokedAt: text('revoked_at'),
})

/** What lets a program in for an account, by the hash of the token, and never the token itself. */
export const accessToken = sqliteTable('access_token', {
  tokenId: text('token_id').primaryKey(),
  accountId: text('account_id').notNull(),
  tokenHash: text('token_hash').notNull(),
  /** What its owner calls it. */
  label: text('label').notNull(),
  /** With a space between them. */
  scopes: text('scopes').notNull(),
  madeAt: text('made_at').notNull(),
  endsOn: text('ends_on').notNull(),
  lastUsedOn: text('last_used_on'),
  revokedAt: text('revoked_at'),
})

/** What a program was answered under a key of its own, so that asked again it is answered the same. */
export const givenAnswer = sqliteTable(
  'given_answer',
  {
    accountId: text('account_id').notNull(),
    key: text('key').notNull(),
    askedHash: text('asked_hash').notNull(),
    bodyJson: text('body_json').notNull(),
    givenAt: text('given_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.key] })],
)
