import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

import { clockColumns, replyColumns, standingColumns, stayColumns, timeColumns } from './span-columns'

/** The tables as the migrations make them; a test holds the two against each other. */
export const event = sqliteTable('event', {
  storeSeq: integer('store_seq').primaryKey(),
  streamKind: text('stream_kind').notNull(),
  streamId: text('stream_id').notNull(),
  seq: integer('seq').notNull(),
  type: text('type').notNull(),
  schemaVersion: integer('schema_version').notNull(),
  occurredOn: text('occurred_on').notNull(),
  recordedAt: text('recorded_at').notNull(),
  actor: text('actor').notNull(),
  actorRole: text('actor_role').notNull(),
  procedureJson: text('procedure_json').notNull(),
  dataJson: text('data_json').notNull(),
  commitmentsJson: text('commitments_json').notNull(),
  prevHash: text('prev_hash').notNull(),
  hash: text('hash').notNull(),
  storePrevHash: text('store_prev_hash').notNull(),
  storeHash: text('store_hash').notNull(),
})

export const recordHead = sqliteTable('record_head', {
  id: integer('id').primaryKey(),
  storeSeq: integer('store_seq').notNull(),
  storeHash: text('store_hash').notNull(),
})

/** Signed statements of what the record was; `body_json` is what was signed, as canonical JSON. */
export const checkpoint = sqliteTable('checkpoint', {
  number: integer('number').primaryKey(),
  bodyJson: text('body_json').notNull(),
  signature: text('signature').notNull(),
})

/** Files that were sent as a report, byte for byte. */
export const reportFile = sqliteTable('report_file', {
  sha256: text('sha256').primaryKey(),
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
})

export const restrictedText = sqliteTable(
  'restricted_text',
  {
    streamKind: text('stream_kind').notNull(),
    streamId: text('stream_id').notNull(),
    seq: integer('seq').notNull(),
    name: text('name').notNull(),
    part: text('part', { enum: ['summary', 'narrative', 'identity'] }).notNull(),
    salt: text('salt').notNull(),
    text: text('text').notNull(),
  },
  (table) => [primaryKey({ columns: [table.streamKind, table.streamId, table.seq, table.name] })],
)

export const streamActor = sqliteTable(
  'stream_actor',
  {
    streamKind: text('stream_kind').notNull(),
    streamId: text('stream_id').notNull(),
    actor: text('actor').notNull(),
    accountId: text('account_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.streamKind, table.streamId, table.actor] })],
)

export const refusal = sqliteTable('refusal', {
  id: integer('id').primaryKey(),
  refusedAt: text('refused_at').notNull(),
  accountId: text('account_id').notNull(),
  role: text('role').notNull(),
  command: text('command').notNull(),
  caseId: text('case_id'),
  code: text('code').notNull(),
})

export const caseReference = sqliteTable(
  'case_reference',
  { prefix: text('prefix').notNull(), year: integer('year').notNull(), last: integer('last').notNull() },
  (table) => [primaryKey({ columns: [table.prefix, table.year] })],
)

export const caseParty = sqliteTable(
  'case_party',
  {
    caseId: text('case_id').notNull(),
    accountId: text('account_id').notNull(),
    capacity: text('capacity', { enum: ['complainant'] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.accountId] })],
)

export const caseView = sqliteTable('case_view', {
  caseId: text('case_id').primaryKey(),
  reference: text('reference').notNull(),
  version: integer('version').notNull(),
  stage: text('stage').notNull(),
  stageSince: text('stage_since').notNull(),
  closed: integer('closed', { mode: 'boolean' }).notNull(),
  urgent: integer('urgent', { mode: 'boolean' }).notNull(),
  flagRaised: integer('flag_raised', { mode: 'boolean' }).notNull(),
  reachedCoordinator: integer('reached_coordinator', { mode: 'boolean' }).notNull(),
  kind: text('kind').notNull(),
  subject: text('subject').notNull(),
  agencyId: text('agency_id').notNull(),
  counterpartId: text('counterpart_id'),
  activityId: text('activity_id'),
  expectationId: text('expectation_id'),
  identity: text('identity').notNull(),
  complainingSide: text('complaining_side').notNull(),
  respondingSide: text('responding_side').notNull(),
  /** The first day on which a clock ends that waits for somebody. */
  nextDue: text('next_due'),
  procedureId: text('procedure_id').notNull(),
  procedureVersion: integer('procedure_version').notNull(),
  filedOn: text('filed_on').notNull(),
  filedAt: text('filed_at').notNull(),
  changedAt: text('changed_at').notNull(),
})

export const caseSpan = sqliteTable(
  'case_span',
  {
    caseId: text('case_id').notNull(),
    fromSeq: integer('from_seq').notNull(),
    recordedFrom: text('recorded_from').notNull(),
    recordedTo: text('recorded_to'),
    ...standingColumns(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.fromSeq] })],
)

