-- What nobody is to know who reads what this office gives out, also from a whole export of its record: by name, made when it is first needed. It is in no
-- event and in no view.
CREATE TABLE office_secret (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TRIGGER office_secret_no_update BEFORE UPDATE ON office_secret BEGIN SELECT RAISE(ABORT, 'a secret stays as it is'); END;
--> statement-breakpoint
-- A text that is destroyed is not to live on in the public register. What was written for the public goes also where a text of the case goes: who wrote it
-- had read that. The copy in registered words was made of no text of the case, and stays unless it is destroyed itself.
CREATE TRIGGER public_entry_after_text AFTER DELETE ON restricted_text WHEN OLD.stream_kind IN ('case', 'release') BEGIN
  UPDATE public_entry SET withdrawn = 1, entry_json = NULL, summary = NULL
    WHERE case_id = OLD.stream_id AND OLD.stream_kind = 'release' AND OLD.name = 'entry' AND entry_json = OLD.text;
  UPDATE public_entry SET summary = NULL
    WHERE case_id = OLD.stream_id AND (OLD.stream_kind = 'case' OR (OLD.name = 'summary' AND summary = OLD.text));
END;
--> statement-breakpoint
-- Whom the office told that a case of theirs is in the public register, or is not any more. A record of telling and no view, as the outbox: what somebody
-- was told stays told.
CREATE TABLE release_notice (
  id INTEGER PRIMARY KEY,
  account_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  about TEXT NOT NULL,
  number TEXT NOT NULL,
  created_at TEXT NOT NULL,
  read_at TEXT
) STRICT;
--> statement-breakpoint
CREATE INDEX release_notice_by_account ON release_notice (account_id, id);
