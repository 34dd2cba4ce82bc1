import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import type { Context } from "../../../schema/builder.ts";
import { schema } from "../../../schema/index.ts";
import { readContext } from "./context.ts";
import { announce, anywhere } from "./listen.ts";

const context = await readContext();
const { url } = await startStandaloneServer(new ApolloServer<Context>({ schema }), {
  context: async () => context(),
  listen: anywhere,
});
announce(new URL(url).origin);
