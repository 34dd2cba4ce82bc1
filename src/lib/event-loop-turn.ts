/** Longest time that work may hold one turn of the event loop before it waits for the next, in milliseconds. */
const maxTurnMs = 8;

/** The same while other work waits for its turn. */
const maxSharedTurnMs = 2;

/** When the present turn began to work; undefined until something asks. */
let startedAt: number | undefined;

/** What continues in later turns, first come first served: one in each turn, so that sockets are served in between. */
const waiting: (() => void)[] = [];

function beginTurn(): void {
  startedAt = performance.now();
  setImmediate(endTurn);
}

function endTurn(): void {
  startedAt = undefined;
  const resume = waiting.shift();
  if (!resume) return;
  beginTurn();
  resume();
}

/** Whether the present turn of the event loop has worked long enough; all work of the process shares its turns. */
export function isTurnSpent(): boolean {
  if (startedAt === undefined) beginTurn();
  const maxMs = waiting.length > 0 ? maxSharedTurnMs : maxTurnMs;
  return performance.now() - (startedAt as number) > maxMs;
}

/** Resolves in a later turn of the event loop, after what has waited longer. */
export function nextTurn(): Promise<void> {
  if (startedAt === undefined) beginTurn();
  return new Promise((resolve) => {
    waiting.push(resolve);
  });
}
