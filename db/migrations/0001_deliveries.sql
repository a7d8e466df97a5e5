-- What was provided against an expectation, or declined: a view of the streams of deliveries. What was written about one stands
-- beside its event alone.
CREATE TABLE delivery (
  delivery_id TEXT PRIMARY KEY,
  expectation_id TEXT NOT NULL REFERENCES expectation (expectation_id),
  provided_on TEXT NOT NULL,
  completeness TEXT NOT NULL CHECK (completeness IN ('complete', 'partial', 'declined')),
  reason TEXT,
  entered_at TEXT NOT NULL,
  entry INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX delivery_expectation ON delivery (expectation_id);
