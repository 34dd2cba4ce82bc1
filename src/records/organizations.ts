import type { Records } from "./records.ts";

/** The provider that a relation names, with or without its sources; undefined without a relation. */
export const providerIn = (relation: string | { readonly provider: string } | undefined): string | undefined =>
  typeof relation === "string" ? relation : relation?.provider;

/** Maps a provider to its topmost parent: a developer and its parent company count as one organization. */
export function organizations(records: Records): (provider: string) => string {
  return (provider) => {
    let top = provider;
    for (const seen = new Set<string>(); !seen.has(top); ) {
      seen.add(top);
      top = providerIn(records.Provider.get(top)?.parent) ?? top;
    }
    return top;
  };
}
