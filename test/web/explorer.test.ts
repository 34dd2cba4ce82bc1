import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkTo, readAddress, today, withParams } from "../../src/web/explorer/address.ts";
import { dayText, moneyText, shortNumber } from "../../src/web/explorer/format.ts";
import type { FactRowFragment } from "../../src/web/explorer/generated/graphql.ts";
import { columns, columnsParam, readColumns } from "../../src/web/explorer/page/home/columns.tsx";
import { ignoredFilters, readModelQuery, readSort, sortParam } from "../../src/web/explorer/page/home/model-query.ts";
import {
  distinctDisputes,
  moreClaims,
  otherValues,
  shownValues,
  textOf,
} from "../../src/web/explorer/part/fact-values.ts";
import { componentText, lowestPriceText } from "../../src/web/explorer/part/price-text.ts";
import { citedSources } from "../../src/web/explorer/part/sources.tsx";
import { requestUrl } from "../../src/web/explorer/request.ts";
import { matchRoute, pathOf, routes } from "../../src/web/explorer/routes.ts";
import { tableText } from "../../src/web/explorer/table-text.ts";

/* What the pages of the explorer compute; `explorer.slow.test.ts` looks at them in a browser. */

const search = (text: string) => new URLSearchParams(text);

describe("an address", () => {
  it.each(["asOf", "knownAt"] as const)("states the day %s, unless it is no day of the calendar", (name) => {
    expect(readAddress("/", `?${name}=2024-02-29`)[name]).toBe("2024-02-29");
    for (const text of ["2023-02-29", "2024-13-01", "yesterday", "", "2024-1-1"])
      expect(readAddress("/", `?${name}=${text}`)[name]).toBeUndefined();
  });

  it("keeps parameters that mean nothing, and drops empty ones", () => {
    const address = readAddress("/", "?other=1&q=x");
    expect(withParams(address, { q: "", sort: "name:asc" })).toBe("/?other=1&sort=name:asc");
  });

  it("carries its days to other pages, before the hash", () => {
    const days = { asOf: "2024-06-01", knownAt: "2026-11-29" };
    expect(linkTo("/model/x#RELEASED_ON", days)).toBe("/model/x?asOf=2024-06-01&knownAt=2026-11-29#RELEASED_ON");
    expect(linkTo("/model/x", today)).toBe("/model/x");
  });
});

describe("the routes", () => {
  it("give each entity the page that its path leads back to", () => {
    for (const route of Object.values(routes)) {
      if (!("kind" in route)) continue;
      const path = pathOf({ __typename: route.kind, slug: "a.b-1" });
      expect(matchRoute(path ?? "")).toMatchObject({ route: { kind: route.kind }, params: { slug: "a.b-1" } });
    }
  });

  it("match no path with more or fewer segments", () => {
    for (const path of ["/model", "/model/", "/model/x/y", "//", ""]) expect(matchRoute(path)).toBeUndefined();
  });

  it("give equal URLs for equal requests, whatever the address says besides", () => {
    const urls = (query: string) => routes.home.requests(readAddress("/", query)).map(requestUrl);
    expect(urls("?q=a&other=1&columns=status")).toEqual(urls("?q=a"));
    expect(urls("?q=a")).not.toEqual(urls("?q=b"));
  });
});

