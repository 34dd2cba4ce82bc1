/** A setting, or the data, that cannot be used: says what is wrong, and what would be right. */
export class ConfigError extends Error {}
