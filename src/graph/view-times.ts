/** The two times of a view, as a client requests them; both undefined for the current view. */
export interface ViewTimes {
  /** The day that the view shows; today when undefined. */
  readonly asOf?: string | undefined;
  /** The day whose knowledge it shows; that of now when undefined. */
  readonly knownAt?: string | undefined;
}

/** The days that the times of a view may have. */
export interface ViewDays {
  /** First day that `asOf` accepts, and the last one, today. */
  readonly earliest: string;
  readonly latest: string;
  /** The days that releases and layers were recorded on, oldest first. */
  readonly recorded: readonly string[];
}

/** The times of a view as arguments; null and absent mean those of now. */
export interface TimeArgs {
  readonly asOf?: string | null | undefined;
  readonly knownAt?: string | null | undefined;
}

/** Which time lies outside the data, and what would be right; undefined when none does. */
export function timesError(
  { asOf, knownAt }: TimeArgs,
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
