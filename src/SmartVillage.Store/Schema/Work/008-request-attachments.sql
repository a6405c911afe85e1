-- Files of requests. The bytes lie sealed in the folder of attachments, under a random name; original names are not kept. A number is never used again within a request.
CREATE TABLE request_attachments (
  request_id INTEGER NOT NULL REFERENCES requests (id),
  number INTEGER NOT NULL,
  type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  added_at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  file TEXT,
  PRIMARY KEY (request_id, number)
) STRICT, WITHOUT ROWID;
