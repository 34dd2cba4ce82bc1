import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { onTestFinished, TestRunner } from "vitest";

const running = new Set<ChildProcess>();

/**
 * Ends a process when the test that started it has finished, whatever became of the test. A process of a hook, or of
 * one of several concurrent tests, ends after the last test of the file.
 */
export function endAfterTest<Child extends ChildProcess>(child: Child): Child {
  running.add(child);
  child.once("exit", () => running.delete(child));
  const test = TestRunner.getCurrentTest();
  // Vitest cannot tell which of several concurrent tests is asking.
  if (test && !test.concurrent) onTestFinished(() => end(child));
  return child;
}

/** Ends every process that is still running. */
export const endAll = (): Promise<unknown> => Promise.all([...running].map(end));

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}
