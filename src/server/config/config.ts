import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { ConfigError } from "../../lib/config-error.ts";
import { packageFolder } from "../../lib/package.ts";
import { type Limits, readLimits } from "./limits.ts";

/** A switch in the environment. */
const Switch = z
  .enum(["true", "false"], { error: ({ input }) => `must be true or false, not \`${input}\`` })
  .transform((value) => value === "true");

/** A text that says something. */
const Text = z.string().min(1, "must not be empty");

/** A whole number as a command line and the environment write it. */
const wholeNumber = (max: number) =>
  z
    .string()
    .refine((value) => /^\d+$/.test(value) && Number(value) <= max, {
      error: ({ input }) => `must be a whole number from 0 to ${max}, not \`${input}\``,
    })
    .transform(Number);

const Port = wholeNumber(65_535);

/** More workers than any machine is worth: a mistake. */
const maxWorkers = 256;

/** More proxies before a server than anyone has: a mistake. */
const maxProxies = 100;

/** More cost in a minute than any server can spend. */
const maxRate = 1_000_000_000;

/** How many processes answer. */
const Workers = z
  .string()
  .refine((value) => value === "auto" || (/^[1-9]\d*$/.test(value) && Number(value) <= maxWorkers), {
    error: ({ input }) => `must be auto, or a whole number from 1 to ${maxWorkers}, not \`${input}\``,
  })
  .transform((value) => (value === "auto" ? availableParallelism() : Number(value)));

/** The data that the package holds. */
export const ownData = join(packageFolder, "data");

/** The folder of records where none is named: that of the current folder, else the package's own. */
const defaultData = (): string => (existsSync("data") ? "data" : ownData);

/** How much is logged, from everything to nothing. */
export const logLevels = ["debug", "info", "warn", "error", "silent"] as const;

/** What a command line or the environment may set; a flag wins over a variable. */
const Config = z.object({
  dataDir: Text.default(defaultData),
  host: Text.default("127.0.0.1"),
  port: Port.default(4000),
  graphiql: Switch.default(true),
  introspection: Switch.default(true),
  responseCache: Switch.default(true),
  persisted: Text.optional(),
  persistedOnly: Switch.default(false),
  rateLimit: wholeNumber(maxRate).default(0),
  trustedProxies: wholeNumber(maxProxies).default(0),
  metricsPort: Port.optional(),
  snapshot: Text.optional(),
  workers: Workers.default(1),
  logLevel: z
    .enum(logLevels, { error: ({ input }) => `must be one of ${logLevels.join(", ")}, not \`${input}\`` })
    .default("info"),
  allowShrink: z
    .union([z.boolean(), z.stringbool()], { error: ({ input }) => `must be true or false, not \`${input}\`` })
    .default(false),
});

/** All settings; `limits` has names of its own. */
export type Config = z.infer<typeof Config> & { readonly limits: Limits };

/** Where each setting comes from, for people. */
const names: Readonly<Record<keyof z.infer<typeof Config>, string>> = {
  dataDir: "--data or DATA_DIR",
  host: "--host or HOST",
  port: "--port or PORT",
  graphiql: "GRAPHIQL",
  introspection: "INTROSPECTION",
  responseCache: "RESPONSE_CACHE",
  persisted: "--persisted or PERSISTED",
  persistedOnly: "PERSISTED_ONLY",
  rateLimit: "--rate-limit or RATE_LIMIT",
  trustedProxies: "--trusted-proxies or TRUSTED_PROXIES",
  metricsPort: "--metrics-port or METRICS_PORT",
  snapshot: "--snapshot or SNAPSHOT",
  workers: "--workers or WORKERS",
  logLevel: "--log-level or LOG_LEVEL",
  allowShrink: "--allow-shrink or ALLOW_SHRINK",
};

/** Flags as the command line gives them. */
export interface Flags {
  readonly data?: string;
  readonly host?: string;
  readonly port?: string;
  readonly metricsPort?: string;
  readonly snapshot?: string;
  readonly workers?: string;
  readonly logLevel?: string;
  readonly allowShrink?: boolean;
  readonly graphiql?: boolean;
  readonly introspection?: boolean;
  readonly responseCache?: boolean;
  readonly persisted?: string;
  readonly persistedOnly?: boolean;
  readonly rateLimit?: string;
  readonly trustedProxies?: string;
  readonly limit?: readonly string[];
}

/** Reads flags and environment. @throws {ConfigError} naming every bad setting at once. */
export function readConfig(flags: Flags, env: NodeJS.ProcessEnv): Config {
  const parsed = Config.safeParse({
    dataDir: flags.data ?? env.DATA_DIR,
    host: flags.host ?? env.HOST,
    port: flags.port ?? env.PORT,
    // The flags for these can only turn them off, or on.
    graphiql: flags.graphiql === false ? "false" : env.GRAPHIQL,
    introspection: flags.introspection === false ? "false" : env.INTROSPECTION,
    responseCache: flags.responseCache === false ? "false" : env.RESPONSE_CACHE,
    persisted: flags.persisted ?? env.PERSISTED,
    persistedOnly: flags.persistedOnly ? "true" : env.PERSISTED_ONLY,
    rateLimit: flags.rateLimit ?? env.RATE_LIMIT,
    trustedProxies: flags.trustedProxies ?? env.TRUSTED_PROXIES,
    metricsPort: flags.metricsPort ?? env.METRICS_PORT,
    snapshot: flags.snapshot ?? env.SNAPSHOT,
    workers: flags.workers ?? env.WORKERS,
    logLevel: flags.logLevel ?? env.LOG_LEVEL,
    allowShrink: flags.allowShrink ?? env.ALLOW_SHRINK,
  });
  const { limits, problems } = readLimits(flags.limit ?? [], env);
  const bad =
    parsed.error?.issues.map(({ path, message }) => `${names[path[0] as keyof typeof names]}: ${message}`) ?? [];
  if (parsed.success && problems.length === 0) return { ...parsed.data, limits };
  throw new ConfigError([...bad, ...problems].join("; "));
}
