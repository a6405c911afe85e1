-- What operators say about the services of their village. Every version stays, the newest counts; confirmed_* is the confirmation that counts with it.
CREATE TABLE service_variations (
  village TEXT NOT NULL,
  service TEXT NOT NULL,
  revision INTEGER NOT NULL,
  written_at INTEGER NOT NULL,
  written_by TEXT NOT NULL,
  key_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  note TEXT,
  overlay TEXT NOT NULL,
  confirmed_at INTEGER,
  confirmed_by TEXT,
  PRIMARY KEY (village, service, revision)
) STRICT, WITHOUT ROWID;

-- Grows with every change of operators' data of a village, so that an answer that depends on it can be told from the one before.
CREATE TABLE operator_revisions (
  village TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
