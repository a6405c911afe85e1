-- What residents ask for. Words, contacts and places of people are in the sealed block; latitude and longitude stand outside of it for public places only. A tracking code is kept as a
-- keyed hash. A request with merged_into shows the state of that other one.
CREATE TABLE requests (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  village TEXT NOT NULL,
  type TEXT NOT NULL,
  state TEXT NOT NULL,
  channel TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  closed_at INTEGER,
  waiting_since INTEGER,
  assigned_to TEXT,
  merged_into INTEGER REFERENCES requests (id),
  latitude REAL,
  longitude REAL,
  keep_days INTEGER NOT NULL,
  tracking BLOB NOT NULL,
  block BLOB
) STRICT;
CREATE UNIQUE INDEX requests_tracking ON requests (village, tracking);
CREATE INDEX requests_received ON requests (village, received_at);
CREATE INDEX requests_place ON requests (village, type, latitude) WHERE latitude IS NOT NULL;
CREATE INDEX requests_merged ON requests (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX requests_kept ON requests (closed_at) WHERE block IS NOT NULL AND closed_at IS NOT NULL;

CREATE TABLE request_steps (
  request_id INTEGER NOT NULL REFERENCES requests (id),
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  actor TEXT NOT NULL,
  key_id TEXT,
  notes BLOB,
  PRIMARY KEY (request_id, number)
) STRICT, WITHOUT ROWID;

-- Nine values from 1 to 4 (PermenPANRB 14/2017), without a name.
CREATE TABLE request_answers (
  request_id INTEGER NOT NULL PRIMARY KEY REFERENCES requests (id),
  answered_at INTEGER NOT NULL,
  marks TEXT NOT NULL
) STRICT;
