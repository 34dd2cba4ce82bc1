import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { program } from "../src/program.ts";
import { printed } from "./command.ts";

/* The words of the project: one idea, one word, in American spelling. */

/** Words that are not used, and what is written instead. */
const instead: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/\breplay(s|ed|ing)?\b/, "response cache"],
  [/\banswer(s|ed|ing)?\b/, "response, result, or `returns`"],
  [/\b(ask|asks|asked|asking|questions?)\b/, "request, query"],
  [/\b(tell|tells|told|telling)\b/, "return, state, report, show"],
  [/\b(remember(s|ed)?|forget(s|ting)?|forgotten)\b/, "cache, drop, evict"],
  [/\b(whoever|whom|anew|work(s|ed)? out)\b/, "client, caller; again; compute"],
  [/\b(disagreements?|contradictions?)\b/, "dispute"],
  [/\b(makers?|labs?)\b/, "developer"],
  [/\bsound (data|part|records?|copy|set)\b/, "valid"],
  [/\bworks? anew\b|\bmean turn\b/, "restart, event-loop delay"],
  [/\b\w*(isation|isations|ised|ising|ises)\b/, "-ize"],
  [
    /\b(catalogues?|licen[c]es?|artefacts?|behaviours?|colours?|labelled|cancelled|centre|judgement|favour\w*)\b/,
    "American spelling",
  ],
];

/** Words that end like British ones, and are not. */
const american =
  /\b(pre)?(c|dec)ised?\b|\b(adv|aris|comprom|comp|dev|disgu|enterpr|exerc|expert|improv|merchand|other|prec|prom|ra|rev|r|superv|surpr|telev|w|no|advert)is(e|es|ed|ing)\b|\b(otherwise|likewise|raised?|raises|promises?|promised|supervised|revised|comprised|exercises?|precise|concise|noises?|noised|denoised|advertised?|rises?|arises?|surprises?)\b/g;

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string) => readFileSync(`${root}${file}`, "utf8");

const code = ["src", "schema"].flatMap((top) =>
  readdirSync(`${root}${top}`, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes("generated/"))
    .map((name) => `${top}/${name}`),
);

/** What the words are not looked for in: code in backticks, addresses, and other names in code. */
const prose = (text: string): string =>
  text.replaceAll(/```[\s\S]*?```|`[^`]*`|https?:\S+|"[^"\s]*"/g, " ").replaceAll(american, " ");

/** The places in a text where another word should be. */
const found = (name: string, text: string): string[] =>
  prose(text)
    .split("\n")
    .flatMap((line) =>
      instead.flatMap(([pattern, word]) => {
        const match = new RegExp(pattern, "i").exec(line);
        return match ? [`${name}: "${match[0]}" (${word}) in: ${line.trim().slice(0, 100)}`] : [];
      }),
    );

it("has none of the old words in comments", () => {
  const comments = code.flatMap((file) =>
    Array.from(read(file).matchAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm), ([text]) => found(file, text)).flat(),
  );
  expect(comments).toEqual([]);
});

it("has none of the old words in pages for people", () => {
  const pages = [
    "README.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    ...readdirSync(`${root}docs`).map((name) => `docs/${name}`),
  ];
  expect(pages.filter((page) => page.endsWith(".md")).flatMap((page) => found(page, read(page)))).toEqual([]);
});

it("has none of the old words in the descriptions of the schema", () => {
  const descriptions = Array.from(read("schema/schema.graphql").matchAll(/"""([\s\S]*?)"""/g), ([, text = ""]) => text);
  expect(descriptions.length).toBeGreaterThan(500);
  expect(descriptions.flatMap((text) => found("schema.graphql", text))).toEqual([]);
});

it("has none of the old words in the help of the command line", async () => {
  const { out } = await printed(async () => {
    for (const command of [program, ...program.commands]) command.outputHelp();
  });
  expect(out.match(/^Usage: pedigree/gm)).toHaveLength(1 + program.commands.length);
  expect(found("--help", out)).toEqual([]);
  expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
});

it("has none of the old words in messages", () => {
  const messages = code.flatMap((file) =>
    Array.from(read(file).matchAll(/"[^"\n]* [^"\n]* [^"\n]*"|`[^`\n]* [^`\n]* [^`\n]*`/g), ([text]) =>
      found(file, text.slice(1, -1).replaceAll(/\$\{[^}]*\}/g, "…")),
    ).flat(),
  );
  expect(messages).toEqual([]);
});
