/** An unusable setting or data folder. The message states what is wrong and how to fix it. */
export class ConfigError extends Error {}