describe("the query of the table", () => {
  it("has a condition for each parameter that means something", () => {
    const text =
      "q=llama&provider=meta-ai&weights=open&status=retired&context=128000&license=mit&input=image&disputed=true";
    expect(readModelQuery(search(text))).toEqual({
      where: {
        name: { contains: "llama" },
        provider: { slug: { eq: "meta-ai" } },
        license: { slug: { eq: "mit" } },
        openWeights: { eq: true },
        lifecycle: { eq: "RETIRED" },
        contextWindow: { gte: 128_000 },
        inputModalities: { hasAll: ["IMAGE"] },
        disputed: { eq: true },
      },
      orderBy: [{ property: { property: "RELEASED_ON", direction: "DESC" } }],
    });
  });

  it("ignores and names what means nothing", () => {
    const text = search("status=gone&context=many&weights=&provider=Not%20A%20Slug&sort=constructor:asc");
    expect(readModelQuery(text).where).toBeUndefined();
    expect(ignoredFilters(text)).toEqual(["provider", "status", "context"]);
    expect(readSort(text)).toEqual({ key: "released", direction: "DESC" });
  });

  it("never fails, whatever an address says", () => {
    const names = ["q", "provider", "license", "weights", "status", "context", "input", "disputed", "sort", "columns"];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.string()), (given) => {
        const params = new URLSearchParams(given);
        const { orderBy } = readModelQuery(params);
        expect(orderBy).toHaveLength(1);
        expect(readColumns(params).length).toBeGreaterThan(0);
      }),
      { seed: 15 },
    );
  });

  it("is the same after it went through the address", () => {
    for (const key of ["name", "released", "context", "in"] as const)
      for (const direction of ["ASC", "DESC"] as const) {
        const param = sortParam({ key, direction });
        expect(readSort(search(param === null ? "" : `sort=${param}`))).toEqual({ key, direction });
      }
    const chosen = columns.slice(2, 5);
    expect(readColumns(search(`columns=${columnsParam(chosen)}`))).toEqual(chosen);
    expect(columnsParam(readColumns(search("")))).toBeNull();
  });
});

type FullClaim = FactRowFragment["claims"][number];
type PartialClaim = Partial<FullClaim> & { readonly id: string };

const claim = (given: PartialClaim): FullClaim => ({
  property: "RELEASED_ON",
  status: "UNVERIFIED",
  rank: "NORMAL",
  polarity: "ASSERTS",
  valueState: "KNOWN",
  bound: "EXACT",
  validFrom: null,
  validUntil: null,
  value: { __typename: "DateValue", text: given.id },
  conditions: [],
  isGeneral: true,
  confidence: "CONFIRMED",
  citations: [],
  ...given,
});

const fact = (given: Partial<FactRowFragment>): FactRowFragment => ({
  property: "RELEASED_ON",
  tier: "PRIMARY",
  sourceCount: 1,
  disputeState: null,
  valueState: given.value ? "KNOWN" : null,
  value: null,
  disputes: [],
  disputeCount: given.disputes?.length ?? 0,
  claims: [],
  claimCount: given.claims?.length ?? 0,
  ...given,
});

const date = (text: string) => ({ __typename: "DateValue", text }) as const;

