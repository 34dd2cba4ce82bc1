import { describe, expect, it } from "vitest";
import { buildMatcher } from "../../src/catalogs/match-listing.ts";
import { parseModelId } from "../../src/catalogs/parse-model-name.ts";
import { readCached } from "../../src/parse/read-data.ts";
import { dataFolder } from "../data.ts";

const read = await readCached(dataFolder);
if (!read.ok) throw new Error("The data is not sound.");
const matcher = buildMatcher(read.data.records);

function meaningOf(id: string, { host, name }: { host?: string; name?: string } = {}) {
  const listing = { pointer: "/row", id, ...(name !== undefined && { name }) };
  const match = matcher.match(listing as never, parseModelId(id), host, new Set());
  return match.kind === "one" ? `${match.target} ${match.confidence}` : match.kind;
}

describe("An identifier", () => {
  it("that moves leads to the newest of its line at its maker's, and to nothing once the records know a newer one", () => {
    expect(meaningOf("mistral-small-latest", { host: "mistral-api" })).toBe("Model:mistral-small-4 likely");
    expect(meaningOf("mistral-large-latest", { host: "mistral-api" })).toBe("none");
    expect(meaningOf("gemini-flash-latest", { host: "gemini-api" })).toBe("none");
    expect(meaningOf("cohere/command-r")).toBe("none");
  });

  it.each([
    ["mistralai/Mistral-Nemo-Instruct-2407", "Variant:open-mistral-nemo-2407", "month"],
    ["mistral.magistral-small-2509", "Variant:magistral-small-2509", "vendor in front"],
    ["us.amazon.nova-pro-v1:0", "Variant:amazon-nova-pro-v1-0", "region in front"],
    ["amazon/nova-pro-v1", "Variant:amazon-nova-pro-v1-0", "build that it leaves out"],
    ["zai-org/GLM-5-FP8", "Variant:glm-5-fp8", "format of weights"],
    ["zai-org/GLM-5", "Model:glm-5", "name without one"],
    ["ollama/deepseek-v3.1:671b-cloud", "Model:deepseek-v3-1", "size, which the record states"],
    ["deepseek-v3.1:70b", "none", "size, which the record does not state"],
    ["llama-4-scout-17b-16e", "Model:llama-4-scout", "size of the active experts, which the record states"],
    ["mistral/mistral-small-3-2-2506", "Variant:mistral-small-2506", "month beside a version"],
    ["mistral/mistral-small-3-2-2511", "none", "month, which no variant has"],
  ])("%s means %s by its %s", (id, target) => {
    expect(meaningOf(id).split(" ")[0]).toBe(target);
  });

  it.each(["llama-4-maverick", "meta-llama/llama-4-maverick-17b"])(
    "without a tuning, %s, means the tuned weights on a chat host where the records know the weights of these alone",
    (id) => {
      expect(meaningOf(id, { host: "groq" })).toMatch(/^Variant:llama-4-maverick-instruct /);
      expect(meaningOf(id)).toMatch(/^Model:llama-4-maverick /);
      expect(meaningOf("gpt-3.5-turbo", { host: "openrouter" })).not.toMatch(/instruct/);
    },
  );

  it("to which the name adds a date means what bears that date", () => {
    expect(meaningOf("deepseek/deepseek-v3", { name: "DeepSeek V3 0324" })).toBe("Model:deepseek-v3-0324 likely");
    expect(meaningOf("deepseek/deepseek-v3", { name: "DeepSeek V3" })).toMatch(/^Model:deepseek-v3 /);
    expect(meaningOf("ministral-8b-latest", { host: "mistral-api", name: "Ministral 8B (latest)" })).toBe(
      "Model:ministral-3-8b likely",
    );
  });
});
