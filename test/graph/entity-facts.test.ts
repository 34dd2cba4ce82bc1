import { beforeAll, describe, expect, it } from "vitest";
import { fixtureFolder, serverOf } from "../data.ts";

let ask: Awaited<ReturnType<typeof serverOf>>["ask"];
beforeAll(async () => {
  ask = (await serverOf(fixtureFolder)).ask;
});

const fact = async (root: string, property: string) => {
  const { data, errors } = await ask(`{ x: ${root} { fact(property: ${property}) {
    value { text } tier sourceCount disputeState reason disputed best { subject { id } status confidence derivedFrom { subject { id } } }
    claims { value { text } status }
    disputes { kind state resolution preferred { value { text } } claims { value { text } } }
  } } }`);
  expect(errors).toBeUndefined();
  return data.x.fact;
};

describe("the value shown", () => {
  it("comes from the source closest to the fact, and says so", async () => {
    const { value, reason } = await fact('model(slug: "acme-one")', "RELEASED_ON");
    expect(value.text).toBe("2029-03-01");
    expect(reason).toBe("Its best source is the developer's own; that of the other value is an aggregator.");
  });

  it("takes a rival's own document for a report, not for the maker's word", async () => {
    const { data } = await ask(
      '{ variant(slug: "acme-one-7b") { fact(property: CONTEXT_WINDOW) { best { confidence } } } }',
    );
    expect(data.variant.fact.best.confidence).toBe("LIKELY");
  });

  it("has the tier of its best source, relative to the developer", async () => {
    const tierOf = async (root: string, property: string) => (await fact(root, property)).tier;
    expect(await tierOf('model(slug: "acme-one")', "RELEASED_ON")).toBe("PRIMARY");
    expect(await tierOf('model(slug: "acme-one")', "ANNOUNCED_ON")).toBe("SECONDARY");
    // A primary source for the models of its own developer.
    expect(await tierOf('variant(slug: "acme-one-7b")', "CONTEXT_WINDOW")).toBe("SECONDARY");
    expect(await tierOf('model(slug: "acme-one")', "MAX_OUTPUT_TOKENS")).toBeNull();
  });

  it("counts the sources that state it, not those of other values", async () => {
    const countOf = async (property: string) => (await fact('model(slug: "acme-one")', property)).sourceCount;
    // The card, and the gazette that gives the month; the catalog gives another day.
    expect(await countOf("RELEASED_ON")).toBe(2);
    expect(await countOf("SIZES_AVAILABLE")).toBe(1);
    expect(await countOf("MAX_OUTPUT_TOKENS")).toBe(0);
    // The lifecycle is computed from the release date of the card.
    expect(await countOf("LIFECYCLE")).toBe(1);
  });

  it("states whether its disputes are settled", async () => {
    const stateOf = async (property: string) => (await fact('model(slug: "acme-one")', property)).disputeState;
    expect(await stateOf("RELEASED_ON")).toBe("OPEN");
    expect(await stateOf("CONTEXT_WINDOW")).toBe("RESOLVED");
    expect(await stateOf("OPEN_WEIGHTS")).toBeNull();
  });

  it("is never that of one host alone", async () => {
    const shown = await fact('model(slug: "acme-one")', "MAX_OUTPUT_TOKENS");
    expect([shown.value, shown.best, shown.reason]).toEqual([null, null, null]);
    expect(shown.claims.length).toBe(1);
  });

  it("is empty where sources say that nobody tells", async () => {
    const { data } = await ask(
      '{ model(slug: "acme-one") { fact(property: LANGUAGES) { value { text } best { valueState } } } }',
    );
    expect(data.model.fact).toEqual({ value: null, best: { valueState: "UNKNOWN" } });
  });

  it("is derived from the model for a variant that states nothing, and names the model", async () => {
    const { value, best } = await fact('variant(slug: "acme-one-70b")', "CONTEXT_WINDOW");
    expect([value.text, best.subject.id]).toEqual(["128,000 tokens", "Variant:acme-one-70b"]);
    expect(best.derivedFrom).toEqual([{ subject: { id: "Model:acme-one" } }]);
    const own = await fact('variant(slug: "acme-one-7b")', "CONTEXT_WINDOW");
    expect([own.value.text, own.best.subject.id]).toEqual(["32,000 tokens", "Variant:acme-one-7b"]);
  });

  it("is not inherited where it would not fit what the variant states itself", async () => {
    const limits = await fact('variant(slug: "acme-one-7b")', "MAX_OUTPUT_TOKENS");
    expect(limits.claims).toEqual([]);
    expect((await fact('variant(slug: "acme-one-70b")', "MAX_OUTPUT_TOKENS")).claims.length).toBe(1);
  });

  it("is null for a property that the type cannot have", async () => {
    expect(await fact('license(slug: "open-licence")', "CONTEXT_WINDOW")).toBeNull();
  });

  it("is that of the day: superseded in the past, current today", async () => {
    const of = async (asOf: string) =>
      (await fact(`model(slug: "acme-zero", asOf: "${asOf}")`, "CONTEXT_WINDOW")).value.text;
    expect([await of("2028-06-01"), await of("2029-06-01")]).toEqual(["4,000 tokens", "8,000 tokens"]);
  });

  it("computes the state of availability from dates, and shows from which", async () => {
    const of = async (asOf: string) => {
      const { data } = await ask(
        `{ model(slug: "acme-zero", asOf: "${asOf}") { lifecycle fact(property: LIFECYCLE) { reason best { method derivedFrom { property } } } } }`,
      );
      return data.model;
    };
    expect(await of("2028-06-01")).toEqual({
      lifecycle: "AVAILABLE",
      fact: {
        reason: "Computed from released: 2028-01-15, and from retired, read on 2029-12-01.",
        best: { method: "DERIVED", derivedFrom: [{ property: "RELEASED_ON" }, { property: "RETIRED_ON" }] },
      },
    });
    expect((await of("2029-10-01")).lifecycle).toBe("RETIRED");
  });
});

