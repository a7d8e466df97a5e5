-- The ledger. A line can fall due again and again by a rule, can be withdrawn, and can be suspended; a delivery is for one due date.
ALTER TABLE expectation ADD COLUMN schedule_json TEXT;
--> statement-breakpoint
ALTER TABLE expectation ADD COLUMN withdrawn_on TEXT;
--> statement-breakpoint
-- Nobody can compute when it falls due.
ALTER TABLE expectation ADD COLUMN undated INTEGER NOT NULL DEFAULT 0 CHECK (undated IN (0, 1));
--> statement-breakpoint
CREATE INDEX expectation_undated ON expectation (activity_id) WHERE undated = 1;
--> statement-breakpoint
-- The ledger lists activities without a single expectation first, and by title: it reads the page that it shows, and no more.
ALTER TABLE activity ADD COLUMN has_lines INTEGER NOT NULL DEFAULT 0 CHECK (has_lines IN (0, 1));
--> statement-breakpoint
UPDATE activity SET has_lines = 1 WHERE activity_id IN (SELECT activity_id FROM expectation);
--> statement-breakpoint
CREATE INDEX activity_by_lines ON activity (has_lines, title, activity_id);
--> statement-breakpoint
CREATE INDEX activity_of_agency ON activity (agency_id, has_lines, title, activity_id);
--> statement-breakpoint
CREATE INDEX activity_of_counterpart ON activity (counterpart_id, has_lines, title, activity_id);
--> statement-breakpoint
CREATE INDEX activity_of_field ON activity (field, has_lines, title, activity_id);
--> statement-breakpoint
ALTER TABLE delivery ADD COLUMN due_on TEXT;
--> statement-breakpoint
ALTER TABLE delivery ADD COLUMN positions_json TEXT NOT NULL DEFAULT '{}';
--> statement-breakpoint
ALTER TABLE delivery ADD COLUMN void INTEGER NOT NULL DEFAULT 0 CHECK (void IN (0, 1));
--> statement-breakpoint
-- What decisions on suspension cover, and while which days; `to_on` is the first day on which it is expected again.
CREATE TABLE pause (
  case_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('activity', 'expectation', 'counterpart')),
  object_id TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT,
  PRIMARY KEY (case_id, kind, object_id, from_on)
) STRICT;
--> statement-breakpoint
CREATE INDEX pause_by_object ON pause (kind, object_id);
--> statement-breakpoint
-- Each time that a line falls due, and what came of it.
CREATE TABLE occurrence (
  expectation_id TEXT NOT NULL REFERENCES expectation (expectation_id),
  due_on TEXT NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('open', 'complete', 'partial', 'declined', 'paused')),
  delivery_id TEXT,
  settled_on TEXT,
  days_late INTEGER NOT NULL,
  disputed INTEGER NOT NULL CHECK (disputed IN (0, 1)),
  told INTEGER NOT NULL CHECK (told IN (0, 1)),
  PRIMARY KEY (expectation_id, due_on)
) STRICT;
--> statement-breakpoint
CREATE INDEX occurrence_by_standing ON occurrence (standing, due_on, expectation_id);
--> statement-breakpoint
CREATE INDEX occurrence_by_day ON occurrence (due_on, expectation_id);
--> statement-breakpoint
-- What the clock has yet to tell of: it reads what is due, however much else there is.
CREATE INDEX occurrence_not_told ON occurrence (due_on) WHERE standing = 'open' AND told = 0;
--> statement-breakpoint
-- The figures of the ledger, kept in the transaction of what changes them: over all time, by year and by month; those of which nothing is
-- on record also by day. Opening it reads a few hundred rows however many lines there are.
CREATE TABLE ledger_sum (
  scope TEXT NOT NULL CHECK (scope IN ('all', 'agency', 'counterpart', 'field', 'activity')),
  scope_id TEXT NOT NULL,
  span TEXT NOT NULL CHECK (span IN ('all', 'year', 'month', 'day')),
  bucket TEXT NOT NULL,
  standing TEXT NOT NULL,
  from_side TEXT NOT NULL,
  disputed INTEGER NOT NULL CHECK (disputed IN (0, 1)),
  n INTEGER NOT NULL,
  PRIMARY KEY (scope, scope_id, span, bucket, standing, from_side, disputed)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
-- Sums that came to nothing are found without reading the others.
CREATE INDEX ledger_sum_empty ON ledger_sum (n) WHERE n = 0;
--> statement-breakpoint
-- By how many days what came late was late.
CREATE TABLE ledger_late (
  scope TEXT NOT NULL CHECK (scope IN ('all', 'agency', 'counterpart', 'field', 'activity')),
  scope_id TEXT NOT NULL,
  span TEXT NOT NULL CHECK (span IN ('all', 'year', 'month')),
  bucket TEXT NOT NULL,
  from_side TEXT NOT NULL,
  days_late INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (scope, scope_id, span, bucket, from_side, days_late)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX ledger_late_empty ON ledger_late (n) WHERE n = 0;
--> statement-breakpoint
-- The due dates of which the clock has entered that they passed with nothing on record.
CREATE TABLE overdue_date (
  expectation_id TEXT NOT NULL,
  due_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (expectation_id, due_on)
) STRICT;
--> statement-breakpoint
-- Researchers who want to be told of an activity. It says who takes an interest, and is no part of the record.
CREATE TABLE activity_follower (
  account_id TEXT NOT NULL REFERENCES account (account_id),
  activity_id TEXT NOT NULL,
  PRIMARY KEY (account_id, activity_id)
) STRICT;
--> statement-breakpoint
-- What a person was told of a line that fell due with nothing on record.
CREATE TABLE line_notice (
  id INTEGER PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES account (account_id),
  expectation_id TEXT NOT NULL,
  first_due_on TEXT NOT NULL,
  last_due_on TEXT NOT NULL,
  due_dates INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  read_at TEXT
) STRICT;
--> statement-breakpoint
CREATE INDEX line_notice_by_account ON line_notice (account_id, id);
