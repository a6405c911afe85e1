-- Whether a page is about the people of an RT who are in no family.
ALTER TABLE campaign_tasks ADD COLUMN loose INTEGER NOT NULL DEFAULT 0;
