-- Findings of the quality rules. Our ids and keyed hashes of what was judged only: who it is is asked from the edition. Reasons are sealed.
CREATE TABLE findings (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  village TEXT NOT NULL,
  rule TEXT NOT NULL,
  subject INTEGER NOT NULL,
  subject_id INTEGER NOT NULL,
  pair_id INTEGER NOT NULL,
  other_id INTEGER,
  family_id INTEGER,
  area_id INTEGER,
  severity INTEGER NOT NULL,
  priority INTEGER NOT NULL,
  state INTEGER NOT NULL,
  tested BLOB NOT NULL,
  case_name TEXT,
  first_seen INTEGER NOT NULL,
  last_seen INTEGER,
  gone_at INTEGER,
  exception_tested BLOB,
  exception_until TEXT
) STRICT;
CREATE UNIQUE INDEX findings_subject ON findings (village, rule, subject, subject_id, pair_id);
CREATE INDEX findings_work ON findings (village, state, priority DESC, id);

CREATE TABLE finding_steps (
  finding_id INTEGER NOT NULL REFERENCES findings (id),
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  key_id TEXT NOT NULL,
  block BLOB,
  PRIMARY KEY (finding_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE finding_evaluations (
  village TEXT NOT NULL PRIMARY KEY,
  epoch TEXT NOT NULL,
  edition INTEGER NOT NULL,
  day TEXT NOT NULL,
  evaluated_at INTEGER NOT NULL,
  rules TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Completeness per night; area 0 is the whole village.
CREATE TABLE completeness_nights (
  village TEXT NOT NULL,
  area_id INTEGER NOT NULL,
  day TEXT NOT NULL,
  people INTEGER NOT NULL,
  complete INTEGER NOT NULL,
  register_known INTEGER NOT NULL,
  register_asked INTEGER NOT NULL,
  biodata_known INTEGER NOT NULL,
  biodata_asked INTEGER NOT NULL,
  PRIMARY KEY (village, area_id, day)
) STRICT, WITHOUT ROWID;
