// A thread begins anew: here too tsx must be registered before TypeScript can run.
import { register } from "tsx/esm/api";

register();
await import("./reader-thread.ts");
