import { existsSync } from "node:fs";
import { join } from "node:path";
import { layersFolder } from "../../src/catalogs/layer-files.ts";
import type { Claim } from "../../src/graph/claims/claim.ts";
import type { Dispute } from "../../src/graph/claims/detect-disputes.ts";
import { formatValue } from "../../src/graph/claims/format-value.ts";
import type { Graph } from "../../src/graph/graph.ts";
import { groupBy } from "../../src/lib/collections.ts";
import { loadViews } from "../../src/server/dataset/load-dataset.ts";
import { copyWithCatalogs } from "../cataloged-data.ts";
import { randomOf } from "../graph/invented.ts";

/* `npx tsx test/catalogs/draw-disputes.ts <folder> [count] [seed] [words of an id]`: counts disputes by kind and property, and
   draws some of each kind for a person to read. The folder has catalogs, or is a data folder with them imported. */

const [folder = "catalogs", count = "30", seed = "16", words = ""] = process.argv.slice(2);
const data = existsSync(join(folder, layersFolder)) ? undefined : await copyWithCatalogs(undefined, folder);
const loaded = await loadViews(data?.folder ?? folder);
await data?.remove();
if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
const { graph } = loaded.views;

const disputes = [...graph.disputes].filter(({ id }) => words.split(" ").every((word) => id.includes(word)));
const kinds = groupBy(disputes, ({ kind }) => kind);
for (const [kind, group] of kinds) {
  const properties = [...groupBy(group, ({ property }) => property)].map(
    ([property, all]) => `${property} ${all.length}`,
  );
  print(`${kind}: ${group.length} (${properties.join(", ")})`);
}
for (const [kind, group] of kinds) for (const dispute of drawn(group)) print(`\n${kind} ${textOf(graph, dispute)}`);

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** The same ones for a seed, also when others come or go: each has a number of its own. */
function drawn(group: readonly Dispute[]): readonly Dispute[] {
  const numberOf = ({ id }: Dispute) =>
    randomOf(Number(seed) + [...id].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7))();
  return [...group].sort((a, b) => numberOf(a) - numberOf(b)).slice(0, Number(count));
}

function textOf({ nodes }: Graph, { id, claims, state, resolution, note, preferred }: Dispute): string {
  const nameOf = (key: string) => nodes.get(key as never)?.name ?? key;
  const line = (claim: Claim) => {
    const { property, value, detail, validFrom, validUntil, status, qualifiers, citations } = claim;
    const shown = value === undefined ? claim.state : formatValue(property, value, { nameOf, price: detail.price });
    const places = citations.map(({ source, locator }) => `${source.slice("Source:".length)} ${locator ?? ""}`.trim());
    const conditions = qualifiers.map(({ key, value }) => `${key}=${value}`);
    return [
      claim === preferred ? "*" : "-",
      shown,
      ...(detail.bound ? [detail.bound] : []),
      ...conditions,
      ...(status === "unverified" ? [] : [status]),
      ...(validFrom || validUntil ? [`${validFrom ?? ""}..${validUntil ?? ""}`] : []),
      `[${places.join("; ")}]`,
    ].join(" ");
  };
  return [`${id} (${state}): ${resolution ?? note ?? ""}`, ...claims.map((claim) => `  ${line(claim)}`)].join("\n");
}
