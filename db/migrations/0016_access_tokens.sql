-- What lets a program in for an account: by the hash of the token, which is shown once. That one was made or revoked is an event of the account;
-- what its owner calls it, and when it was used last, are not. A token that has ended stays in the list of its owner for a while.
CREATE TABLE access_token (
  token_id TEXT PRIMARY KEY NOT NULL,
  account_id TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  scopes TEXT NOT NULL,
  made_at TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  last_used_on TEXT,
  revoked_at TEXT
) STRICT;
--> statement-breakpoint
CREATE INDEX access_token_account ON access_token (account_id);
--> statement-breakpoint
-- What a program was answered under an Idempotency-Key of its own. It holds nothing that somebody wrote, and goes after a day.
CREATE TABLE given_answer (
  account_id TEXT NOT NULL,
  key TEXT NOT NULL,
  asked_hash TEXT NOT NULL,
  body_json TEXT NOT NULL,
  given_at TEXT NOT NULL,
  PRIMARY KEY (account_id, key)
) STRICT;
--> statement-breakpoint
CREATE INDEX given_answer_given ON given_answer (given_at);
