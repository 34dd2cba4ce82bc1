import SchemaBuilder from "@pothos/core";
import ComplexityPlugin from "@pothos/plugin-complexity";
import DirectivesPlugin from "@pothos/plugin-directives";
import RelayPlugin from "@pothos/plugin-relay";
import type { Loaders } from "../src/engines/loaders.ts";
import type { View } from "../src/graph/view.ts";
import type { ViewArgs, ViewDays } from "../src/graph/view-times.ts";
import type { WorkBudget } from "../src/lib/work-budget.ts";
import { fieldCost } from "./cost.ts";

/** The context of one request: the snapshot it began with, even if the data changes meanwhile. */
export interface Context {
  readonly load: Loaders;
  /**
   * The view of a day with the knowledge of a day, and with a layer first; by default the current one.
   * @throws {ClientError} for a day that the data does not cover, and for an unknown layer.
   */
  readonly view: (args?: ViewArgs) => View;
  /** The days that `asOf` and `knownAt` accept, and the layers of the server. */
  readonly days: ViewDays;
  /** Version of the API, SHA-256 of its schema, and the cost limit of an operation. */
  readonly api: { readonly version: string; readonly schemaHash: string; readonly maxCost: number };
  /** The reload status: when the snapshot was loaded, and why newer data is not served. */
  readonly status: {
    readonly loadedAt: string;
    readonly failure: { readonly at: string; readonly message: string; readonly problems: number } | undefined;
  };
  /** Work budget of the operation. */
  readonly work: WorkBudget;
  /** Contexts of the releases from now on. */
  readonly releases: () => AsyncIterable<Context>;
}

type Directives = {
  semanticNonNull: { locations: "FIELD_DEFINITION"; args: { levels?: number[] } };
  listSize: {
    locations: "FIELD_DEFINITION";
    args: { assumedSize?: number; slicingArguments?: string[]; sizedFields?: string[] };
  };
};

type Scalars = {
  ID: { Input: string; Output: string };
  DateTime: { Input: string; Output: string };
  Decimal: { Input: string; Output: string | number };
  LocalDate: { Input: string; Output: string };
  Long: { Input: number; Output: number };
  PartialDate: { Input: string; Output: string };
  Slug: { Input: string; Output: string };
  URL: { Input: string; Output: string };
};

/** The schema builder. Overrides plug-in defaults that measured badly for immutable, dated data. */
export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Directives: Directives;
  Scalars: Scalars;
}>({
  plugins: [DirectivesPlugin, RelayPlugin, ComplexityPlugin],
  // Disabled: operations are priced before they run, in `src/server/operation/operation-cost.ts`.
  complexity: { fieldComplexity: fieldCost as never, disabled: true },
  defaultFieldNullability: false,
  directives: { useGraphQLToolsUnorderedDirectives: true },
  relay: {
    cursorType: "String",
    edgeCursorType: "String",
    pageInfoCursorType: "String",
    // Disabled: `schema/node.ts` defines nodes, because the plug-in computes each id in two promises.
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    edgesFieldOptions: { description: "Items with their cursors.", nullable: { list: false, items: false } },
    nodeFieldOptions: { description: "The item.", nullable: false },
    nodesOnConnection: { description: "Items without the edges." },
    cursorFieldOptions: { description: "Opaque position in this list." },
    pageInfoFieldOptions: { description: "Position of the page in the list." },
    pageInfoTypeOptions: { description: "Position of a page in its list." },
    endCursorFieldOptions: { description: "Cursor of the last item; null when the page is empty." },
    startCursorFieldOptions: { description: "Cursor of the first item; null when the page is empty." },
    hasNextPageFieldOptions: { description: "Whether more items follow." },
    hasPreviousPageFieldOptions: { description: "Whether items come before." },
  },
});
