-- Notices of villages about hazards; public, so nothing is sealed. One that was replaced or taken back stays.
CREATE TABLE village_notices (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  village TEXT NOT NULL,
  sent_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  replaces INTEGER REFERENCES village_notices (id),
  replaced_by INTEGER REFERENCES village_notices (id),
  cancelled_at INTEGER,
  content TEXT NOT NULL,
  actor TEXT NOT NULL,
  key_id TEXT NOT NULL,
  cancelled_by TEXT
) STRICT;
CREATE INDEX village_notices_village ON village_notices (village, expires_at);
