/** Where a graph is served from. */
export const engineNames = ["memory", "snapshot", "postgres"] as const;

export type EngineName = (typeof engineNames)[number];
