-- What the figures of oversight are summed from, so that they cost as much in an office with many cases as in one with few. A view of the views of
-- cases, written with them. `scope` is one of the things by which cases are narrowed, or all of them; `key` is what is counted alike, as JSON. What
-- turns on the day of reading also stands by the month, the day and the instant from which it counts; everything else stands once, under `all`.
CREATE TABLE case_sum (
  scope TEXT NOT NULL CHECK (scope IN ('all', 'agency', 'counterpart', 'field', 'kind', 'procedure')),
  scope_id TEXT NOT NULL,
  figure TEXT NOT NULL,
  span TEXT NOT NULL CHECK (span IN ('all', 'month', 'day', 'instant')),
  bucket TEXT NOT NULL,
  key TEXT NOT NULL,
  n INTEGER NOT NULL,
  days INTEGER NOT NULL,
  PRIMARY KEY (scope, scope_id, figure, span, bucket, key)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX case_sum_empty ON case_sum (n) WHERE n = 0;
--> statement-breakpoint
-- By what a docket is put in order first: the first day on which a clock of the case ends that waits for somebody.
ALTER TABLE case_view ADD COLUMN next_due TEXT;
--> statement-breakpoint
CREATE INDEX case_view_next_due ON case_view (next_due IS NULL, next_due, reference);
--> statement-breakpoint
CREATE INDEX case_view_filed ON case_view (filed_on);