describe("the values of a fact", () => {
  const words = (given: Partial<FactRowFragment>, day = "2026-11-29") =>
    otherValues(fact(given), day).map(({ value, word, isWrong }) => [value?.text, word, isWrong]);

  it("are one where only one can be true, and the others say why they are not it", () => {
    const claims = [
      claim({ id: "2024" }),
      claim({ id: "2023", status: "REFUTED" }),
      claim({ id: "2022", rank: "DEPRECATED" }),
      claim({ id: "2021", validUntil: "2022-01-01" }),
      claim({ id: "2025", validFrom: "2030-01-01" }),
    ];
    expect(shownValues(fact({ value: date("2024"), claims })).map(({ value }) => value?.text)).toEqual(["2024"]);
    expect(words({ value: date("2024"), claims })).toEqual([
      ["2023", "refuted", true],
      ["2022", "set aside", false],
      ["2021", "was so once", false],
      ["2025", "was so later", false],
    ]);
  });

  it("are an absence where a source states one, and bounds while no date is stated", () => {
    const absent = claim({ id: "none", value: null, valueState: "NONE" });
    expect(
      shownValues(fact({ valueState: "NONE", claims: [absent] })).map(({ claims }) => claims.map(textOf).join()),
    ).toEqual(["none"]);
    const bound = claim({ id: "2027-01-01", bound: "NOT_BEFORE", status: "SCHEDULED" });
    expect(shownValues(fact({ claims: [bound] })).map(({ claims }) => claims.map(textOf).join())).toEqual([
      "not before 2027-01-01",
    ]);
    const dated = claim({ id: "2027-03-01", status: "SCHEDULED" });
    const both = { value: date("2027-03-01"), claims: [dated, bound] };
    expect(shownValues(fact(both)).map(({ value }) => value?.text)).toEqual(["2027-03-01"]);
    expect(words(both)).toEqual([["2027-01-01", "scheduled", false]]);
    expect(shownValues(fact({}))).toEqual([]);
  });

  it("are all that hold where several can be true", () => {
    const claims = [claim({ id: "a" }), claim({ id: "b" }), claim({ id: "c", status: "RETRACTED" })].map((one) => ({
      ...one,
      property: "STATEMENT" as const,
    }));
    const statement = fact({ property: "STATEMENT", value: date("a"), claims });
    expect(shownValues(statement).map(({ value }) => value?.text)).toEqual(["a", "b"]);
    expect(otherValues(statement, "2026-11-29").map(({ word }) => word)).toEqual(["retracted"]);
  });

  it("include claims of other properties that only a dispute has, and strike out errors once they are settled", () => {
    const other = claim({ id: "272000", property: "MAX_INPUT_TOKENS" });
    const given = (state: "OPEN" | "RESOLVED") => ({
      value: date("400000"),
      claims: [claim({ id: "400000" })],
      disputes: [
        {
          id: "d",
          kind: "ERROR" as const,
          state,
          resolution: null,
          note: null,
          sides: [
            { kind: null, claimCount: 1, claims: [claim({ id: "400000" })] },
            { kind: "ERROR" as const, claimCount: 1, claims: [other] },
          ],
        },
      ],
    });
    expect(words(given("OPEN"))).toEqual([["272000", "disagrees", false]]);
    expect(words(given("RESOLVED"))).toEqual([["272000", "wrong", true]]);
  });

  it("are told apart by the host for which alone they hold", () => {
    const claims = [
      claim({ id: "2024" }),
      claim({ id: "other", value: date("2024"), conditions: ["host: venice"], isGeneral: false }),
    ];
    expect(words({ value: date("2024"), claims })).toEqual([["2024", "also stated", false]]);
  });

  it("leave out what only a dispute out of sight explains, and count it", () => {
    const side = (kind: "SCOPE" | null, ...claims: FullClaim[]) => ({ kind, claimCount: 3, claims });
    const [shown, stage, venice] = [
      claim({ id: "2024" }),
      claim({ id: "2023", conditions: ["stage: preview"] }),
      claim({ id: "2022", conditions: ["host: venice"], isGeneral: false }),
    ];
    const poe = claim({ id: "2021", conditions: ["host: poe"], isGeneral: false });
    const sides = [side(null, shown), side("SCOPE", poe)];
    const dispute = { id: "d", kind: "SCOPE", state: "RESOLVED", resolution: null, note: null, sides } as const;
    const given = { value: date("2024"), claims: [shown, stage, venice], claimCount: 9, disputes: [dispute] };
    expect(words({ ...given, disputeCount: 4 })).toEqual([
      ["2021", "other scope", false],
      ["2023", "other scope", false],
    ]);
    expect(moreClaims(fact({ ...given, disputeCount: 4 }))).toBe(6);
    expect(moreClaims(fact(given))).toBe(5);
  });

  it("give each claim of a side the reason of the side, also one that is not in sight there", () => {
    const a = claim({ id: "a", value: date("text, image") });
    const b = claim({ id: "b", value: date("image, text") });
    const shown = claim({ id: "2024" });
    const sides = [
      { kind: null, claimCount: 1, claims: [shown] },
      { kind: "STALE" as const, claimCount: 2, claims: [a] },
    ];
    const dispute = { id: "d", kind: "STALE", state: "RESOLVED", resolution: null, note: null, sides } as const;
    expect(words({ value: date("2024"), claims: [shown, b], disputes: [dispute] })).toEqual([
      ["text, image", "out of date", false],
      ["image, text", "out of date", false],
    ]);
  });

  it("name each dispute once", () => {
    const side = (...ids: string[]) => ({
      kind: null,
      claimCount: ids.length,
      claims: ids.map((id) => claim({ id })),
    });
    const dispute = (id: string, ...sides: ReturnType<typeof side>[]) => ({
      id,
      kind: "SCOPE" as const,
      state: "RESOLVED" as const,
      resolution: null,
      note: null,
      sides,
    });
    const disputes = [dispute("all", side("a"), side("b", "c")), dispute("part", side("a"), side("c"))];
    expect(distinctDisputes(disputes).map(({ id }) => id)).toEqual(["all"]);
  });
});

