-- Minutes in which somebody said that 119 or 112 was called; nothing else is known about a call.
CREATE TABLE emergency_calls (
  id INTEGER NOT NULL PRIMARY KEY,
  village TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX emergency_calls_village ON emergency_calls (village, at);
