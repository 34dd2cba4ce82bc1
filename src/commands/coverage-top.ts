import {
  countFactsOf,
  countHosts,
  countStates,
  type FactCounts,
  type MainFactState,
  mainFacts,
  mainFactsOf,
} from "../graph/analysis/main-facts.ts";
import type { Entity, View } from "../graph/view.ts";
import { ConfigError } from "../lib/config-error.ts";
import { runToEnd } from "../lib/interruptible.ts";
import { WorkBudget } from "../lib/work-budget.ts";
import { formatTable, share } from "./coverage-table.ts";
import { type MostHosted, readMostHosted, writeMostHosted } from "./most-hosted.ts";
import { wholeNumber } from "./whole-number.ts";

/** Developers whose own documents are worth the most: the most used models are theirs. */
const coreDevelopers = ["openai", "anthropic", "google-deepmind", "meta-ai", "mistral-ai"];

export interface TopFlags {
  readonly top?: string;
  readonly next?: string | true;
  readonly json?: boolean;
}

/** Number of models, and of gaps, when none is given. */
const defaults = { top: "150", next: "20" };

/** `pedigree coverage --rank`: writes the list of most hosted models; prints where, and how many. */
export async function rankModels(view: View, folder: string, layers: readonly string[]): Promise<string> {
  if (layers.length === 0)
    throw new ConfigError(
      `--rank: no catalog is imported into ${folder}; import one first: pedigree import models-dev`,
    );
  const models = Object.fromEntries(runToEnd(countHosts(view, new WorkBudget())));
  const path = await writeMostHosted(folder, { layers: [...layers], models });
  return `${path}: ${Object.keys(models).length} models by number of hosts\n`;
}

/** `pedigree coverage --top`, and `--next`: the main facts of the most hosted models, or what they lack. */
export async function reportTop(view: View, folder: string, { top, next, json }: TopFlags): Promise<string> {
  const number = wholeNumber("--top", top ?? defaults.top, 1);
  const limit = next === undefined ? 0 : wholeNumber("--next", next === true ? defaults.next : next, 1);
  const hosted = await readMostHosted(folder);
  const models = Object.keys(hosted.models)
    .slice(0, number)
    .flatMap((slug) => (view.entity(`Model:${slug}`) as Entity<"Model"> | undefined) ?? []);
  const work = new WorkBudget();
  const states = runToEnd(mainFactsOf(models, work));
  if (limit > 0) return formatGaps(gapsIn(states), hosted, limit, json);
  const core = runToEnd(countFactsOf(view, coreDevelopers, work));
  const rows = (Object.keys(mainFacts) as (keyof typeof mainFacts)[]).map(
    (fact) => [fact, countStates(states.filter((state) => state.fact === fact))] as const,
  );
  const all = countStates(states);
  if (json) return `${JSON.stringify({ models: models.length, ...Object.fromEntries(rows), all, core }, null, 2)}\n`;
  return [
    formatTable([["fact", "of", "known", "primary", "quoted"], ...[...rows, ["all", all] as const].map(cells)]),
    "",
    `${models.length} models with the most hosts in ${hosted.layers.join(", ")}; primary and quoted are shares of all.`,
    `${core.facts} facts of ${coreDevelopers.join(", ")}, without what says where they belong, and without scores: ` +
      `${share(core.primary, core.facts)} primary, ${share(core.quoted, core.facts)} quoted.`,
    "",
  ].join("\n");
}

const cells = ([fact, { facts, known, primary, quoted }]: readonly [string, FactCounts]): string[] => [
  fact,
  String(facts),
  ...[known, primary, quoted].map((part) => share(part, facts)),
];

const lackOf = ({ known, primary }: MainFactState): string | undefined => {
  if (!known) return "unknown";
  return primary ? undefined : "no document of its developer";
};

/** What is unknown, and then what rests on others, in the order of the models. */
function gapsIn(states: readonly MainFactState[]): MainFactState[] {
  return [...states.filter(({ known }) => !known), ...states.filter(({ known, primary }) => known && !primary)];
}

function formatGaps(gaps: readonly MainFactState[], { models }: MostHosted, limit: number, json?: boolean): string {
  const rows = gaps.slice(0, limit).map((gap) => ({
    model: gap.model.slug,
    fact: gap.fact,
    lack: lackOf(gap),
    hosts: models[gap.model.slug] ?? 0,
  }));
  if (json) return `${JSON.stringify({ total: gaps.length, gaps: rows }, null, 2)}\n`;
  const lines = rows.map(({ model, fact, lack, hosts }) => `${model} ${fact}: ${lack} (${hosts} hosts)`);
  return `${lines.join("\n")}\n${gaps.length} gaps\n`;
}
