import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";

/** Milliseconds that 300,000 ticks take in a process whose memory was collected while it was idle. */
function millisecondsAfterIdling(prelude: string): number {
  const code = `${prelude}
    const ticks = () => new Promise((resolve) => {
      let count = 0;
      const from = performance.now();
      const next = () => (++count < 300_000 ? process.nextTick(next) : resolve(performance.now() - from));
      next();
    });
    for (let time = 0; time < 30; time++) {
      await new Promise((resolve) => process.nextTick(resolve));
      gc();
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await ticks();
    process.stdout.write(String(await ticks()));`;
  const args = ["--expose-gc", "--import", "tsx", "--input-type=module", "--eval", code];
  return Number(execFileSync(process.execPath, args, { encoding: "utf8" }));
}

it("keeps ticks fast in a process that has idled", () => {
  const kept = millisecondsAfterIdling('import { keepTicksFast } from "./src/ticks.ts"; keepTicksFast();');
  expect(kept).toBeLessThan(0.5 * millisecondsAfterIdling(""));
});
