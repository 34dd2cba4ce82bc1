import { beforeAll, describe, expect, it } from "vitest";
import { dataFolder, serverOf } from "../../data.ts";

let ask: Awaited<ReturnType<typeof serverOf>>["ask"];
beforeAll(async () => {
  ask = (await serverOf(dataFolder)).ask;
});

interface Side {
  readonly kind: string | null;
  readonly claims: readonly { readonly id: string; readonly value: { readonly text: string } | null }[];
}

const sides = "sides { kind claims { id value { text } } }";

/** The first value and the kind of each side of the disputes about one property of a model. */
async function sidesOf(slug: string, property: string): Promise<(readonly [string | undefined, string | null])[][]> {
  const { data, errors } = await ask(
    `{ model(slug: "${slug}") { fact(property: ${property}) { disputes { ${sides} } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.model.fact.disputes.map((dispute: { sides: Side[] }) =>
    dispute.sides.map(({ kind, claims }) => [claims[0]?.value?.text, kind] as const),
  );
}

/** Every item of a root list, page by page. */
async function all(field: string, selection: string): Promise<never[]> {
  const found: never[] = [];
  let after: string | null = null;
  do {
    const { data, errors } = await ask(
      `query ($after: String) { ${field}(first: 50, after: $after) { pageInfo { endCursor hasNextPage } nodes { ${selection} } } }`,
      { after },
    );
    expect(errors).toBeUndefined();
    found.push(...(data[field].nodes as never[]));
    after = data[field].pageInfo.hasNextPage ? data[field].pageInfo.endCursor : null;
  } while (after);
  return found;
}

describe("the sides of a dispute", () => {
  it("include a claim that a curator set aside", async () => {
    const [dispute] = await sidesOf("llama-3-3", "RELEASED_ON");
    expect(dispute?.map(([value]) => value)).toContain("2024-12-04");
  });

  it("include a claim of a neighboring property, with the reason why it differs", async () => {
    const disputes = await sidesOf("gpt-5-1", "CONTEXT_WINDOW");
    expect(disputes).toContainEqual([
      ["400,000 tokens", null],
      ["272,000 tokens", "DEFINITION"],
    ]);
  });

  it("include a value that holds at one host alone", async () => {
    expect(await sidesOf("claude-opus-4-5", "CONTEXT_WINDOW")).toContainEqual([
      ["200,000 tokens", null],
      ["198,000 tokens", "SCOPE"],
    ]);
  });

  it("hold each claim once, state one value each, and have a kind except for the first", async () => {
    const disputes = await all("disputes", `id claims { id } ${sides}`);
    expect(disputes.length).toBeGreaterThan(200);
    for (const { claims, sides } of disputes as { claims: { id: string }[]; sides: Side[] }[]) {
      const ids = sides.flatMap((side) => side.claims.map(({ id }) => id));
      expect(ids.toSorted()).toEqual(claims.map(({ id }) => id).toSorted());
      expect(sides.map(({ kind }) => kind === null)).toEqual(sides.map((_, index) => index === 0));
      for (const side of sides) expect(new Set(side.claims.map(({ value }) => value?.text)).size).toBe(1);
    }
  });

  it("hold every claim of a model or variant that differs from the value shown", async () => {
    const claim = "id status polarity validUntil value { text }";
    const selection = `id facts { property best { ${claim} } claims { ${claim} derivedFrom { id } } disputes { claims { id } } }`;
    const entities = [...(await all("models", selection)), ...(await all("variants", selection))];
    const outside = (entities as Entity[]).flatMap(({ id, facts }) =>
      facts.flatMap(({ property, best, claims, disputes }) => {
        if (!best || many.has(property)) return [];
        const disputed = new Set(disputes.flatMap((dispute) => dispute.claims.map((one) => one.id)));
        return claims
          .filter(({ status, validUntil }) => status !== "RETRACTED" && validUntil === null)
          .filter(({ value, polarity }) => polarity === "ASSERTS" && differs(value?.text, best.value?.text))
          .filter(
            ({ id, derivedFrom }) => ![id, ...derivedFrom.map((origin) => origin.id)].some((one) => disputed.has(one)),
          )
          .map((one) => `${id} ${property} ${one.value?.text} against ${best.value?.text}`);
      }),
    );
    expect(outside).toEqual([]);
  });
});

interface Stated {
  readonly id: string;
  readonly status: string;
  readonly polarity: string;
  readonly validUntil: string | null;
  readonly value: { readonly text: string } | null;
}

interface Entity {
  readonly id: string;
  readonly facts: readonly {
    readonly property: string;
    readonly best: Stated | null;
    readonly claims: readonly (Stated & { readonly derivedFrom: readonly { readonly id: string }[] })[];
    readonly disputes: readonly { readonly claims: readonly { readonly id: string }[] }[];
  }[];
}

/** Several values can hold at once; a lifecycle ends by its dates. */
const many = new Set([
  "ALIAS",
  "SCORE",
  "SUPPORTS",
  "STATEMENT",
  "USES_CONCEPT",
  "FAMILY",
  "POSITIONING",
  "LIFECYCLE",
  "SUCCEEDED_BY",
  "DERIVED_FROM",
  "SAME_WEIGHTS_AS",
]);

/** A date agrees with a less precise one. */
const differs = (a = "", b = "") => !a.startsWith(b) && !b.startsWith(a);
