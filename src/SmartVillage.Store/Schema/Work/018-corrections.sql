-- Corrections: what is to be changed in OpenSID and why. Values, evidence and reasons are in the sealed block; names of fields stand outside of it.
CREATE TABLE corrections (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  village TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  family_id INTEGER,
  state TEXT NOT NULL,
  client_id TEXT NOT NULL,
  origin TEXT,
  proposed_by TEXT NOT NULL,
  proposed_by_key TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  due_at INTEGER,
  closed_at INTEGER,
  base_edition INTEGER NOT NULL,
  changed_beside INTEGER NOT NULL,
  batches TEXT NOT NULL,
  block BLOB
) STRICT;
CREATE UNIQUE INDEX corrections_client ON corrections (village, proposed_by_key, client_id);
CREATE INDEX corrections_state ON corrections (village, state);
CREATE INDEX corrections_subject ON corrections (village, subject_kind, subject_id);
CREATE INDEX corrections_origin ON corrections (village, origin) WHERE origin IS NOT NULL;

CREATE TABLE correction_steps (
  correction_id INTEGER NOT NULL REFERENCES corrections (id),
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  action TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  actor TEXT NOT NULL,
  key_id TEXT,
  fields TEXT NOT NULL,
  note BLOB,
  PRIMARY KEY (correction_id, number)
) STRICT, WITHOUT ROWID;
