-- How cases stood at the end of each day as things happened, as far as is known, for any past day to be asked of the whole office. Views of cases, made from
-- the events as the spans between entries are; a row holds from the end of `happened_from` until the end of the day before `happened_to`.
CREATE TABLE case_happened (
  case_id TEXT NOT NULL,
  happened_from TEXT NOT NULL,
  happened_to TEXT,
  stage TEXT NOT NULL,
  closed INTEGER NOT NULL CHECK (closed IN (0, 1)),
  flag_raised INTEGER NOT NULL CHECK (flag_raised IN (0, 1)),
  urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
  counterpart_id TEXT,
  activity_id TEXT,
  PRIMARY KEY (case_id, happened_from)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE clock_happened (
  case_id TEXT NOT NULL,
  clock_id TEXT NOT NULL,
  instance INTEGER NOT NULL,
  happened_from TEXT NOT NULL,
  happened_to TEXT,
  deems INTEGER NOT NULL CHECK (deems IN (0, 1)),
  starts_on TEXT NOT NULL,
  due TEXT,
  earliest TEXT,
  latest TEXT,
  expires_at TEXT,
  expected_from TEXT NOT NULL,
  outcome TEXT NOT NULL,
  met_on TEXT,
  stopped_on TEXT,
  zone TEXT NOT NULL,
  provisional_years TEXT,
  tolled INTEGER NOT NULL CHECK (tolled IN (0, 1)),
  PRIMARY KEY (case_id, clock_id, instance, happened_from)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE time_happened (
  case_id TEXT NOT NULL,
  from_on TEXT NOT NULL,
  happened_from TEXT NOT NULL,
  happened_to TEXT,
  to_on TEXT,
  class TEXT NOT NULL CHECK (class IN ('closed', 'tolled', 'extended', 'one-side', 'both-sides', 'nobody')),
  party TEXT,
  hand TEXT,
  cause TEXT,
  PRIMARY KEY (case_id, from_on, happened_from)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE stay_happened (
  case_id TEXT NOT NULL,
  n INTEGER NOT NULL,
  happened_from TEXT NOT NULL,
  happened_to TEXT,
  stage TEXT NOT NULL,
  came_from TEXT,
  turn TEXT NOT NULL CHECK (turn IN ('filed', 'escalated', 'resolved', 'lapsed', 'other')),
  entered_on TEXT NOT NULL,
  left_on TEXT,
  PRIMARY KEY (case_id, n, happened_from)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE reply_happened (
  case_id TEXT NOT NULL,
  entry INTEGER NOT NULL,
  happened_from TEXT NOT NULL,
  happened_to TEXT,
  side TEXT NOT NULL,
  reason TEXT NOT NULL,
  delivered TEXT NOT NULL,
  replied_on TEXT NOT NULL,
  PRIMARY KEY (case_id, entry, happened_from)
) STRICT, WITHOUT ROWID;
