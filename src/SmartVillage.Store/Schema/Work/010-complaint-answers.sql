-- Answers to complaints that were sent to OpenSID; the complaints themselves are rows of editions. Words are sealed, and gone after a year.
CREATE TABLE complaint_answers (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  village TEXT NOT NULL,
  complaint_id INTEGER NOT NULL,
  at INTEGER NOT NULL,
  state TEXT NOT NULL,
  outcome TEXT NOT NULL,
  actor TEXT NOT NULL,
  key_id TEXT,
  block BLOB
) STRICT;
CREATE INDEX complaint_answers_complaint ON complaint_answers (village, complaint_id);
