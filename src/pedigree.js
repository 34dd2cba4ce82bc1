#!/usr/bin/env node
// Node runs this file as it is; tsx, once registered, runs the TypeScript behind it.
import { register } from "tsx/esm/api";

// Libraries check more, and answer more slowly, unless told that this is not development.
process.env.NODE_ENV ??= "production";
register();
await import("./cli.ts");
