// Commands are made once, by their keys; a record that was taken out leaves its id; proposals wait for review.

CREATE CONSTRAINT voided_id IF NOT EXISTS FOR (n:Voided) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT command_key IF NOT EXISTS FOR (n:Command) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT proposal_id IF NOT EXISTS FOR (n:Proposal) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT review_id IF NOT EXISTS FOR (n:Review) REQUIRE n.id IS UNIQUE;

CREATE INDEX command_at IF NOT EXISTS FOR (n:Command) ON (n.at);
CREATE INDEX proposal_created IF NOT EXISTS FOR (n:Proposal) ON (n.createdKey);
