import { z } from "zod";

/** How much is logged, from everything to nothing. */
export const logLevels = ["debug", "info", "warn", "error", "silent"] as const;

/** What a command line or the environment may set; a flag wins over a variable. */
const Config = z.object({
  dataDir: z.string().min(1).default("data"),
  host: z.string().min(1).default("127.0.0.1"),
  port: z.coerce.number().int().min(0).max(65_535).default(4000),
  metricsPort: z.coerce.number().int().min(0).max(65_535).optional(),
  logLevel: z.enum(logLevels).default("info"),
  allowShrink: z.union([z.boolean(), z.stringbool()]).default(false),
});

export type Config = z.infer<typeof Config>;

/** Where each setting comes from, for people. */
const names: Readonly<Record<keyof Config, string>> = {
  dataDir: "--data or DATA_DIR",
  host: "--host or HOST",
  port: "--port or PORT",
  metricsPort: "--metrics-port or METRICS_PORT",
  logLevel: "--log-level or LOG_LEVEL",
  allowShrink: "--allow-shrink or ALLOW_SHRINK",
};

/** What a command line may hold of them. */
export interface Flags {
  readonly data?: string;
  readonly host?: string;
  readonly port?: string;
  readonly metricsPort?: string;
  readonly logLevel?: string;
  readonly allowShrink?: boolean;
}

/** A setting that cannot be used: says which, and what would be right. */
export class ConfigError extends Error {}

/** Reads flags and environment. @throws {ConfigError} naming every bad setting at once. */
export function readConfig(flags: Flags, env: NodeJS.ProcessEnv): Config {
  const parsed = Config.safeParse({
    dataDir: flags.data ?? env.DATA_DIR,
    host: flags.host ?? env.HOST,
    port: flags.port ?? env.PORT,
    metricsPort: flags.metricsPort ?? env.METRICS_PORT,
    logLevel: flags.logLevel ?? env.LOG_LEVEL,
    allowShrink: flags.allowShrink ?? env.ALLOW_SHRINK,
  });
  if (parsed.success) return parsed.data;
  throw new ConfigError(
    parsed.error.issues.map(({ path, message }) => `${names[path[0] as keyof Config]}: ${message}`).join("; "),
  );
}
