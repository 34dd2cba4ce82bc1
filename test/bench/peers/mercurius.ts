import { fastify } from "fastify";
import mercurius from "mercurius";
import { schema } from "../../../schema/index.ts";
import { readContext } from "./context.ts";
import { announce, anywhere } from "./listen.ts";
import { observe } from "./observe.ts";

/** Executions of an operation after which it is compiled; 0 compiles none. */
const jit = Number(process.argv[2] ?? 0);

const app = fastify();
await app.register(mercurius, { schema, context: await readContext(), jit });
observe(app.server);
announce(await app.listen(anywhere));
