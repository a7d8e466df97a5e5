-- The dates that wait for a PRC schedule: looked up on the lists of officers and administrators, and none once it is known.
CREATE INDEX clock_span_provisional ON clock_span (case_id) WHERE recorded_to IS NULL AND outcome = 'open' AND provisional_years IS NOT NULL;
