/** What sets a view apart, as a client requests it; all undefined for the current view. */
export interface ViewTimes {
  /** The day that the view shows; today when undefined. */
  readonly asOf?: string | undefined;
  /** The day whose knowledge it shows; that of now when undefined. */
  readonly knownAt?: string | undefined;
  /** The layer of the server whose claims come first; those of the shared graph when undefined. */
  readonly layer?: string | undefined;
}

/** The values that the arguments of a view may have. */
export interface ViewDays {
  /** First day that `asOf` accepts, and the last one, today. */
  readonly earliest: string;
  readonly latest: string;
  /** The days that releases and layers were recorded on, oldest first. */
  readonly recorded: readonly string[];
  /** Names of the layers of the server. */
  readonly layers: readonly string[];
}

/** What sets a view apart, as arguments; null and absent mean the current view. */
export interface ViewArgs {
  readonly asOf?: string | null | undefined;
  readonly knownAt?: string | null | undefined;
  /** Names of layers of the server whose claims come first. */
  readonly layers?: readonly string[] | null | undefined;
}

/** Which time lies outside the data, and what would be right; undefined when none does. */
export function timesError(
  { asOf, knownAt }: ViewArgs,
  { earliest, latest, recorded }: ViewDays,
): { argument: string; message: string; earliest: string; latest: string } | undefined {
  if (asOf != null && (asOf < earliest || asOf > latest)) {
    const message = `The data covers ${earliest} to ${latest}; ${asOf} is outside.`;
    return { argument: "asOf", message, earliest, latest };
  }
  if (knownAt == null) return undefined;
  const [first] = recorded;
  if (first === undefined) {
    const message = "No release is recorded, so former knowledge is not; omit `knownAt`.";
    return { argument: "knownAt", message, earliest: latest, latest };
  }
  // A release may be dated ahead of the clock of a server.
  const newest = recorded.at(-1) ?? latest;
  const last = newest > latest ? newest : latest;
  if (knownAt >= first && knownAt <= last) return undefined;
  const message = `The releases cover ${first} to ${last}; ${knownAt} is outside.`;
  return { argument: "knownAt", message, earliest: first, latest: last };
}

/** Why layers cannot come first; undefined when they can. */
export function layersError({ layers }: Pick<ViewArgs, "layers">, known: Pick<ViewDays, "layers">): string | undefined {
  const unknown = layers?.find((layer) => !known.layers.includes(layer));
  if (unknown === undefined) return undefined;
  return known.layers.length === 0
    ? `This server has no layers of its own, so no “${unknown}”; omit \`layers\`.`
    : `This server has no layer “${unknown}”; it has ${known.layers.join(", ")}.`;
}
