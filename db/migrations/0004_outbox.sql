-- Who has been told of what: one row for each person and event, written with the event. It holds no text and no personal datum, and
-- is no view: what somebody was told stays told.
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY,
  account_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  about TEXT NOT NULL,
  asked_acts TEXT,
  clock_key TEXT,
  created_at TEXT NOT NULL,
  read_at TEXT,
  UNIQUE (account_id, case_id, seq)
) STRICT;
--> statement-breakpoint
CREATE INDEX outbox_account ON outbox (account_id);
--> statement-breakpoint
CREATE INDEX outbox_unread ON outbox (account_id) WHERE read_at IS NULL;
--> statement-breakpoint
-- Those who are told by their role are looked up at each event.
CREATE INDEX account_role ON account (role, agency_id);
