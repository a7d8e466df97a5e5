-- Signed statements of how far the record had come and what it was, to be kept outside as well: with one of them, whoever owns the store
-- can no longer rewrite what came before without its being seen.
CREATE TABLE checkpoint (
  number INTEGER PRIMARY KEY,
  body_json TEXT NOT NULL,
  signature TEXT NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER checkpoint_no_delete BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
