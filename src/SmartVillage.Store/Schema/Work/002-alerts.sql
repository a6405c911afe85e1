-- What needs a person, and what people were told about it. id is made from the key of the condition, so a condition that comes back uses its row again.
CREATE TABLE alerts (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  village TEXT,
  since INTEGER NOT NULL,
  ended_at INTEGER,
  muted_at INTEGER,
  muted_by TEXT,
  muted_reason TEXT,
  condition TEXT NOT NULL,
  sent TEXT NOT NULL
) STRICT;
CREATE INDEX alerts_ended ON alerts (ended_at);
