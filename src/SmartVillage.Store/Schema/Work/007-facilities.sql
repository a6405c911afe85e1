-- Equipment of the village at places. Every version stays, the newest counts; the person who looks after it is in the sealed block of the newest version only, and of none once the
-- facility is removed.
CREATE TABLE facilities (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  village TEXT NOT NULL,
  removed_at INTEGER
) STRICT;
CREATE INDEX facilities_village ON facilities (village);

CREATE TABLE facility_versions (
  facility_id INTEGER NOT NULL REFERENCES facilities (id),
  revision INTEGER NOT NULL,
  written_at INTEGER NOT NULL,
  written_by TEXT NOT NULL,
  key_id TEXT NOT NULL,
  note TEXT,
  details TEXT NOT NULL,
  keeper BLOB,
  PRIMARY KEY (facility_id, revision)
) STRICT, WITHOUT ROWID;
