-- What the figures of oversight are counted from. Views of cases: they are made from the events, and keep what they said before, so that any past
-- day can be asked of them as it was recorded.
ALTER TABLE case_span ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0 CHECK (urgent IN (0, 1));
--> statement-breakpoint
ALTER TABLE case_span ADD COLUMN counterpart_id TEXT;
--> statement-breakpoint
ALTER TABLE case_span ADD COLUMN activity_id TEXT;
--> statement-breakpoint
CREATE INDEX case_span_now ON case_span (case_id) WHERE recorded_to IS NULL;
--> statement-breakpoint
DROP TABLE time_span;
--> statement-breakpoint
CREATE TABLE time_span (
  case_id TEXT NOT NULL,
  from_on TEXT NOT NULL,
  from_seq INTEGER NOT NULL,
  recorded_from TEXT NOT NULL,
  recorded_to TEXT,
  to_on TEXT,
  class TEXT NOT NULL CHECK (class IN ('closed', 'tolled', 'extended', 'one-side', 'both-sides', 'nobody')),
  party TEXT,
  hand TEXT,
  cause TEXT,
  PRIMARY KEY (case_id, from_on, from_seq)
) STRICT;
--> statement-breakpoint
-- Each stage that a case came to, one after the other: `came_from` is null for the first, `left_on` while it goes on.
CREATE TABLE stage_stay (
  case_id TEXT NOT NULL,
  n INTEGER NOT NULL,
  from_seq INTEGER NOT NULL,
  recorded_from TEXT NOT NULL,
  recorded_to TEXT,
  stage TEXT NOT NULL,
  came_from TEXT,
  turn TEXT NOT NULL CHECK (turn IN ('filed', 'escalated', 'resolved', 'lapsed', 'other')),
  entered_on TEXT NOT NULL,
  left_on TEXT,
  PRIMARY KEY (case_id, n, from_seq)
) STRICT;
--> statement-breakpoint
-- Each reply of a responding side, with the reason that it states.
CREATE TABLE case_reply (
  case_id TEXT NOT NULL,
  entry INTEGER NOT NULL,
  from_seq INTEGER NOT NULL,
  recorded_from TEXT NOT NULL,
  recorded_to TEXT,
  side TEXT NOT NULL,
  reason TEXT NOT NULL,
  delivered TEXT NOT NULL,
  replied_on TEXT NOT NULL,
  PRIMARY KEY (case_id, entry, from_seq)
) STRICT;
