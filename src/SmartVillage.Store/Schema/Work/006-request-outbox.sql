-- What another system is told about requests: ids and states only. next_at is empty for what was given up; what was taken is gone.
CREATE TABLE request_outbox (
  id TEXT NOT NULL PRIMARY KEY,
  village TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  next_at INTEGER,
  attempts INTEGER NOT NULL DEFAULT 0,
  failure TEXT,
  payload TEXT NOT NULL
) STRICT;
CREATE INDEX request_outbox_next ON request_outbox (next_at, created_at) WHERE next_at IS NOT NULL;
CREATE INDEX request_outbox_village ON request_outbox (village);