describe("disputes", () => {
  it("are open where sources of one property really differ", async () => {
    const { disputed, disputes } = await fact('model(slug: "acme-one")', "RELEASED_ON");
    expect(disputed).toBe(true);
    expect(disputes).toMatchObject([{ kind: "GENUINE", state: "OPEN", resolution: null, preferred: null }]);
    expect(disputes[0].claims.map((claim: { value: { text: string } }) => claim.value.text)).toEqual([
      "2029-03-01",
      "2029-03-05",
    ]);
  });

  it("are settled by rule where values are the same once rounded", async () => {
    const { disputed, disputes } = await fact('model(slug: "acme-one")', "CONTEXT_WINDOW");
    expect(disputed).toBe(false);
    expect(disputes).toMatchObject([
      { kind: "PRECISION", state: "RESOLVED", preferred: { value: { text: "128,000 tokens" } } },
    ]);
  });

  it("are settled by rule where two definitions meet under one word", async () => {
    const { disputes } = await fact('model(slug: "acme-one")', "KNOWLEDGE_CUTOFF");
    expect(disputes).toMatchObject([{ kind: "DEFINITION", state: "RESOLVED" }]);
  });

  it("keep the refuted side, and say why it was wrong", async () => {
    const { value, reason, claims, disputes } = await fact('model(slug: "acme-one")', "SIZES_AVAILABLE");
    expect([value.text, reason]).toEqual(["7B, 70B", "It is the only value that stands; another was refuted."]);
    expect(claims.map(({ status }: { status: string }) => status)).toEqual(["UNVERIFIED", "REFUTED"]);
    expect(disputes).toMatchObject([{ kind: "ERROR", state: "RESOLVED", resolution: "The card lists two sizes." }]);
  });
});
