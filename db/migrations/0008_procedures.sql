-- The content of procedures: of those that were entered in this office, and of every one that a case was filed under, so that a case
-- keeps the rules it was filed under also where a later release knows them otherwise. An event commits to each by its hash.
CREATE TABLE procedure_content (
  procedure_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  hash TEXT NOT NULL,
  content_json TEXT NOT NULL,
  PRIMARY KEY (procedure_id, version, hash)
) STRICT;
--> statement-breakpoint
CREATE TRIGGER procedure_content_no_update BEFORE UPDATE ON procedure_content BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER procedure_content_no_delete BEFORE DELETE ON procedure_content BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
