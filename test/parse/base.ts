import { expect } from "vitest";
import { buildData } from "../../src/parse/build-data.ts";
import type { Data } from "../../src/parse/parsed-data.ts";
import { formatProblem, type Problem } from "../../src/parse/problem.ts";
import type { DataFile } from "../../src/parse/read-files.ts";
import { within } from "../suite.ts";

/** Text without its first line break and without the indentation that all its lines share. */
export function yaml({ raw }: TemplateStringsArray, ...values: readonly unknown[]): string {
  const text = String.raw({ raw }, ...values).replace(/^\n/, "");
  const indents = text.split("\n").flatMap((line) => (/\S/.test(line) ? [line.search(/\S/)] : []));
  const common = Math.min(...indents);
  return text.replaceAll(new RegExp(`^ {0,${common}}`, "gm"), "");
}

/** A minimal sound data set: one record of each kind. */
export const sound: Readonly<Record<string, string>> = {
  "release.yaml": "tag: 2030.1.1\npublished-on: 2030-01-01\n",
  "providers/acme.yaml": "acme: { name: Acme, roles: [lab], sources: [acme-card] }\n",
  "sources/acme.yaml": yaml`
    acme-card:
      name: Acme card
      type: model-card
      tier: primary
      url: https://acme.example/card
      publisher: acme
      published-on: 2029-01-01
      accessed-on: 2029-06-01
  `,
  "families/acme.yaml": "acme-line: { name: Acme line, level: line, provider: acme, sources: [acme-card] }\n",
  "models/acme.yaml": yaml`
    acme-one:
      name: Acme One
      sources: [acme-card]
      provider: acme
      families: [acme-line]
      license: acme-license
      uses: [attention]
      facts:
        announced-on: { value: 2029-01-01, sources: [acme-card] }
        released-on: { value: 2029-02-01, sources: [acme-card] }
        input-modalities: { value: [text], sources: [acme-card] }
      supports: [{ capability: calling, level: native }]
      scores: [{ benchmark: quiz, value: 1.5, sources: [acme-card] }]
      variants:
        acme-one-8b:
          name: Acme One 8B
          kinds: [size]
          facts:
            parameters-total: { value: 8_000_000_000, sources: [acme-card] }
  `,
  "capabilities/all.yaml": yaml`
    calling:
      name: Calling
      category: tools
      sources: [acme-card]
      facts: { definition: { value: It calls functions., sources: [acme-card] } }
    seeing:
      name: Seeing
      category: multimodal
      needs-input: image
      sources: [acme-card]
      facts: { definition: { value: It takes images., sources: [acme-card] } }
  `,
  "concepts/all.yaml": yaml`
    attention:
      name: Attention
      kind: architecture
      sources: [acme-card]
      facts: { definition: { value: It weighs what it has read., sources: [acme-card] } }
  `,
  "products/all.yaml": yaml`
    acme-chat:
      name: Acme Chat
      provider: acme
      sources: [acme-card]
      deploys: [{ model: acme-one, role: default }]
  `,
  "benchmarks/all.yaml": yaml`
    quiz: { name: Quiz, metrics: [{ name: accuracy, higher-is-better: true }], sources: [acme-card] }
  `,
  "licenses/all.yaml": "acme-license: { name: Acme license, kind: proprietary, sources: [acme-card] }\n",
  "hosts/all.yaml": yaml`
    acme-cloud:
      name: Acme Cloud
      kind: first-party-api
      provider: acme
      sources: [acme-card]
      endpoints:
        acme-cloud-one: { model: acme-one, api-model-id: one }
  `,
};

/** Files of a data set by path; undefined leaves out one that the sound set has. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

/** The sound set with some files replaced, added or left out. */
export const filesWith = (files: Files): DataFile[] =>
  Object.entries({ ...sound, ...files })
    .flatMap(([path, content]) => (content === undefined ? [] : [{ path, bytes: Buffer.from(content) }]))
    .sort((a, b) => (a.path < b.path ? -1 : 1));

/** What the sound set with such files gives; fails when it is refused. */
export function dataWith(files: Files): Data {
  const built = buildData(filesWith(files));
  if (!built.ok) throw new Error(built.problems.map(formatProblem).join("\n"));
  return built.data;
}

/** The problems of a refused data set, one line each; nothing else may come with them. */
export function refused(built: { ok: true; data: Data } | { ok: false; problems: Problem[] }): string[] {
  expect(Object.keys(built)).toEqual(["ok", "problems"]);
  if (built.ok) throw new Error("was accepted");
  expect(built.problems.length).toBeGreaterThan(0);
  return built.problems.map(formatProblem);
}

/** The problems of the sound set with some files replaced, added or left out; the slow suite allows a second for them. */
export const problemsWith = (files: Files): string[] => refused(within(1_000, () => buildData(filesWith(files))));

/** The problems that one more model brings, in a file of its own. */
export const modelProblems = (text: string): string[] => problemsWith({ "models/two.yaml": text });
