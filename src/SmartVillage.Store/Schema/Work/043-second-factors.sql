-- Second factors of keys: the secret that a phone shares is sealed. A step of time that was used is not taken again.
CREATE TABLE key_factors (
  key_id TEXT NOT NULL PRIMARY KEY REFERENCES api_keys (id),
  secret BLOB NOT NULL,
  made_at INTEGER NOT NULL,
  last_step INTEGER NOT NULL DEFAULT 0,
  wrong INTEGER NOT NULL DEFAULT 0,
  locks INTEGER NOT NULL DEFAULT 0,
  locked_until INTEGER
) STRICT, WITHOUT ROWID;

-- Times for which a key was opened with its second factor, by the hash of what the client shows.
CREATE TABLE key_openings (
  hash BLOB NOT NULL PRIMARY KEY,
  key_id TEXT NOT NULL,
  ends_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
