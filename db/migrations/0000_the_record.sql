-- The record: every fact is an event. STRICT tables; what is recorded cannot be changed or removed through this store.
CREATE TABLE event (
  store_seq INTEGER PRIMARY KEY,
  stream_kind TEXT NOT NULL,
  stream_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  type TEXT NOT NULL,
  schema_version INTEGER NOT NULL,
  occurred_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  actor TEXT NOT NULL,
  actor_role TEXT NOT NULL,
  procedure_json TEXT NOT NULL,
  data_json TEXT NOT NULL,
  commitments_json TEXT NOT NULL,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  store_prev_hash TEXT NOT NULL,
  store_hash TEXT NOT NULL,
  UNIQUE (stream_kind, stream_id, seq)
) STRICT;
--> statement-breakpoint
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
--> statement-breakpoint
-- Where the store-wide chain ends: without it a removed tail would leave no gap.
CREATE TABLE record_head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  store_seq INTEGER NOT NULL,
  store_hash TEXT NOT NULL
) STRICT;
--> statement-breakpoint
-- What people wrote, kept apart from the events, which hold only a commitment to it.
CREATE TABLE restricted_text (
  stream_kind TEXT NOT NULL,
  stream_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  name TEXT NOT NULL,
  part TEXT NOT NULL CHECK (part IN ('summary', 'narrative', 'identity')),
  salt TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (stream_kind, stream_id, seq, name),
  FOREIGN KEY (stream_kind, stream_id, seq) REFERENCES event (stream_kind, stream_id, seq)
) STRICT;
--> statement-breakpoint
CREATE TRIGGER restricted_text_no_update BEFORE UPDATE ON restricted_text BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER restricted_text_no_delete BEFORE DELETE ON restricted_text BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
--> statement-breakpoint
-- Which account stands behind a pseudonym. A pseudonym means something in one stream only.
CREATE TABLE stream_actor (
  stream_kind TEXT NOT NULL,
  stream_id TEXT NOT NULL,
  actor TEXT NOT NULL,
  account_id TEXT NOT NULL,
  PRIMARY KEY (stream_kind, stream_id, actor),
  UNIQUE (stream_kind, stream_id, account_id)
) STRICT;
--> statement-breakpoint
-- Visible, but not permitted: each refusal leaves a trace.
CREATE TABLE refusal (
  id INTEGER PRIMARY KEY,
  refused_at TEXT NOT NULL,
  account_id TEXT NOT NULL,
  role TEXT NOT NULL,
  command TEXT NOT NULL,
  case_id TEXT,
  code TEXT NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TRIGGER refusal_no_update BEFORE UPDATE ON refusal BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER refusal_no_delete BEFORE DELETE ON refusal BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
--> statement-breakpoint
-- The last number given out, by prefix and year; raised in the transaction that files, so that no number is skipped.
CREATE TABLE case_reference (
  prefix TEXT NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (prefix, year)
) STRICT;
--> statement-breakpoint
-- Who is behind a case. Restricted: read only where identity may be shown.
CREATE TABLE case_party (
  case_id TEXT NOT NULL,
  account_id TEXT NOT NULL,
  capacity TEXT NOT NULL CHECK (capacity IN ('complainant')),
  PRIMARY KEY (case_id, account_id)
) STRICT;
--> statement-breakpoint
CREATE INDEX case_party_account ON case_party (account_id);
--> statement-breakpoint
-- Views of cases: written with the events, thrown away and rebuilt at will.
CREATE TABLE case_view (
  case_id TEXT PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  stage TEXT NOT NULL,
  stage_since TEXT NOT NULL,
  closed INTEGER NOT NULL,
  urgent INTEGER NOT NULL,
  flag_raised INTEGER NOT NULL,
  reached_coordinator INTEGER NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  agency_id TEXT NOT NULL,
  counterpart_id TEXT,
  activity_id TEXT,
  expectation_id TEXT,
  identity TEXT NOT NULL,
  complaining_side TEXT NOT NULL,
  responding_side TEXT NOT NULL,
  procedure_id TEXT NOT NULL,
  procedure_version INTEGER NOT NULL,
  filed_on TEXT NOT NULL,
  filed_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX case_view_agency ON case_view (agency_id, closed);
--> statement-breakpoint
CREATE INDEX case_view_flagged ON case_view (flag_raised, closed);
--> statement-breakpoint
-- Where a case stood, from one entry to the next: what a past day is asked of.
CREATE TABLE case_span (
  case_id TEXT NOT NULL,
  from_seq INTEGER NOT NULL,
  recorded_from TEXT NOT NULL,
  recorded_to TEXT,
  stage TEXT NOT NULL,
  closed INTEGER NOT NULL,
  flag_raised INTEGER NOT NULL,
  PRIMARY KEY (case_id, from_seq)
) STRICT;
--> statement-breakpoint
CREATE TABLE clock_span (
  case_id TEXT NOT NULL,
  clock_id TEXT NOT NULL,
  instance INTEGER NOT NULL,
  from_seq INTEGER NOT NULL,
  recorded_from TEXT NOT NULL,
  recorded_to TEXT,
  deems INTEGER NOT NULL,
  starts_on TEXT NOT NULL,
  due TEXT,
  earliest TEXT,
  latest TEXT,
  expires_at TEXT,
  expected_from TEXT NOT NULL,
  outcome TEXT NOT NULL,
  met_on TEXT,
  stopped_on TEXT,
  PRIMARY KEY (case_id, clock_id, instance, from_seq)
) STRICT;
--> statement-breakpoint
CREATE INDEX clock_span_open ON clock_span (outcome, earliest) WHERE recorded_to IS NULL;
--> statement-breakpoint
CREATE TABLE act_window (
  case_id TEXT NOT NULL,
  act_id TEXT NOT NULL,
  roles_json TEXT NOT NULL,
  opens_at TEXT NOT NULL,
  closes_at TEXT,
  PRIMARY KEY (case_id, act_id, opens_at)
) STRICT;
--> statement-breakpoint
-- When the clock next has to look at a case.
CREATE TABLE clock_check (
  case_id TEXT PRIMARY KEY,
  next_check_at TEXT NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX clock_check_next ON clock_check (next_check_at);
--> statement-breakpoint
-- Which calendars the clock last worked with: when a notice becomes known, every open clock is worked out again.
CREATE TABLE calendars_seen (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  fingerprint TEXT NOT NULL
) STRICT;
--> statement-breakpoint
-- The register of what cooperation consists of: views of the streams of agencies, counterparts, instruments, activities, expectations.
CREATE TABLE agency (agency_id TEXT PRIMARY KEY, name TEXT NOT NULL, short_name TEXT NOT NULL) STRICT;
--> statement-breakpoint
CREATE TABLE counterpart (
  counterpart_id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (agency_id),
  name TEXT NOT NULL,
  name_zh TEXT
) STRICT;
--> statement-breakpoint
CREATE TABLE instrument (
  instrument_id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  signed_on TEXT NOT NULL,
  expires_on TEXT NOT NULL,
  languages TEXT NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE activity (
  activity_id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (agency_id),
  counterpart_id TEXT NOT NULL REFERENCES counterpart (counterpart_id),
  instrument_id TEXT NOT NULL REFERENCES instrument (instrument_id),
  field TEXT NOT NULL,
  title TEXT NOT NULL,
  title_zh TEXT,
  review_reference TEXT NOT NULL,
  review_on TEXT NOT NULL,
  review_conditions TEXT NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX activity_agency ON activity (agency_id);
--> statement-breakpoint
CREATE TABLE expectation (
  expectation_id TEXT PRIMARY KEY,
  activity_id TEXT NOT NULL REFERENCES activity (activity_id),
  from_side TEXT NOT NULL,
  to_side TEXT NOT NULL,
  title TEXT NOT NULL,
  route TEXT NOT NULL,
  format TEXT,
  due_on TEXT,
  recurrence TEXT
) STRICT;
--> statement-breakpoint
CREATE INDEX expectation_activity ON expectation (activity_id);
--> statement-breakpoint
-- Accounts hold personal data and no history; what was done to an account stands in its stream.
CREATE TABLE account (
  account_id TEXT PRIMARY KEY,
  email TEXT NOT NULL UNIQUE COLLATE NOCASE,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  agency_id TEXT,
  password_hash TEXT NOT NULL,
  active INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
-- A session is a row that is read at each request, so that revoking works at once. Only the hash of its token is kept.
CREATE TABLE session (
  token_hash TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES account (account_id),
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  revoked_at TEXT
) STRICT;
--> statement-breakpoint
CREATE TABLE draft (
  draft_id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL,
  form_json TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX draft_account ON draft (account_id, saved_at);
--> statement-breakpoint
-- The same form sent twice is done once: the second one is answered with what the first one did.
CREATE TABLE submission (
  account_id TEXT NOT NULL,
  token TEXT NOT NULL,
  case_id TEXT NOT NULL,
  received_at TEXT NOT NULL,
  PRIMARY KEY (account_id, token)
) STRICT;
