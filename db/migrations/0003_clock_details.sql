-- What a list shows of a period without working it out again: the zone of its last day, which schedules its date waits for, and
-- whether it stands still.
ALTER TABLE clock_span ADD COLUMN zone TEXT NOT NULL DEFAULT 'UTC';
--> statement-breakpoint
ALTER TABLE clock_span ADD COLUMN provisional_years TEXT;
--> statement-breakpoint
ALTER TABLE clock_span ADD COLUMN tolled INTEGER NOT NULL DEFAULT 0;
