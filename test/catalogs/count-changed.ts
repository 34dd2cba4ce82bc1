import { loadViews } from "../../src/server/dataset/load-dataset.ts";
import { catalogFilesIn, copyData, importFile } from "../cataloged-data.ts";
import { dataFolder } from "../data.ts";
import { meaningsOf, textsOf } from "./meanings.ts";
import { replacedFacts } from "./replaced-facts.ts";

/* `npx tsx test/catalogs/count-changed.ts <folder>`: how many facts of the records the catalogs of a folder replace, and to how
   many of their names they give another meaning, one by one and together; exits 1 when there is one. */

const [folder = "catalogs"] = process.argv.slice(2);
const files = await catalogFilesIn(folder);
const today = new Date().toISOString().slice(0, 10);
const graphOf = async (place: string) => {
  const loaded = await loadViews(place, { today });
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
  return loaded.views.graph;
};

const bare = await copyData(dataFolder);
const curated = await graphOf(bare.folder);
await bare.remove();
const texts = textsOf(curated);
const meanings = meaningsOf(curated, texts, today);
for (const set of [...files.map((file) => [file]), files]) {
  const data = await copyData(dataFolder);
  for (const file of set) await importFile(data.folder, file);
  const graph = await graphOf(data.folder);
  await data.remove();
  const { facts, replaced } = replacedFacts(curated, graph, today);
  const now = meaningsOf(graph, texts, today);
  const changed = texts.filter((text) => now.get(text) !== meanings.get(text));
  const name = set.length > 1 ? "all together" : (set[0]?.path ?? "");
  process.stdout.write(`${name}: ${replaced.length} of ${facts} curated facts replaced by a layer\n`);
  process.stdout.write(`${name}: ${changed.length} of ${texts.length} names with another meaning\n`);
  for (const one of [...replaced, ...changed].slice(0, 20)) process.stdout.write(`  ${one}\n`);
  if (replaced.length + changed.length > 0) process.exitCode = 1;
}
