import { expect, it } from "vitest";
import { Memo } from "../../src/lib/memo.ts";

/** A memo of what each id was given, and how often each was worked out. */
function counted(few?: number) {
  const memo = new Memo<string, string | null | undefined>(few);
  const works = new Map<string, number>();
  const ask = (id: string, ...[result]: [(string | null)?]) =>
    memo.get(id, () => {
      works.set(id, (works.get(id) ?? 0) + 1);
      return result;
    });
  return { memo, ask, worked: (id: string) => works.get(id) ?? 0 };
}

const askMany = (ask: (id: string) => unknown, count: number, name: string) => {
  for (let number = 0; number < count; number++) ask(`${name} ${number}`);
};

it("works out once what is asked for again at once, even where nothing comes of it", () => {
  const { ask, worked } = counted();
  for (let time = 0; time < 3; time++) {
    expect([ask("a", "of a"), ask("b", null), ask("c", undefined)]).toEqual(["of a", null, undefined]);
  }
  expect([worked("a"), worked("b"), worked("c")]).toEqual([1, 1, 1]);
});

it("forgets what was asked for once after some others, and remembers what was asked for again after that", () => {
  const { ask, worked } = counted(100);
  ask("a");
  askMany(ask, 99, "near");
  ask("a");
  expect(worked("a")).toBe(1);
  askMany(ask, 1_000, "far");
  ask("a");
  expect(worked("a")).toBe(2);
  askMany(ask, 10_000, "farther");
  ask("a");
  expect(worked("a")).toBe(2);
});

it("remembers no more than is bounded, however much is asked for again and again", () => {
  const { ask, worked } = counted(10);
  for (let time = 0; time < 2; time++) for (let number = 0; number < 10_000; number++) ask(`${number}`);
  const first = worked("0");
  for (let time = 0; time < 9; time++)
    for (let part = 0; part < 10_000; part++) {
      ask(`${time} ${part}`);
      ask(`${time} ${part}`);
      // A little later, so that it was forgotten.
      if (part >= 50) ask(`${time} ${part - 50}`);
    }
  ask("0");
  expect([first, worked("0")]).toEqual([2, 3]);
});

it("finds what it remembers, without working it out", () => {
  const { memo, ask } = counted();
  ask("a", "of a");
  expect([memo.peek("a"), memo.peek("b")]).toEqual(["of a", undefined]);
});
