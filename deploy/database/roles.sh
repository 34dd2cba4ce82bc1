#!/bin/bash
# Runs once, when the primary is made: the roles that push and serve, and the one that replicates.
set -euo pipefail
psql --username owner --dbname pedigree --set ON_ERROR_STOP=1 --set password="$POSTGRES_PASSWORD" <<'SQL'
create role loader login password :'password';
create role reader login password :'password' connection limit 200;
create role replicator login replication password :'password';
grant create on database pedigree to loader;
alter default privileges for role loader grant usage on schemas to reader;
alter default privileges for role loader grant select on tables to reader;
revoke create on schema public from public;
SQL
echo "host replication replicator all scram-sha-256" >>"$PGDATA/pg_hba.conf"
