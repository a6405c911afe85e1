-- What was last seen of the photos of goods on the villages' websites. file is a name that OpenSID made; it says nothing about a person.
CREATE TABLE photo_checks (
  source TEXT NOT NULL,
  file TEXT NOT NULL,
  state TEXT NOT NULL,
  checked_at INTEGER NOT NULL,
  PRIMARY KEY (source, file)
) STRICT, WITHOUT ROWID;
