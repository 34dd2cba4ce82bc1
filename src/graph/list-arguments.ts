import type { Kind } from "../records/kinds.ts";
import type { Property } from "../records/properties.ts";
import type { derivationKinds, meters, supportLevels } from "../records/vocabulary.ts";

/** Arguments of a list; each edge uses its own part. */
export interface EdgeArgs {
  readonly where?: Where | null | undefined;
  readonly orderBy?: readonly OrderBy[] | null | undefined;
  readonly levels?: readonly (keyof typeof supportLevels)[] | null | undefined;
  readonly kinds?: readonly Kind[] | null | undefined;
  readonly derivations?: readonly (keyof typeof derivationKinds)[] | null | undefined;
  readonly properties?: readonly Property[] | null | undefined;
  readonly history?: boolean;
  /** Whether to keep entities that only catalogs know, in a list that leaves them out. */
  readonly includeListed?: boolean;
  readonly direction?: "both" | "incoming" | "outgoing" | undefined;
}

/** Filter conditions from a client: each key is a filter field, `and`, `or` or `not`. */
export type Where = Readonly<Record<string, unknown>>;

export type Direction = "asc" | "desc";

/** One sort key from a client: exactly one field is set. */
export type OrderBy =
  | { readonly name: Direction }
  | { readonly slug: Direction }
  | { readonly updatedAt: Direction }
  | { readonly property: { readonly property: Property; readonly direction: Direction } }
  | { readonly score: { readonly benchmark: string; readonly direction: Direction } }
  | { readonly price: { readonly meter: keyof typeof meters; readonly direction: Direction } }
  | { readonly value: Direction }
  | { readonly measuredOn: Direction };
