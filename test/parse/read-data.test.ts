import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildData } from "../../src/parse/build-data.ts";
import { formatProblem, type Problem, problemCodes } from "../../src/parse/problem.ts";
import { readData } from "../../src/parse/read-data.ts";
import { scaled, within } from "../suite.ts";
import { filesWith, refused, sound } from "./base.ts";
import { broken } from "./broken.ts";

/** Codes of problems with layers, and of warnings, which no broken record gives. */
const others = ["bad-layer", "bad-release", "idle-dispute", "unexplained-dispute"];

/** Sorted by file, line and column. */
const isSorted = (problems: readonly Problem[]) =>
  problems.every((problem, index) => {
    const before = problems[index - 1];
    if (!before || before.file !== problem.file) return !before || before.file < problem.file;
    return before.line < problem.line || (before.line === problem.line && before.column <= problem.column);
  });

describe("many broken files", () => {
  it("are all told in one run, each at its place, in order", async () => {
    const folder = mkdtempSync(join(tmpdir(), "pedigree-many-"));
    const { "release.yaml": _, ...rest } = sound;
    for (const [path, content] of Object.entries({ ...rest, ...broken })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    symlinkSync("h1.yaml", join(folder, "hosts/h9.yaml"));
    writeFileSync(join(folder, "products/p3.yaml"), "");
    truncateSync(join(folder, "products/p3.yaml"), 100_000_000);

    const read = await within(2_000, () => readData(folder));
    rmSync(folder, { recursive: true });

    expect(refused(read)).toMatchInlineSnapshot(`
      [
        "benchmarks/b1.yaml:1:25  bad-value  must have at least 1 item",
        "benchmarks/b2.yaml:1:26  missing-key  needs a key \`higher-is-better\`: true or false",
        "capabilities/c1.yaml:1:1  missing-definition  capability \`c1\` needs \`facts: definition\`",
        "capabilities/c2.yaml:1:1  duplicate-slug  capability \`calling\` already exists at capabilities/all.yaml:1:1",
        "concepts/c1.yaml:1:1  missing-definition  concept \`c1\` needs \`facts: definition\`",
        "concepts/c1.yaml:1:22  bad-value  \`terms\` is not one of alignment, architecture, data, efficiency, evaluation, inference, post-training, pretraining, system, term; did you mean \`term\`?",
        "concepts/c2.yaml:1:38  cycle  \`broader\` comes back to its start: c2 → c2",
        "families/f2.yaml:1:59  cycle  \`parent\` comes back to its start: f1 → f2 → f1",
        "families/f3.yaml:1:1  bad-key  \`F3\` is not a slug: lower-case letters, digits and single hyphens",
        "hosts/h1.yaml:2:1  yaml-syntax  a tab cannot indent; use spaces",
        "hosts/h2.yaml:2:1  yaml-syntax  \`}\` is missing before here, or this line is indented too little",
        "hosts/h3.yaml:1:5  yaml-alias  anchors and aliases are not allowed; write the value out",
        "hosts/h3.yaml:2:5  yaml-alias  anchors and aliases are not allowed; write the value out",
        "hosts/h4.yaml:1:5  yaml-tag  the tag \`!host\` is not allowed; remove it",
        "hosts/h5.yaml:1:37  too-deep  nests deeper than 32 levels",
        "hosts/h6.yaml:1:1  bad-encoding  is not UTF-8; save it as UTF-8",
        "hosts/h7.yaml:1:1  bad-key  \`constructor\` cannot be a key",
        "hosts/h8.txt:1:1  unknown-file  records are files that end in \`.yaml\`",
        "hosts/h9.yaml:1:1  not-a-file  is a symbolic link; only regular files are used",
        "licenses/l1.yaml:1:62  bad-value  must be an http or https URL",
        "licenses/l2.yaml:1:1  empty-file  has no records; remove it or add one",
        "licenses/l3.yaml:1:1  empty-file  has no records; remove it or add one",
        "models/m01.yaml:1:94  bad-date  must be a real date: YYYY, YYYY-MM or YYYY-MM-DD",
        "models/m02.yaml:1:94  sentinel-value  is a placeholder, not a date; leave it out or write \`unknown\`",
        "models/m03.yaml:1:97  sentinel-value  must be greater than zero; leave it out or write \`unknown\`",
        "models/m04.yaml:1:97  unsafe-number  is too large for an exact number; quote it if it is text",
        "models/m05.yaml:1:111  missing-reason  \`superseded\` needs a \`reason\` beside it",
        "models/m06.yaml:1:134  date-order  ends 2028, before it begins 2029",
        "models/m07.yaml:1:54  hidden-character  holds U+0000 NULL at position 2; remove it",
        "models/m08.yaml:1:51  dangling-reference  there is no provider \`acmee\`; did you mean \`acme\`?",
        "models/m09.yaml:1:51  wrong-kind  \`acme-line\` is a family; a provider is needed here",
        "models/m10.yaml:1:41  unknown-key  there is no key \`familys\` here; did you mean \`families\`?",
        "models/m11.yaml:1:41  duplicate-key  \`name\` is a key of this mapping already, at line 1",
        "models/m12.yaml:1:50  wrong-type  must be a slug or a list or a mapping with \`license\`, not the number 3; quote it",
        "models/m14.yaml:1:60  alias-overlap  \`latest\` means model \`m13\` in the same period",
        "models/m15.yaml:1:178  two-preferred  \`lifecycle\` has a preferred statement already, at line 1",
        "models/m16.yaml:1:136  capability-modality  \`seeing\` needs \`image\` among \`input-modalities\`",
        "models/m17.yaml:1:76  unsafe-number  must be a finite number",
        "models/m18.yaml:1:53  missing-key  needs a key \`kinds\`: a list",
        "models/m19.yaml:1:74  bad-value  needs at least one source",
        "models/m20.yaml:1:64  bad-value  a model has no \`country\`",
        "models/m21.yaml:1:97  implausible-value  3 is no context window: the least possible is 16.",
        "notes.txt:1:1  unknown-file  is no part of the data; known are providers, families, models, capabilities, concepts, products, benchmarks, licenses, hosts, sources, release.yaml, releases",
        "products/p1.yaml:1:48  bad-value  must name either a model or a variant",
        "products/p2.yaml:1:1  wrong-type  must be a mapping from slugs to products, not a list",
        "products/p3.yaml:1:1  too-large  is larger than 1000000 bytes; split it",
        "providers/p1.yaml:1:24  bad-value  \`lap\` is not one of aggregator, evaluator, host, lab, publisher, regulator; did you mean \`lab\`?",
        "release.yaml:1:1  missing-file  needs \`tag\` and \`published-on\`",
        "sources/s1.yaml:1:57  bad-date  must be a real day: YYYY-MM-DD",
        "sources/s2.yaml:1:1  missing-key  needs a key \`name\`: text",
      ]
    `);
    const problems = read.ok ? [] : read.problems;
    expect(isSorted(problems)).toBe(true);
    expect(new Set(problems.map(({ file }) => file)).size).toBeGreaterThanOrEqual(45);
    const codes = new Set<string>(problems.map(({ code }) => code));
    expect(Object.keys(problemCodes).filter((code) => !codes.has(code))).toEqual(others);
  });

  it("of thousands of problems are told up to a limit, and how many more there are", () => {
    const text = Array.from({ length: 1_500 }, (_, i) => `p${i}: { name: P, roles: [x], sources: [acme-card] }\n`).join(
      "",
    );
    const problems = refused(buildData(filesWith({ "providers/x.yaml": text })));
    expect(problems).toHaveLength(1_001);
    expect(problems.at(-1)).toMatchInlineSnapshot(
      `"providers/x.yaml:1001:27  too-large  500 more problems are not shown; fix these first"`,
    );
  });
});

/** Numbers from 0 to 1 that look random and are the same in every run (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Bytes that mean something to YAML, which chance alone would seldom hit. */
const marks = Buffer.from("\n\t :-,[]{}#&*!|>'\"%@`?~.0\0\r\ufeff", "utf8");

/** The bytes with one to four of them changed, left out, added or copied from elsewhere. */
function mutated(bytes: Buffer, random: () => number): Buffer {
  let result = bytes;
  const below = (limit: number) => Math.floor(random() * limit);
  for (let count = 1 + below(4); count > 0; count--) {
    const at = below(result.length);
    const length = below(3);
    const from = below(result.length);
    const added = [
      () => Buffer.from([below(256)]),
      () => marks.subarray(below(marks.length)).subarray(0, 1),
      () => result.subarray(from, from + below(40)),
      () => Buffer.alloc(0),
    ][below(4)]?.();
    result = Buffer.concat([result.subarray(0, at), added ?? Buffer.alloc(0), result.subarray(at + length)]);
  }
  return result;
}

/** What is wrong with a problem: it must stand in its file, on one line, with a code of the list. */
function flawOf({ file, line, column, code, message }: Problem, path: string, bytes: Buffer): string | undefined {
  const lines = (file === path ? bytes.toString() : (sound[file] ?? "")).split("\n");
  const text = formatProblem({ file, line, column, code, message });
  const isPlaced = line <= lines.length && column <= (lines[line - 1] ?? "").length + 1;
  const isWhole = /^[\w./-]+:[1-9]\d*:[1-9]\d* {2}[a-z-]+ {2}\S.*$/.test(text) && code in problemCodes;
  return isPlaced && isWhole && !/undefined|\[object|NaN/.test(message) ? undefined : text;
}

/** Reads the sound set with a file replaced: it is sound still, or refused whole. */
function isSoundWith(path: string, bytes: Buffer): boolean {
  const built = buildData(filesWith({ [path]: bytes }));
  if (built.ok) return true;
  expect([Object.keys(built), built.problems.length > 0]).toEqual([["ok", "problems"], true]);
  expect(built.problems.flatMap((problem) => flawOf(problem, path, bytes) ?? [])).toEqual([]);
  return false;
}

describe("a sound file with bytes changed by chance", () => {
  const ways = scaled(300);

  it(`never throws, hangs or loads half, in ${ways} ways`, () => {
    const random = randomOf(20_300_101);
    const paths = Object.keys(sound);
    const answers = within(5_000, () =>
      Array.from({ length: ways }, () => {
        const path = paths[Math.floor(random() * paths.length)] ?? "";
        return isSoundWith(path, mutated(Buffer.from(sound[path] ?? ""), random));
      }),
    );
    expect(answers.filter((isSound) => !isSound).length).toBeGreaterThan(ways / 2);
    expect(answers.filter((isSound) => isSound).length).toBeGreaterThan(ways / 100);
  });

  it("or cut off at any byte, as if half written, never throws", () => {
    const path = "models/acme.yaml";
    const whole = Buffer.from(sound[path] ?? "");
    for (let length = 0; length < whole.length; length += 7) isSoundWith(path, whole.subarray(0, length));
  });
});
