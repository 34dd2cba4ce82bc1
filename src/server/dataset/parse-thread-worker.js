// Only in a clone: a thread starts without tsx, which must be registered before TypeScript can run.
import { register } from "tsx/esm/api";

register();
await import("./parse-thread-worker.ts");
