-- What the public register shows, by its numbers. A view: the events of the streams `release` and the texts beside them tell all of it. A number that was
-- withdrawn stays, so that it is never given out again, and holds nothing.
CREATE TABLE public_entry (
  number TEXT PRIMARY KEY,
  case_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  released_at TEXT NOT NULL,
  while_open INTEGER NOT NULL CHECK (while_open IN (0, 1)),
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  entry_json TEXT,
  summary TEXT,
  CHECK ((withdrawn = 1) = (entry_json IS NULL)),
  CHECK (withdrawn = 0 OR summary IS NULL)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX public_entry_of_case ON public_entry (case_id) WHERE withdrawn = 0;
