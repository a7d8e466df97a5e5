-- Who had the time: the days of each case from the one after its filing on, in spans that follow each other; the last one has no end.
-- A view: it is made from the events, replaced with each one that changes it, and holds nothing that depends on today.
CREATE TABLE time_span (
  case_id TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT,
  class TEXT NOT NULL CHECK (class IN ('closed', 'tolled', 'extended', 'one-side', 'both-sides', 'nobody')),
  party TEXT,
  hand TEXT,
  cause TEXT,
  PRIMARY KEY (case_id, from_on)
) STRICT;
