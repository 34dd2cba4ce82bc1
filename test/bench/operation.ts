import { readFile } from "node:fs/promises";

/** A document, and the variables of each of its questions; questions with different numbers are different. */
interface Template {
  readonly name: string;
  readonly document: string;
  readonly variablesOf: (number: number) => object;
}

/** A way to ask one template again and again. */
export interface Case {
  readonly name: string;
  /** What it shows, in a few words. */
  readonly of: string;
  /** The body of a request; two with the same number are the same to the byte. */
  readonly bodyOf: (number: number) => string;
}

/** Slugs of models of the data, in a fixed order. */
export type Slugs = readonly string[];

/** The questions of every case: small, nested and large answers, each asked in three ways. */
export async function readCases(slugs: Slugs): Promise<Case[]> {
  const templates: Template[] = await Promise.all(
    (["small", "nested", "large"] as const).map(async (name) => ({
      name,
      document: await readFile(new URL(`operations/${name}.graphql`, import.meta.url), "utf8"),
      variablesOf: (number: number) => variables[name](slugs, number),
    })),
  );
  return templates.flatMap(({ name, document, variablesOf }) => [
    {
      name: `${name}, repeated`,
      of: "the same request again and again",
      bodyOf: () => JSON.stringify({ query: document, variables: variablesOf(0) }),
    },
    {
      name: `${name}, first-seen variables`,
      of: "the same document, other variables each time",
      // No operation declares the number: it makes each request another even where the slugs have been asked together.
      bodyOf: (number) => JSON.stringify({ query: document, variables: { ...variablesOf(number), number } }),
    },
    {
      name: `${name}, new document`,
      of: "another document each time",
      bodyOf: (number) =>
        JSON.stringify({ query: document.replace(/query \w+/, `$&${number}`), variables: variablesOf(number) }),
    },
  ]);
}

/** Other slugs for each number, over all pairs or choices of them. */
const variables = {
  small: (slugs: Slugs, number: number) => ({
    slug: pick(slugs, number),
    other: pick(slugs, Math.floor(number / slugs.length) + 7 * number),
  }),
  nested: (slugs: Slugs, number: number) => ({ slugs: choose(slugs, number, 10) }),
  large: (slugs: Slugs, number: number) => ({ slugs: choose(slugs, number, 100) }),
} as const;

const pick = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;

/** A choice of some slugs that no small number repeats: a start, and a step that has no factor in common with the count. */
function choose(slugs: Slugs, number: number, count: number): string[] {
  const step = pick(stepsOf(slugs), Math.floor(number / slugs.length));
  return Array.from({ length: count }, (_, index) => pick(slugs, number + index * step));
}

const known = new WeakMap<Slugs, readonly number[]>();

function stepsOf(slugs: Slugs): readonly number[] {
  const steps = known.get(slugs) ?? slugs.map((_, step) => step).filter((step) => common(step, slugs.length) === 1);
  known.set(slugs, steps);
  return steps;
}

const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));

/** A request as clients send it: Apollo Client's `accept`, and JSON. */
export const request = {
  method: "POST",
  headers: {
    accept: "application/graphql-response+json,application/json;q=0.9",
    "content-type": "application/json",
  },
} as const;
