import { createServer } from "node:http";
import { createYoga } from "graphql-yoga";
import { schema } from "../../../schema/index.ts";
import { readContext } from "./context.ts";
import { listen } from "./listen.ts";

listen(createServer(createYoga({ schema, context: await readContext() })));
