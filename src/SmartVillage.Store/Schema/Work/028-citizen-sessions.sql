-- Residents who are logged in to Layanan Mandiri: the word they hold as a blind index, OpenSID's token sealed.
CREATE TABLE citizen_sessions (
  id INTEGER NOT NULL PRIMARY KEY,
  word BLOB NOT NULL UNIQUE,
  until INTEGER NOT NULL,
  block BLOB NOT NULL
) STRICT;
