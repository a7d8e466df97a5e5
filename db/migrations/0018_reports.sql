-- What was sent as a report, byte for byte, by its hash; an event of the stream `report` commits to each file.
CREATE TABLE report_file (
  sha256 TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TRIGGER report_file_no_update BEFORE UPDATE ON report_file BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER report_file_no_delete BEFORE DELETE ON report_file BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
--> statement-breakpoint
-- Decisions are counted for a report without reading every entry of the record.
CREATE INDEX event_of_decisions ON event (type, occurred_on, stream_id, seq) WHERE type IN ('suspension-flag-raised', 'suspension-review-opened', 'suspension-decided', 'cessation-recorded', 'corrective-step-agreed', 'corrective-step-verified', 'corrective-step-failed', 'referred');