export const clockSpan = sqliteTable(
  'clock_span',
  {
    caseId: text('case_id').notNull(),
    fromSeq: integer('from_seq').notNull(),
    recordedFrom: text('recorded_from').notNull(),
    recordedTo: text('recorded_to'),
    ...clockColumns(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.clockId, table.instance, table.fromSeq] })],
)

export const actWindow = sqliteTable(
  'act_window',
  {
    caseId: text('case_id').notNull(),
    actId: text('act_id').notNull(),
    rolesJson: text('roles_json').notNull(),
    opensAt: text('opens_at').notNull(),
    closesAt: text('closes_at'),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.actId, table.opensAt] })],
)

export const timeSpan = sqliteTable(
  'time_span',
  {
    caseId: text('case_id').notNull(),
    fromSeq: integer('from_seq').notNull(),
    recordedFrom: text('recorded_from').notNull(),
    recordedTo: text('recorded_to'),
    ...timeColumns(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.from, table.fromSeq] })],
)

/** Each stage that a case came to, one after the other, as the record had it from one entry to another. */
export const stageStay = sqliteTable(
  'stage_stay',
  {
    caseId: text('case_id').notNull(),
    fromSeq: integer('from_seq').notNull(),
    recordedFrom: text('recorded_from').notNull(),
    recordedTo: text('recorded_to'),
    ...stayColumns(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.n, table.fromSeq] })],
)

/** Each reply of a responding side with its stated reason, as the record had it from one entry to another. */
export const caseReply = sqliteTable(
  'case_reply',
  {
    caseId: text('case_id').notNull(),
    fromSeq: integer('from_seq').notNull(),
    recordedFrom: text('recorded_from').notNull(),
    recordedTo: text('recorded_to'),
    ...replyColumns(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.entry, table.fromSeq] })],
)

/** How many of the cases of a scope are alike. A view of the views of cases. */
export const caseSum = sqliteTable(
  'case_sum',
  {
    scope: text('scope').notNull(),
    scopeId: text('scope_id').notNull(),
    figure: text('figure').notNull(),
    span: text('span').notNull(),
    bucket: text('bucket').notNull(),
    key: text('key').notNull(),
    n: integer('n').notNull(),
    days: integer('days').notNull(),
  },
  (table) => [primaryKey({ columns: [table.scope, table.scopeId, table.figure, table.span, table.bucket, table.key] })],
)

export const clockCheck = sqliteTable('clock_check', {
  caseId: text('case_id').primaryKey(),
  nextCheckAt: text('next_check_at').notNull(),
})

export const calendarsSeen = sqliteTable('calendars_seen', {
  id: integer('id').primaryKey(),
  fingerprint: text('fingerprint').notNull(),
})

export const draft = sqliteTable('draft', {
  draftId: text('draft_id').primaryKey(),
  accountId: text('account_id').notNull(),
  formJson: text('form_json').notNull(),
  savedAt: text('saved_at').notNull(),
})

export const submission = sqliteTable(
  'submission',
  {
    accountId: text('account_id').notNull(),
    token: text('token').notNull(),
    caseId: text('case_id').notNull(),
    receivedAt: text('received_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.token] })],
)

export const outbox = sqliteTable('outbox', {
  id: integer('id').primaryKey(),
  accountId: text('account_id').notNull(),
  caseId: text('case_id').notNull(),
  seq: integer('seq').notNull(),
  about: text('about').notNull(),
  /** The ids of acts, as JSON; null where the event only tells. */
  askedActs: text('asked_acts'),
  clockKey: text('clock_key'),
  createdAt: text('created_at').notNull(),
  readAt: text('read_at'),
})

/** What the public register shows, by number; of a number that was withdrawn nothing but that it was given out. A view of the streams `release`. */
export const publicEntry = sqliteTable('public_entry', {
  number: text('number').primaryKey(),
  caseId: text('case_id').notNull(),
  version: integer('version').notNull(),
  releasedAt: text('released_at').notNull(),
  whileOpen: integer('while_open', { mode: 'boolean' }).notNull(),
  withdrawn: integer('withdrawn', { mode: 'boolean' }).notNull(),
  entryJson: text('entry_json'),
  summary: text('summary'),
})

export const procedureContent = sqliteTable(
  'procedure_content',
  {
    procedureId: text('procedure_id').notNull(),
    version: integer('version').notNull(),
    hash: text('hash').notNull(),
    contentJson: text('content_json').notNull(),
  },
  (table) => [primaryKey({ columns: [table.procedureId, table.version, table.hash] })],
)
