import { spawn } from "node:child_process";
import { beforeAll, expect, it } from "vitest";
import { endAfterTest } from "./children.ts";

const waits = () => endAfterTest(spawn(process.execPath, ["-e", "setInterval(() => {}, 1_000)"]));

let ofHook: ReturnType<typeof waits>;
let ofTest: ReturnType<typeof waits>;
beforeAll(() => {
  ofHook = waits();
});

it("lets a process run as long as the test that started it", () => {
  ofTest = waits();
  expect([ofTest.pid, ofTest.exitCode, ofTest.signalCode]).toEqual([expect.any(Number), null, null]);
});

it("has ended the process of a finished test, but not that of a hook", () => {
  expect([ofTest.signalCode, ofHook.signalCode]).toEqual(["SIGKILL", null]);
});
