import { Counter, Gauge, type Registry } from "prom-client";
import type { DataSource } from "../dataset/data-source.ts";

type Figures = NonNullable<DataSource["databases"]>[number];

/** Metrics of the databases that the data is in, each with the name of its database. */
export function addDatabaseMetrics(registry: Registry, databases: () => readonly Figures[]): void {
  const registers = [registry];
  const labelNames = ["database"];
  const counter = (name: string, help: string, read: (figures: Figures) => number) =>
    new Counter({
      name: `pedigree_database_${name}_total`,
      help,
      labelNames,
      registers,
      collect() {
        this.reset();
        for (const one of databases()) this.inc({ database: one.name }, read(one));
      },
    });
  const gauge = (name: string, help: string, aggregator: "sum" | "max" | "min", read: (one: Figures) => number) =>
    new Gauge({
      name: `pedigree_database_${name}`,
      help,
      aggregator,
      labelNames,
      registers,
      collect() {
        for (const one of databases()) this.set({ database: one.name }, read(one));
      },
    });
  counter("statements", "Statements, with those that were tried again.", ({ statements }) => statements);
  counter("failures", "Statements without a result.", ({ failures }) => failures);
  counter("rows", "Rows that statements returned.", ({ rows }) => rows);
  counter("seconds", "Time from statements to their results.", ({ seconds }) => seconds);
  gauge("connections_busy", "Connections with a statement.", "sum", ({ busy }) => busy);
  gauge("connections_idle", "Connections without a statement.", "sum", ({ idle }) => idle);
  gauge("statements_waiting", "Statements that wait for a connection.", "sum", ({ waiting }) => waiting);
  gauge("breaker_open", "1 while no statement is tried, after failures in a row.", "max", (one) =>
    Number(one.isPaused),
  );
  gauge("replica_lag_seconds", "How far a replica is behind what it has received.", "max", ({ lag }) => lag);
  gauge("has_release", "1 when it responds and has the served release.", "min", (one) => Number(one.hasRelease));
}
