// Which derived indexes a database has.

CREATE CONSTRAINT derived_index_name IF NOT EXISTS FOR (n:DerivedIndex) REQUIRE n.name IS UNIQUE;
