import { describe, expect, it } from "vitest";
import { buildForms, isSized, isTuned, withWord } from "../../src/catalogs/name-forms.ts";
import { bareId, parseModelId, parseModelTitle } from "../../src/catalogs/parse-model-name.ts";
import { within } from "../suite.ts";

/** Spellings of one thing, by the form that they have in common. */
const alike: Readonly<Record<string, readonly string[]>> = {
  "acme one": ["acme-one", "acme/acme-one", "Acme_One", "acme one", "host/acme/acme-one:free", "acme-one-hf"],
  "4o gpt": ["gpt-4o", "openai/gpt-4o", "openai-gpt-4o", "gpt-4o-2024-08-06", "GPT_4o"],
  "3.5 gpt turbo": ["gpt-3.5-turbo", "gpt-35-turbo", "gpt-3-5-turbo"],
  "4.5 claude opus": [
    "claude-opus-4-5",
    "claude-opus-4.5",
    "claude-4.5-opus",
    "claude-4-5-opus",
    "claude-opus-4-5-20251101",
    "claude-opus-4-5@20251101",
    "claude-opus-4-5@default",
    "anthropic.claude-opus-4-5-20251101-v1:0",
    "us.anthropic.claude-opus-4-5-20251101-v1:0",
    "claude-opus-4-5-20251101-thinking",
    "anthropic/claude-opus-4.5:beta",
  ],
  "3.1 70b instruct llama": [
    "meta-llama/llama-3.1-70b-instruct",
    "meta-llama/Meta-Llama-3.1-70B-Instruct-Turbo",
    "accounts/fireworks/models/llama-v3p1-70b-instruct",
    "llama3.1-70b-instruct",
    "llama-3-1-70b-instruct-maas",
  ],
  "2.5 72b instruct qwen": [
    "qwen2.5-72b-instruct",
    "qwen-2.5-72b-instruct",
    "qwen25-72b-instruct",
    "Qwen/Qwen2.5-72B-Instruct",
  ],
  "3 32b qwen": ["qwen3-32b", "Qwen/Qwen3-32B-FP8", "qwen3-32b-awq", "Qwen/Qwen3-32B-TEE", "qwen3:32b"],
  "17b 4 instruct llama maverick": ["llama-4-maverick-17b-128e-instruct", "Llama-4-Maverick-17B-Instruct"],
  "3 4b gemma instruct": ["gemma-3-4b-it", "google.gemma-3-4b-it", "gemma-3-4b-instruct"],
  "5.2 glm": ["glm-5p2", "glm-5.2", "zai/glm-5-2", "accounts/fireworks/models/glm-5p2"],
  "0506 2.5 gemini preview pro": ["gemini-2.5-pro-preview-05-06", "gemini-2.5-pro-preview-0506"],
  "2 exp flash gemini": ["gemini-2.0-flash-exp", "gemini-2-flash-experimental"],
  "20b gpt oss": ["gpt-oss-20b", "gpt-oss:20b-cloud", "openai.gpt-oss-20b-1:0", "databricks/gpt-oss-20b"],
  "command plus r": ["command-r-plus", "command-r+", "cohere.command-r-plus"],
  "deepseek r1": ["deepseek-r1", "deepseek.r1-v1:0", "deepseek-ai/DeepSeek-R1"],
  "lite nova": ["amazon.nova-lite-v1:0", "amazon-nova/nova-lite-v1", "nova-lite"],
  "32b qwq": ["@cf/qwen/qwq-32b", "Qwen/QwQ-32B"],
  "dev flux": ["black-forest-labs/flux/dev", "flux-dev"],
  "cafe large": ["café-large", "cafe\u0301-large", "CAFÉ/café-large"],
  "2 aurora": ["aurora-2", "aurora-2.0", "aurora-v2", "aurora 2"],
};

/** Pairs of spellings that must not be taken for one. */
const unlike: readonly (readonly [string, string])[] = [
  ["aurora-2", "aurora-2.5"],
  ["aurora-2", "aurora-2-mini"],
  ["aurora-7b", "aurora-70b"],
  ["aurora-7b", "aurora-7b-instruct"],
  ["aurora-turbo", "aurora"],
  ["gpt-4", "gpt-4o"],
  ["k2", "k2.5"],
  ["aurora-preview", "aurora"],
  ["aurora-2-thinking", "aurora-2"],
  ["llama-3-70b", "llama-3.1-70b"],
  ["mistral-large-2407", "mistral-large-2411"],
  ["qwen3-30b-a3b", "qwen3-30b"],
];

