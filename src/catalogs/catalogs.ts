import type { Catalogue } from "./catalog.ts";
import { litellm } from "./litellm.ts";
import { modelsDev } from "./models-dev.ts";
import { openrouter } from "./openrouter.ts";

/** Every catalogue that can be imported. */
export const catalogues: readonly Catalogue[] = [modelsDev, litellm, openrouter];
