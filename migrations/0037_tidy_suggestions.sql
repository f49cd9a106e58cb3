-- Runs of suggestions are derived from the record, and long: the nightly tidying up removes old ones. That they were asked for stays in the
-- audit trail, and what was said no to has a table of its own.
GRANT DELETE ON suggestion_runs TO sixfold_app;