describe("identifiers", () => {
  it.for(Object.entries(alike))("of %s have one form, however they are spelt", ([form, spellings]) => {
    expect(spellings.map((id) => [id, parseModelId(id).form])).toEqual(spellings.map((id) => [id, form]));
  });

  it.for(unlike)("%s and %s are not taken for one", ([a, b]) => {
    expect(parseModelId(a).form).not.toBe(parseModelId(b).form);
  });

  it("tell the day in them, in any of its spellings, and nothing that is no day", () => {
    const days = {
      "aurora-2029-06-01": "20290601",
      "aurora-20290601": "20290601",
      "aurora@20290601": "20290601",
      "aurora-290601": "20290601",
      "aurora-2029-06": undefined,
      "aurora-20291301": undefined,
      "aurora-20290632": undefined,
      "aurora-2029-02-30": undefined,
      "aurora-290230": undefined,
      "aurora-0506": undefined,
      "aurora-123456": undefined,
      "aurora-1234567890": undefined,
    };
    expect(Object.fromEntries(Object.keys(days).map((id) => [id, parseModelId(id).date]))).toEqual(days);
  });

  it("tell vendors and channels in front, regions among them", () => {
    const vendors = {
      "acme/aurora": ["acme"],
      "hub/acme/aurora": ["hub", "acme"],
      "us.acme.aurora": ["us", "acme"],
      "acme--aurora": ["acme"],
      "~acme/aurora": ["acme"],
      aurora: [],
    };
    expect(Object.fromEntries(Object.keys(vendors).map((id) => [id, parseModelId(id).vendors]))).toEqual(vendors);
  });

  it("tell how weights are stored, and whether they move", () => {
    expect(
      ["aurora-7b-fp8", "aurora-7b-AWQ", "aurora-7b-8bit", "aurora-7b"].map((id) => parseModelId(id).quantization),
    ).toEqual(["fp8", "awq", "8bit", undefined]);
    expect(
      ["aurora-latest", "aurora@latest", "aurora:latest", "latest-aurora", "aurora"].map(
        (id) => parseModelId(id).isFloating,
      ),
    ).toEqual([true, true, true, false, false]);
  });

  it("keep a preset after a colon apart from the plain form", () => {
    expect(parseModelId("acme/aurora-70b:thinking")).toMatchObject({
      form: "70b aurora thinking",
      plain: "70b aurora",
    });
    expect(parseModelId("acme/aurora-70b:free")).toMatchObject({ form: "70b aurora", plain: "70b aurora" });
  });

  it("lose vendors, options and days when they are shown to people", () => {
    const shown = {
      "acme/aurora-2029-06-01": "aurora",
      "us.acme.aurora-20290601-v1:0": "aurora",
      "acme/Aurora-2:free": "Aurora-2",
      "aurora-2": "aurora-2",
    };
    expect(Object.fromEntries(Object.keys(shown).map((id) => [id, bareId(id)]))).toEqual(shown);
  });

  it("without any word have an empty form, and are read all the same", () => {
    for (const id of ["", "/", "20290601", "???", "日本", "~"]) expect(parseModelId(id).form).toBe("");
  });

  it("of any length are read in time that grows with them", () => {
    within(2_000, () => {
      for (const part of ["a-", "1.", "a.", "claude-v1", "/", "2029-", "9-", "-"]) parseModelId(part.repeat(2_000));
    });
  });
});

describe("names for people", () => {
  it.for([
    ["Acme: Aurora Small 1.1", "1.1 aurora small", undefined, false],
    ["Aurora (latest)", "aurora", undefined, true],
    ["GPT-4o (2024-08-06)", "4o gpt", "20240806", false],
    ["Claude Opus 4.5 (US)", "4.5 claude opus", undefined, false],
    ["Anthropic Claude Opus 4.5", "4.5 claude opus", undefined, false],
    ["Aurora 2.0 Instruct", "2 aurora instruct", undefined, false],
  ] as const)("%s has the form of its identifier", ([name, form, date, isMoving]) => {
    expect(parseModelTitle(name)).toMatchObject({ form, date, isFloating: isMoving, vendors: [] });
  });
});

describe("forms", () => {
  const known = new Set([
    "30b 3 a3b aurora",
    "70b aurora instruct",
    "70b aurora",
    "7b aurora instruct",
    "1t a32b k2",
    "1t a64b k2",
  ]);
  const complete = buildForms(known);

  it.for([
    ["30b 3 aurora", "cirrus", "30b 3 a3b aurora", "takes on the active parameters that just one has"],
    ["1t k2", "cirrus", "1t k2", "stays as it is where two differ in them alone"],
    ["7b aurora", "cirrus", "7b aurora instruct", "is that of tuned weights at a host of chats"],
    ["7b aurora", undefined, "7b aurora", "stays as it is where no host says how it is served"],
    ["7b aurora", "fireworks-ai", "7b aurora", "stays as it is at a host that serves both"],
    ["70b aurora", "cirrus", "70b aurora", "stays as it is where it is known itself"],
    ["9b aurora", "cirrus", "9b aurora", "stays as it is where nothing longer is known"],
  ] as const)("%s at %s becomes %s: it %s", ([form, host, whole]) => {
    expect(complete(form, host)).toBe(whole);
  });

  it("tell whether they have a size and a tuning, and take a word in its place", () => {
    expect(["7b aurora", "8x7b aurora", "e4b aurora", "4 aurora", "aurora"].map(isSized)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(["7b aurora instruct", "base 7b aurora", "7b aurora"].map(isTuned)).toEqual([true, true, false]);
    expect(withWord("7b aurora", "instruct")).toBe("7b aurora instruct");
  });
});
