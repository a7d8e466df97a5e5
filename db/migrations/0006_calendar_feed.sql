-- One feed of dates for an account, by the hash of the secret in its address. It is no event: who reads calendars where is nobody's
-- business, and a feed that was replaced or ended leaves nothing behind.
CREATE TABLE calendar_feed (
  account_id TEXT PRIMARY KEY NOT NULL,
  secret_hash TEXT NOT NULL UNIQUE,
  made_at TEXT NOT NULL
) STRICT;
