import type { TextIndex } from "../../graph/indexes.ts";
import { rankedEntities, searchDocumentOf, TextIndexBuilder } from "../../graph/search/inverted-index.ts";
import { kindNames } from "../../records/kinds.ts";
import type { Bytes, Sections } from "./section-file.ts";
import type { SnapshotReader } from "./snapshot-reader.ts";

const arrays = ["occurrences", "holders", "postings", "postingStarts", "texts", "textStarts"] as const;

/** The sections of the text index, and the mean lengths of its fields. */
export function encodeTextIndex(graph: SnapshotReader): {
  sections: Map<string, Bytes>;
  meanLengths: readonly number[];
} {
  const builder = new TextIndexBuilder();
  for (let number = 0; number < graph.size; number++) builder.add(searchDocumentOf(graph, graph.nodeAt(number)));
  const texts = builder.finish();
  const sections = new Map<string, Bytes>(arrays.map((name) => [`search.${name}`, texts[name]]));
  sections.set(
    "search.ranked",
    rankedEntities(graph, (key) => graph.numberOf(key) as number),
  );
  sections.set("search.words", Buffer.from(texts.words.join("\n")));
  return { sections, meanLengths: texts.meanLengths };
}

/** The text index in a snapshot file. */
export function decodeTextIndex(graph: SnapshotReader, sections: Sections, meanLengths: readonly number[]): TextIndex {
  const read = Object.fromEntries(
    arrays.map((name) => [name, sections.array(`search.${name}`, Uint32Array)]),
  ) as Record<(typeof arrays)[number], Uint32Array>;
  const words = sections.bytes("search.words").toString();
  return {
    ...read,
    meanLengths,
    words: words === "" ? [] : words.split("\n"),
    ranked: sections.array("search.ranked", Uint32Array),
    kindEnds: kindNames.map((kind) => [graph.first[kind] + graph.rows[kind].length, kind]),
    keyAt: (entity) => graph.keyAt(entity),
    numberOf: (key) => graph.numberOf(key),
  };
}
