import type { Claim } from "../graph/claims/claim.ts";
import type { Dispute } from "../graph/claims/detect-disputes.ts";
import type { Value } from "../graph/claims/value.ts";
import { type Graph, nodeOf } from "../graph/graph.ts";
import { compare, getOrInsert, isMapping } from "../lib/collections.ts";
import { type Interruptible, sortSteps } from "../lib/interruptible.ts";
import { enumName } from "../records/enum-name.ts";
import { type Key, type Kind, kindOf } from "../records/kinds.ts";
import type { RecordOf } from "../records/records.ts";

/** A place where a claim was read. */
export interface CitationRow {
  readonly source: Key;
  readonly name: string;
  /** A `SourceTier` of the API. */
  readonly tier: string;
  readonly url: string | null;
  readonly accessedOn: string;
  readonly locator: string | null;
  readonly quote: string | null;
}

/** One claim as a row, the same on every day: it does not say which claim is shown. Enums are those of the API. */
export interface ClaimRow {
  readonly id: string;
  readonly subject: Key;
  readonly subjectName: string;
  readonly property: string;
  /** `KNOWN`, `NONE` or `UNKNOWN`; a value is set exactly when it is known. */
  readonly state: string;
  readonly value: Value | null;
  readonly asStated: string | null;
  readonly polarity: string;
  readonly rank: string;
  readonly status: string;
  readonly reason: string | null;
  readonly confidence: string;
  readonly method: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly readOn: string;
  /** Days from which and until which releases held it. */
  readonly recorded: readonly { readonly from: string; readonly until: string | null }[];
  readonly qualifiers: readonly { readonly key: string; readonly value: string | number }[];
  /** What the property adds to the value, such as the currency and meter of a price; with sorted keys. */
  readonly detail: Readonly<Record<string, unknown>>;
  readonly disputes: readonly { readonly id: string; readonly kind: string; readonly state: string }[];
  readonly citations: readonly CitationRow[];
}

export interface ClaimSelection {
  /** Kinds of subject; all when absent. */
  readonly kinds?: readonly Kind[] | undefined;
  /** Subjects; all when absent. */
  readonly subjects?: readonly Key[] | undefined;
}

/** The claims of a graph in order of their ids. */
export function sortedClaims({ claims }: Graph, { kinds, subjects }: ClaimSelection = {}): readonly Claim[] {
  const wanted = [...claims].filter(
    ({ subject }) => (!kinds || kinds.includes(kindOf(subject))) && (!subjects || subjects.includes(subject)),
  );
  return wanted.sort((a, b) => compare(a.id, b.id));
}

/** Writes claims as rows. */
export class ClaimRowWriter {
  readonly #graph: Graph;
  readonly #disputes = new Map<string, Dispute[]>();

  constructor(graph: Graph) {
    this.#graph = graph;
    for (const dispute of graph.disputes)
      for (const { id } of dispute.claims) getOrInsert(this.#disputes, id, () => []).push(dispute);
  }

  /** Whether an open dispute contains a claim. */
  isDisputed({ id }: Claim): boolean {
    return this.#disputes.get(id)?.some(({ state }) => state === "open") ?? false;
  }

  rowOf(claim: Claim): ClaimRow {
    const { id, subject, property, state, value, asStated, polarity, rank, status, reason } = claim;
    const disputes = this.#disputes.get(id) ?? [];
    return {
      id,
      subject,
      subjectName: nodeOf(this.#graph, subject)?.name ?? subject,
      property: enumName(property),
      state: enumName(state),
      value: value ?? null,
      asStated: asStated ?? null,
      polarity: enumName(polarity),
      rank: enumName(rank),
      status: enumName(status),
      reason: reason ?? null,
      confidence: enumName(claim.confidence),
      method: enumName(claim.method),
      validFrom: claim.validFrom ?? null,
      validUntil: claim.validUntil ?? null,
      readOn: claim.readOn,
      recorded: claim.recorded.map(({ from, until }) => ({ from, until: until ?? null })),
      qualifiers: claim.qualifiers.map(({ key, value: condition }) => ({ key: enumName(key), value: condition })),
      detail: sorted(claim.detail) as ClaimRow["detail"],
      disputes: disputes
        .map((dispute) => ({ id: dispute.id, kind: enumName(dispute.kind), state: enumName(dispute.state) }))
        .sort((a, b) => compare(a.id, b.id)),
      citations: claim.citations.map((citation) => this.#citationOf(citation)),
    };
  }

  #citationOf({ source, accessedOn, locator, quote }: Claim["citations"][number]): CitationRow {
    const node = nodeOf(this.#graph, source);
    const { tier, url } = (node?.record ?? {}) as Partial<RecordOf<"Source">>;
    return {
      source,
      name: node?.name ?? source,
      tier: enumName(tier ?? "unknown"),
      url: url ?? null,
      accessedOn,
      locator: locator ?? null,
      quote: quote ?? null,
    };
  }
}

/** A value with the keys of all objects in it sorted, and without those that are undefined. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isMapping(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => compare(a, b))
      .map(([key, member]) => [key, sorted(member)]),
  );
}

/** All claims of a graph as rows, in order of their ids. */
export function* claimRowSteps(graph: Graph): Interruptible<Iterable<ClaimRow>> {
  const claims = yield* sortSteps([...graph.claims], (a, b) => compare(a.id, b.id));
  const writer = new ClaimRowWriter(graph);
  return rowsOf(writer, claims);
}

function* rowsOf(writer: ClaimRowWriter, claims: readonly Claim[]): Generator<ClaimRow> {
  for (const claim of claims) yield writer.rowOf(claim);
}

/** Characters of one text of a file of claims, at least. */
const textLength = 65_536;

/** All claims of a graph as lines of JSON, in order of their ids. Texts are empty where a server may pause. */
export function* claimTexts(graph: Graph): Generator<string> {
  const sorting = claimRowSteps(graph);
  let step = sorting.next();
  for (; !step.done; step = sorting.next()) yield "";
  let text = "";
  for (const row of step.value) {
    text += `${JSON.stringify(row)}\n`;
    if (text.length < textLength) continue;
    yield text;
    text = "";
  }
  yield text;
}