describe("the sources of a page", () => {
  it("are those of facts, prices, scores and steps, each once, with its date where one selection has it", () => {
    const source = (id: string, more = {}) => ({ id, name: id, slug: id, tier: "PRIMARY", url: null, ...more });
    const page = {
      facts: [{ claims: [{ citations: [{ source: source("card", { publishedOn: "2026-01-01" }) }] }] }],
      endpoints: { nodes: [{ prices: [{ sources: [source("card"), source("price-list")] }] }] },
      predecessors: [{ sources: [], drivers: [{ sources: [source("blog")] }], subject: { name: "no source" } }],
      scores: null,
    };
    const cited = citedSources(page);
    expect(cited.map(({ id }) => id).sort()).toEqual(["blog", "card", "price-list"]);
    expect(cited.find(({ id }) => id === "card")?.publishedOn).toBe("2026-01-01");
  });
});

describe("texts for people", () => {
  it("give dates at the precision that is known", () => {
    expect(["2024", "2024-12", "2024-12-06"].map(dayText)).toEqual(["2024", "Dec 2024", "6 Dec 2024"]);
  });

  it("give a price from low to high where sources differ", () => {
    const price = {
      amount: "0.14",
      low: "0.14",
      per: 1_000_000,
      currency: "USD",
      endpoint: { id: "e", host: { id: "h", name: "Acme" } },
    };
    const known = { tier: null, disputeState: null };
    expect(lowestPriceText({ ...price, high: "0.28", fact: known })).toBe("$0.14 to $0.28");
    expect(lowestPriceText({ ...price, high: "0.14", fact: known })).toBe("$0.14");
  });

  it("give numbers and money briefly, and never round a small price to nothing", () => {
    expect([128_000, 16_384, 1_048_576, 405e9].map(shortNumber)).toEqual(["128K", "16.4K", "1M", "405B"]);
    expect([0, 2.5, 0.0028, 10, 0.125].map((amount) => moneyText(amount, "USD"))).toEqual([
      "free",
      "$2.50",
      "$0.0028",
      "$10",
      "$0.125",
    ]);
  });

  it("give prices per million tokens, or per unit of what else is counted", () => {
    expect(componentText({ meter: "INPUT", amount: "0.0000025", per: 1 }, "USD")).toEqual({
      label: "input",
      price: "$2.50",
      unit: "M tokens",
    });
    expect(componentText({ meter: "SEARCH", amount: "10", per: 1_000 }, "USD")).toMatchObject({
      price: "$10",
      unit: "1,000 searches",
    });
  });
});

describe("a copied table", () => {
  const copied = [
    { label: "Name", value: ({ name }: { name: string }) => name },
    { label: "Size", value: ({ size }: { size: number | null }) => size },
  ];
  const rows = [
    { name: 'a "quoted", name', size: 1.5 },
    { name: "two\nlines | and a bar", size: null },
  ];

  it("is JSON with numbers as numbers and null for what is unknown", () => {
    expect(JSON.parse(tableText("JSON", copied, rows))).toEqual([
      { Name: 'a "quoted", name', Size: 1.5 },
      { Name: "two\nlines | and a bar", Size: null },
    ]);
  });

  it("is CSV in which commas, quotes and line breaks stay in their cell", () => {
    expect(tableText("CSV", copied, rows)).toBe(
      'Name,Size\r\n"a ""quoted"", name",1.5\r\n"two\nlines | and a bar",\r\n',
    );
  });

  it("is Markdown in which bars and line breaks stay in their cell", () => {
    expect(tableText("Markdown", copied, rows)).toBe(
      '| Name | Size |\n| --- | --- |\n| a "quoted", name | 1.5 |\n| two lines \\| and a bar |  |\n',
    );
  });
});
