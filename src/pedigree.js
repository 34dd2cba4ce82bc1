#!/usr/bin/env node
// Node runs this file as it is; tsx, once registered, runs the TypeScript behind it.
import { register } from "tsx/esm/api";

register();
await import("./cli.ts");
