// The last change that was made before a moment is found where moments are in order.

CREATE INDEX revision_at IF NOT EXISTS FOR (n:Revision) ON (n.at);
