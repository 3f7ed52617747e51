// Claims by what those they mention are lifted to, and which derived indexes a database has.

CREATE CONSTRAINT derived_index_name IF NOT EXISTS FOR (n:DerivedIndex) REQUIRE n.name IS UNIQUE;
CREATE INDEX accuses_state IF NOT EXISTS FOR ()-[r:ACCUSES]-() ON (r.state);
CREATE INDEX made_by_state IF NOT EXISTS FOR ()-[r:MADE_BY]-() ON (r.state);
