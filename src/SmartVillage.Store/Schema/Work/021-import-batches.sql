-- Generated import files. Rows (numbers of people) and what OpenSID said are sealed; rows are destroyed once the batch is settled.
CREATE TABLE import_batches (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  village TEXT NOT NULL,
  hash TEXT NOT NULL,
  state TEXT NOT NULL,
  built_at INTEGER NOT NULL,
  built_by TEXT NOT NULL,
  built_by_key TEXT NOT NULL,
  edition INTEGER NOT NULL,
  details TEXT NOT NULL,
  reported_at INTEGER,
  reported_by TEXT,
  check_result TEXT,
  outcome BLOB,
  rows BLOB
) STRICT;
CREATE INDEX import_batches_village ON import_batches (village, id);

CREATE TABLE import_downloads (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  batch_id INTEGER NOT NULL REFERENCES import_batches (id),
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  key_id TEXT NOT NULL
) STRICT;
CREATE INDEX import_downloads_batch ON import_downloads (batch_id);

-- Which edition and day corrections were last compared with.
CREATE TABLE correction_checks (
  village TEXT NOT NULL PRIMARY KEY,
  edition INTEGER NOT NULL,
  day TEXT NOT NULL
) STRICT;
