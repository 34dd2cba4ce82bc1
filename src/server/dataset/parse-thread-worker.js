// Only when run from source: the thread must register tsx before it can import TypeScript.
import { register } from "tsx/esm/api";

register();
await import("./parse-thread-worker.ts");
