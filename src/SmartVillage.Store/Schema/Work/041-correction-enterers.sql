-- Who entered a proposal for the person who was at the door; null where both are one.
ALTER TABLE corrections ADD COLUMN entered_by TEXT;
