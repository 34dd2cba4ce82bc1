/** How deep values may nest: deeper than any record does. */
export const maxYamlDepth = 32;

/** Keys with a special meaning in JavaScript objects. */
export const reservedKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
