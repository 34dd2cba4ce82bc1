import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { z } from "zod";
import { ConfigError } from "../../lib/config-error.ts";
import { ownData } from "../../lib/package.ts";
import { type Limits, readLimits } from "./limits.ts";

/** A boolean environment variable. */
const Switch = z
  .enum(["true", "false"], { error: ({ input }) => `must be true or false, not \`${input}\`` })
  .transform((value) => value === "true");

const Text = z.string().min(1, "must not be empty");

/** A whole number as text. */
const wholeNumber = (max: number) =>
  z
    .string()
    .refine((value) => /^\d+$/.test(value) && Number(value) <= max, {
      error: ({ input }) => `must be a whole number from 0 to ${max}, not \`${input}\``,
    })
    .transform(Number);

const Port = wholeNumber(65_535);

/** Upper bound against typing errors. */
const maxWorkers = 256;

/** Upper bound against typing errors. */
const maxProxies = 100;

/** Upper bound against typing errors, in cost per minute. */
const maxRate = 1_000_000_000;

/** A name or address, without scheme and port. */
const HostName = z.string().refine((value) => /^(?:[\w.-]+|\[[\da-fA-F:.]+\])$/.test(value), {
  error: ({ input }) => `must be host names without scheme and port, such as models.example.com, not \`${input}\``,
});

/** Number of worker processes. */
const Workers = z
  .string()
  .refine((value) => value === "auto" || (/^[1-9]\d*$/.test(value) && Number(value) <= maxWorkers), {
    error: ({ input }) => `must be auto, or a whole number from 1 to ${maxWorkers}, not \`${input}\``,
  })
  .transform((value) => (value === "auto" ? availableParallelism() : Number(value)));

/** Default data folder: `data` in the current folder, else the package's own. */
const defaultData = (): string => (existsSync("data") ? "data" : ownData);

export const logLevels = ["debug", "info", "warn", "error", "silent"] as const;

/** Settings from the command line and the environment; a flag wins over a variable. */
const Config = z
  .object({
    dataDir: Text.default(defaultData),
    host: Text.default("127.0.0.1"),
    port: Port.default(4000),
    explorer: Switch.default(true),
    graphiql: Switch.default(true),
    introspection: Switch.default(true),
    federation: Switch.default(false),
    responseCache: Switch.default(true),
    persisted: Text.optional(),
    persistedOnly: Switch.default(false),
    rateLimit: wholeNumber(maxRate).default(0),
    trustedProxies: wholeNumber(maxProxies).default(0),
    allowHosts: z.array(HostName).default([]),
    metricsPort: Port.optional(),
    layer: Text.optional(),
    layers: Switch.default(true),
    snapshot: Text.optional(),
    compat: Text.optional(),
    engine: Text.optional(),
    replicas: z.array(Text).default([]),
    workers: Workers.default(1),
    accessLog: Switch.default(false),
    logLevel: z
      .enum(logLevels, { error: ({ input }) => `must be one of ${logLevels.join(", ")}, not \`${input}\`` })
      .default("info"),
    allowShrink: z
      .union([z.boolean(), z.stringbool()], { error: ({ input }) => `must be true or false, not \`${input}\`` })
      .default(false),
  })
  .refine(({ persisted, persistedOnly }) => persisted || !persistedOnly, {
    path: ["persistedOnly"],
    error: "name the manifest with --persisted",
  })
  .refine(({ layer, snapshot }) => layer === undefined || snapshot === undefined, {
    path: ["layer"],
    error: "a layer needs the data in memory; leave out the snapshot",
  })
  .refine(({ engine, layer, snapshot }) => engine === undefined || (layer === undefined && snapshot === undefined), {
    path: ["engine"],
    error: "the data is in the database; leave out the layer and the snapshot",
  })
  .refine(({ engine, replicas }) => engine !== undefined || replicas.length === 0, {
    path: ["replicas"],
    error: "name the primary database with --engine",
  });

/** All settings. `limits` are read separately, by `readLimits`. */
export type Config = z.infer<typeof Config> & { readonly limits: Limits };

