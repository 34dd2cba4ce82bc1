import { expect, it } from "vitest";
import { defaultLimits } from "../../../src/server/config/limits.ts";
import { fixtureFolder, serverOf } from "../../data.ts";

it("shows the value of each period, with the reason, up to the day of the view", async () => {
  const { ask } = await serverOf(fixtureFolder);
  const { data, errors } = await ask(`{ model(slug: "acme-zero") { fact(property: CONTEXT_WINDOW) {
    history(from: "2028-06-01") { from until reason best { value { text } } } } } }`);
  expect(errors).toBeUndefined();
  expect(data.model.fact.history).toEqual([
    { from: "2028-06-01", until: "2028-12-31", reason: expect.any(String), best: { value: { text: "4,000 tokens" } } },
    { from: "2029-01-01", until: "2030-01-01", reason: expect.any(String), best: { value: { text: "8,000 tokens" } } },
  ]);
});

it("charges the claims of each period to the work of the operation", async () => {
  const history =
    '{ model(slug: "acme-zero") { fact(property: CONTEXT_WINDOW) { history(from: "2028-06-01") { from } } } }';
  const { ask } = await serverOf(fixtureFolder, { limits: { ...defaultLimits, work: 20 } });
  expect((await ask(history)).errors).toMatchObject([{ extensions: { code: "LIMIT_WORK", limit: 20 } }]);
  expect((await ask(history.replace("{ from }", "{ __typename }").replace("2028", "2030"))).errors).toBeUndefined();
});
