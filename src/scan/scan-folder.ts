import { join } from "node:path";
import { type Lifecycle, lifecycleSteps } from "../graph/analysis/lifecycle.ts";
import { findNames } from "../graph/names/name-index.ts";
import type { View } from "../graph/view.ts";
import { FileError } from "../lib/file-error.ts";
import { runToEnd } from "../lib/interruptible.ts";
import { readRegularFile } from "../lib/regular-file.ts";
import { WorkBudget } from "../lib/work-budget.ts";
import type { Key } from "../records/kinds.ts";
import type { RecordOf } from "../records/records.ts";
import { findCandidates, type IdentifierCandidate } from "./find-candidates.ts";
import { guessHost } from "./guess-host.ts";
import { listFiles } from "./list-files.ts";
import { spellingsOf } from "./spellings.ts";

/** `ok` needs recent evidence of service; without it the state is unknown. */
export type Level = "error" | "warning" | "note" | "ok" | "unknown";
export type Rule = "model-retired" | "model-deprecated" | "model-moving";

export interface ScanOptions {
  /** Host of all identifiers; undefined guesses it from each file. */
  readonly host: string | undefined;
  /** Days before an end of service in which it is reported. */
  readonly within: number;
  readonly prose: boolean;
}

/** An identifier of a model in a file. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly level: Level;
  /** Undefined for `ok` and `unknown`. */
  readonly rule: Rule | undefined;
  /** What it leads to. */
  readonly entity: Key;
  readonly host: string | undefined;
  readonly message: string;
  readonly sources: readonly string[];
}

export interface Scan {
  readonly files: number;
  /** Files that were not read, and why. */
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
  readonly findings: readonly Finding[];
}

/** Largest file that is read, in bytes. */
const maxBytes = 1_000_000;

/** Finds identifiers of models in the files of a folder. */
export async function scanFolder(view: View, folder: string, options: ScanOptions): Promise<Scan> {
  const scanner = new Scanner(view, options);
  const skipped: { file: string; reason: string }[] = [];
  const findings: Finding[] = [];
  const files = await listFiles(folder, options.prose);
  for (const file of files)
    try {
      const bytes = await readRegularFile(join(folder, file), { maxBytes });
      if (!bytes.includes(0)) findings.push(...scanner.scan(file, bytes.toString("utf8")));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      skipped.push({ file, reason: error.reason });
    }
  return { files: files.length, skipped, findings };
}

/** Scans texts; looks each identifier up once per host. */
export class Scanner {
  readonly #view: View;
  readonly #options: ScanOptions;
  readonly #work = new WorkBudget();
  readonly #known = new Map<string, Lifecycle | undefined>();

  constructor(view: View, options: ScanOptions) {
    this.#view = view;
    this.#options = options;
  }

  scan(file: string, text: string): Finding[] {
    const guessed = this.#options.host ?? guessHost(text);
    return findCandidates(text).flatMap((candidate) => {
      const host = this.#options.host ?? guessHost(candidate.text) ?? guessed;
      const life =
        this.#lifeOf(candidate, host) ?? (host === undefined ? undefined : this.#lifeOf(candidate, undefined));
      return life?.entity ? [this.#findingOf(file, candidate, life)] : [];
    });
  }

  #lifeOf({ text, isKeyed }: IdentifierCandidate, host: string | undefined): Lifecycle | undefined {
    const key = JSON.stringify([text, isKeyed, host]);
    if (!this.#known.has(key)) this.#known.set(key, this.#lookUp(text, host));
    return this.#known.get(key);
  }

  #lookUp(text: string, host: string | undefined): Lifecycle | undefined {
    for (const spelling of spellingsOf(text)) {
      // Most candidates name nothing, and the search for similar names is slow.
      if (findNames(this.#view, spelling, ["Model", "Variant", "Endpoint"]).length === 0) continue;
      const life = runToEnd(lifecycleSteps(this.#view, { text: spelling, host }, this.#work));
      if (life.entity && (host === undefined || life.endpoint || this.#options.host !== undefined)) return life;
    }
    return undefined;
  }

  #findingOf(file: string, { text, line, column }: IdentifierCandidate, life: Lifecycle): Finding {
    const { entity, endpoint } = life as Lifecycle & { entity: NonNullable<Lifecycle["entity"]> };
    return {
      file,
      line,
      column,
      text,
      entity: entity.key,
      host: endpoint?.record.host,
      ...this.#verdictOn(text, life),
    };
  }

  #verdictOn(text: string, life: Lifecycle): Pick<Finding, "level" | "rule" | "message" | "sources"> {
    const { stage, end, daysLeft, stability, claim } = life;
    const sources = [end?.claim, claim].flatMap((one) => (one ? this.#urlsOf(one) : []));
    const name = life.entity?.name ?? text;
    const successor = replacementOf(life);
    const verdict = (level: Level, rule: Rule | undefined, state: string) => ({
      level,
      rule,
      message: `${text} (${name}) ${state}${rule ? successor : ""}`,
      sources: [...new Set(sources)],
    });
    if (stage === "retired" || stage === "canceled")
      return verdict("error", "model-retired", end?.bound === "exact" ? `is retired since ${end.date}` : "is retired");
    const isSoon = end !== undefined && end.bound !== "not-before" && (daysLeft ?? 0) <= this.#options.within;
    if (stage === "deprecated" || isSoon) {
      const when = end ? ` and retires ${boundWords[end.bound]} ${end.date}, in ${daysLeft} days` : "";
      return verdict(
        "warning",
        "model-deprecated",
        `${stage === "deprecated" ? "is deprecated" : "is announced to end"}${when}`,
      );
    }
    if (stability === "moving") return verdict("note", "model-moving", "moves: it leads to another model over time");
    return stage === undefined || stage === "announced"
      ? verdict("unknown", undefined, "has no recent evidence of service")
      : verdict("ok", undefined, `is ${stage}`);
  }

  #urlsOf({ citations }: NonNullable<Lifecycle["claim"]>): string[] {
    return citations.flatMap(({ source }) => {
      const record = this.#view.entity(source)?.record as RecordOf<"Source"> | undefined;
      return record?.url === undefined ? [] : [record.url];
    });
  }
}

const boundWords = { exact: "on", "not-before": "not before", "not-after": "by" } as const;

function replacementOf({ replacements }: Lifecycle): string {
  const last = replacements.at(-1);
  if (!last) return "";
  const isRecommended = replacements[0]?.relation.relation.property === "replaced-by";
  return `; ${isRecommended ? "recommended instead" : "successor"}: ${last.entity.slug}`;
}
