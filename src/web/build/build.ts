/** Bundles the pages for browsers; `npm run build:web` runs this file, npm does so after installs and before `npm pack`. */
import { stop } from "esbuild";
import { buildDocs } from "./docs.ts";
import { buildExplorer } from "./explorer.ts";
import { buildGraphiql } from "./graphiql.ts";

const builders = { docs: buildDocs, explorer: buildExplorer, graphiql: buildGraphiql };

const named = process.argv.slice(2);
for (const [name, build] of Object.entries(builders)) if (named.length === 0 || named.includes(name)) await build();
await stop();