/** Names of the settings in error messages. */
const names: Readonly<Record<keyof z.infer<typeof Config>, string>> = {
  dataDir: "--data or DATA_DIR",
  host: "--host or HOST",
  port: "--port or PORT",
  explorer: "EXPLORER",
  graphiql: "GRAPHIQL",
  introspection: "INTROSPECTION",
  federation: "FEDERATION",
  responseCache: "RESPONSE_CACHE",
  persisted: "--persisted or PERSISTED",
  persistedOnly: "--persisted-only or PERSISTED_ONLY",
  rateLimit: "--rate-limit or RATE_LIMIT",
  trustedProxies: "--trusted-proxies or TRUSTED_PROXIES",
  allowHosts: "--allow-host or ALLOW_HOSTS",
  metricsPort: "--metrics-port or METRICS_PORT",
  layer: "--layer or LAYER",
  layers: "LAYERS",
  snapshot: "--snapshot or SNAPSHOT",
  compat: "--compat or COMPAT",
  engine: "--engine or ENGINE",
  replicas: "--replicas or REPLICAS",
  workers: "--workers or WORKERS",
  accessLog: "ACCESS_LOG",
  logLevel: "--log-level or LOG_LEVEL",
  allowShrink: "--allow-shrink or ALLOW_SHRINK",
};

export interface Flags {
  readonly data?: string;
  readonly host?: string;
  readonly port?: string;
  readonly metricsPort?: string;
  readonly layer?: string;
  readonly layers?: boolean;
  readonly snapshot?: string;
  readonly compat?: string;
  readonly engine?: string;
  readonly replicas?: string;
  readonly workers?: string;
  readonly accessLog?: boolean;
  readonly logLevel?: string;
  readonly allowShrink?: boolean;
  readonly explorer?: boolean;
  readonly graphiql?: boolean;
  readonly introspection?: boolean;
  readonly federation?: boolean;
  readonly responseCache?: boolean;
  readonly persisted?: string;
  readonly persistedOnly?: boolean;
  readonly rateLimit?: string;
  readonly trustedProxies?: string;
  readonly allowHost?: readonly string[];
  readonly limit?: readonly string[];
}

/** Names of the server; a variable has them separated by commas. */
const hostsOf = ({ allowHost }: Flags, { ALLOW_HOSTS }: NodeJS.ProcessEnv) => allowHost ?? ALLOW_HOSTS?.split(",");

/** The setting of a flag that can only turn something off; undefined when it is not given. */
const off = (flag: boolean | undefined) => (flag === false ? "false" : undefined);

/** The setting of a flag that can only turn something on; undefined when it is not given. */
const on = (flag: boolean | undefined) => (flag ? "true" : undefined);

/** Settings that are on or off, as they are given, by flag or variable; undefined when by neither. */
const givenSwitches = (flags: Flags, env: NodeJS.ProcessEnv) => ({
  layers: off(flags.layers) ?? env.LAYERS,
  explorer: off(flags.explorer) ?? env.EXPLORER,
  graphiql: off(flags.graphiql) ?? env.GRAPHIQL,
  introspection: off(flags.introspection) ?? env.INTROSPECTION,
  federation: on(flags.federation) ?? env.FEDERATION,
  responseCache: off(flags.responseCache) ?? env.RESPONSE_CACHE,
  persistedOnly: on(flags.persistedOnly) ?? env.PERSISTED_ONLY,
  accessLog: on(flags.accessLog) ?? env.ACCESS_LOG,
  allowShrink: flags.allowShrink ?? env.ALLOW_SHRINK,
});

/** All settings as they are given. */
const givenSettings = (flags: Flags, env: NodeJS.ProcessEnv) => ({
  ...givenSwitches(flags, env),
  dataDir: flags.data ?? env.DATA_DIR,
  host: flags.host ?? env.HOST,
  port: flags.port ?? env.PORT,
  persisted: flags.persisted ?? env.PERSISTED,
  rateLimit: flags.rateLimit ?? env.RATE_LIMIT,
  trustedProxies: flags.trustedProxies ?? env.TRUSTED_PROXIES,
  allowHosts: hostsOf(flags, env),
  metricsPort: flags.metricsPort ?? env.METRICS_PORT,
  layer: flags.layer ?? env.LAYER,
  snapshot: flags.snapshot ?? env.SNAPSHOT,
  compat: flags.compat ?? env.COMPAT,
  engine: flags.engine ?? env.ENGINE,
  replicas: (flags.replicas ?? env.REPLICAS)?.split(","),
  workers: flags.workers ?? env.WORKERS,
  logLevel: flags.logLevel ?? env.LOG_LEVEL,
});

/** Reads flags and environment. @throws {ConfigError} with every invalid setting. */
export function readConfig(flags: Flags, env: NodeJS.ProcessEnv): Config {
  const parsed = Config.safeParse(givenSettings(flags, env));
  const { limits, problems } = readLimits(flags.limit ?? [], env);
  const bad =
    parsed.error?.issues.map(({ path, message }) => `${names[path[0] as keyof typeof names]}: ${message}`) ?? [];
  if (parsed.success && problems.length === 0) return { ...parsed.data, limits };
  throw new ConfigError([...bad, ...problems].join("; "));
}
