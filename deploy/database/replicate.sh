#!/bin/bash
# Copies the primary at the first start, and follows it from then on.
set -euo pipefail
export PGDATA=${PGDATA:-/var/lib/postgresql/18/docker}
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  mkdir -p "$PGDATA"
  chown -R postgres "$(dirname "$PGDATA")"
  chmod 700 "$PGDATA"
  # A slot lets the primary keep what the replica has not read, also while the replica is stopped.
  gosu postgres pg_basebackup --pgdata="$PGDATA" --dbname="host=primary user=replicator" \
    --checkpoint=fast --write-recovery-conf --wal-method=stream --create-slot --slot=replica
fi
exec gosu postgres postgres -c max_standby_streaming_delay=30s
