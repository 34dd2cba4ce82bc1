import type { Catalog } from "./catalog.ts";
import { litellm } from "./litellm.ts";
import { modelsDev } from "./models-dev.ts";
import { openrouter } from "./openrouter.ts";

/** Every catalog that can be imported. */
export const catalogs: readonly Catalog[] = [modelsDev, litellm, openrouter];
