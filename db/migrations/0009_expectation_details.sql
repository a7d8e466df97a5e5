-- What a line of the plan of an activity says besides its title: what kind of thing it is, between whom, how much, until when it is kept
-- back, where it was agreed, its persistent identifiers, and what each side holds of it. Views of the streams of expectations.
ALTER TABLE expectation ADD COLUMN what TEXT NOT NULL DEFAULT 'data-set' CHECK (what IN ('data-set', 'material', 'access'));
--> statement-breakpoint
ALTER TABLE expectation ADD COLUMN provider TEXT;
--> statement-breakpoint
ALTER TABLE expectation ADD COLUMN recipient TEXT;
--> statement-breakpoint
ALTER TABLE expectation ADD COLUMN volume TEXT;
--> statement-breakpoint
ALTER TABLE expectation ADD COLUMN embargo_until TEXT;
--> statement-breakpoint
ALTER TABLE expectation ADD COLUMN agreed_in TEXT;
--> statement-breakpoint
ALTER TABLE expectation ADD COLUMN identifiers_json TEXT NOT NULL DEFAULT '[]';
--> statement-breakpoint
ALTER TABLE expectation ADD COLUMN positions_json TEXT NOT NULL DEFAULT '{}';
