// The audit log: a chain of entries in the order of their numbers, and the head that whoever appends locks.

CREATE CONSTRAINT audit_sequence IF NOT EXISTS FOR (n:Audit) REQUIRE n.sequence IS UNIQUE;
CREATE CONSTRAINT audit_head_id IF NOT EXISTS FOR (n:AuditHead) REQUIRE n.id IS UNIQUE;
