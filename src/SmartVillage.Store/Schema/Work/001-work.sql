-- Work of people and programs beside the editions; never waits for a publish. Instants are Unix milliseconds.
CREATE TABLE runs (
  run_id TEXT NOT NULL PRIMARY KEY,
  source TEXT NOT NULL,
  village TEXT,
  trigger_kind TEXT NOT NULL,
  requested_by TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  outcome TEXT NOT NULL,
  progress TEXT,
  report TEXT,
  change_set_hash TEXT,
  cancel_requested INTEGER NOT NULL DEFAULT 0,
  decided_by TEXT
) STRICT;
CREATE INDEX runs_started ON runs (started_at);
CREATE INDEX runs_village ON runs (village, started_at);
CREATE INDEX runs_outcome ON runs (outcome, source);

-- A key belongs to one named person; only the SHA-256 of its 256-bit secret is kept.
CREATE TABLE api_keys (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  village TEXT,
  secret_hash BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT;
