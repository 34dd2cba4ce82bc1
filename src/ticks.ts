import { createHook } from "node:async_hooks";

/** What `process.nextTick` made once; only to be there. */
const held: unknown[] = [];

/**
 * Keeps `process.nextTick` fast in a process that lives long. V8 forgets the shape of its objects when memory is
 * collected while none is left, and after a few times learns no more: each call then takes some 200 ns instead of 40, of
 * which a request makes about ten. One object that is never let go keeps the shape.
 */
export function keepTicksFast(): void {
  if (held.length > 0) return;
  const hook = createHook({
    init(_id, type, _trigger, resource) {
      if (type === "TickObject") held.push(resource);
    },
  }).enable();
  process.nextTick(() => {});
  hook.disable();
}
