-- Business numbers that OSS sent. The number is a keyed hash; what was sent is sealed, without people.
CREATE TABLE received_nibs (
  id INTEGER NOT NULL PRIMARY KEY,
  nib BLOB NOT NULL UNIQUE,
  changed_on TEXT,
  received_at INTEGER NOT NULL,
  block BLOB NOT NULL
) STRICT;
