-- Answers that go into no field by themselves, sealed.
ALTER TABLE campaign_events ADD COLUMN note BLOB;
