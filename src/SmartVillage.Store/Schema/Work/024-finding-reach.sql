-- An evaluation is out of date when a campaign began since; what ended is asked for by when it did.
ALTER TABLE finding_evaluations ADD COLUMN stale INTEGER NOT NULL DEFAULT 0;
CREATE INDEX findings_gone ON findings (village, gone_at) WHERE state = 2;
