-- What was last done to keep the store well, and what came of it: one row for each kind of work.
CREATE TABLE upkeep (
  name TEXT NOT NULL PRIMARY KEY,
  done_at INTEGER NOT NULL,
  report TEXT NOT NULL
) STRICT;
