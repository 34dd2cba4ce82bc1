import { describe, expect, it } from "vitest";
import { implausibleStatements } from "../../src/parse/validate-plausibility.ts";
import { meters } from "../../src/records/vocabulary.ts";
import { dataWith, modelProblems, problemsWith, yaml } from "./base.ts";

/** A model with facts of one source, read on 2029-06-01. */
const modelWith = (facts: Readonly<Record<string, string>>) =>
  `two: { name: Two, sources: [acme-card], facts: { ${Object.entries(facts)
    .map(([property, value]) => `${property}: { value: ${value}, sources: [acme-card] }`)
    .join(", ")} } }\n`;

/** A host with one price of a meter. */
const hostWith = (meter: string, amount: number, per?: number) => yaml`
  acme-api:
    name: Acme API
    kind: first-party-api
    provider: acme
    sources: [acme-card]
    endpoints:
      acme-api-one:
        model: acme-one
        prices: [{ components: [{ meter: ${meter}, amount: ${amount}${per ? `, per: ${per}` : ""} }], sources: [acme-card] }]
`;

/** The warnings about model `two`. */
function warnings(facts: Readonly<Record<string, string>>): string[] {
  const { records } = dataWith({ "models/two.yaml": modelWith(facts) });
  const record = records.Model.get("two");
  if (!record) throw new Error("there is no model two");
  return implausibleStatements(records, record).map(
    ({ path, severity, reason }) => `${path.join(".")} ${severity} ${reason}`,
  );
}

describe("a planted fault in a record is found:", () => {
  it("a price in another unit", () => {
    expect(problemsWith({ "hosts/x.yaml": hostWith("input", 71_000) })).toEqual([
      "hosts/x.yaml:9:55  implausible-value  71,000 USD per 1,000,000 (input) is 71 times above the highest possible price.",
    ]);
    expect(problemsWith({ "hosts/x.yaml": hostWith("input", 0.000003) })[0]).toContain(
      "times below the lowest possible",
    );
    expect(problemsWith({ "hosts/x.yaml": hostWith("output-image", 40_000, 1) })[0]).toContain("implausible-value");
  });

  it("an output or input longer than the context window", () => {
    expect(modelProblems(modelWith({ "context-window": "8_000", "max-output-tokens": "16_000" }))).toEqual([
      "models/two.yaml:1:134  implausible-value  The most output 16,000 exceeds the context window 8,000 of the same source.",
    ]);
    expect(modelProblems(modelWith({ "context-window": "8_000", "max-input-tokens": "16_000" }))).toHaveLength(1);
  });

  it("more active parameters than all", () => {
    expect(
      modelProblems(modelWith({ "parameters-total": "30_000_000_000", "parameters-active": "235_000_000_000" }))[0],
    ).toContain("The active parameters 235,000,000,000 exceeds the parameters 30,000,000,000");
  });

  it("a cutoff after the release", () => {
    expect(warnings({ "knowledge-cutoff": "2029-05", "released-on": "2029-03-01" })).toEqual([
      "facts.knowledge-cutoff.value warning Knowledge cutoff 2029-05 is after released 2029-03-01 of the same source.",
    ]);
    expect(warnings({ "knowledge-cutoff": "2029", "released-on": "2029-03-01" })).toEqual([]);
  });

  it("a release after the day on which it was read", () => {
    expect(warnings({ "released-on": "2029-07-01" })).toEqual([
      "facts.released-on.value warning 2029-07-01 is after the day on which it was read, 2029-06-01.",
    ]);
  });

  it("an end of service before the release", () => {
    expect(modelProblems(modelWith({ "released-on": "2029-03-01", "retired-on": "2028-03-01" }))[0]).toContain(
      "date-order",
    );
    expect(warnings({ "retired-on": "2098-12-31" })).toEqual([
      "facts.retired-on.value warning 2098-12-31 is more than 10 years after the day on which it was read.",
    ]);
  });
});

describe("what is plausible", () => {
  it("has no warning: limits that are equal, dates in order, prices from 0.003 to 600 dollars", () => {
    expect(
      warnings({
        "context-window": "128_000",
        "max-input-tokens": "128_000",
        "max-output-tokens": "128_000",
        "knowledge-cutoff": "2028-12",
        "released-on": "2029-01-02",
        "retired-on": "2030-01-02",
      }),
    ).toEqual([]);
    for (const amount of [0.0028, 600])
      expect(() => dataWith({ "hosts/x.yaml": hostWith("output", amount) })).not.toThrow();
  });

  it("has a bound for every meter", () => {
    for (const meter of Object.keys(meters))
      expect(problemsWith({ "hosts/x.yaml": hostWith(meter, 1e9) })[0], meter).toContain("implausible-value");
  });
});
