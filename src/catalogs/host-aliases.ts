import { ownEntry } from "./catalog.ts";

/**
 * Names by which one catalog knows a host that another knows by the name on the right. Hosts that the
 * records hold have these as external ids instead.
 */
const hostNames: Readonly<Record<string, string>> = {
  azure_text: "azure",
  cloudflare: "cloudflare-workers-ai",
  fireworks_ai: "fireworks-ai",
  "fireworks_ai-embedding-models": "fireworks-ai",
  friendliai: "friendli",
  gmi: "gmicloud",
  gradient_ai: "digitalocean",
  meta_llama: "llama",
  novita: "novita-ai",
  nvidia_nim: "nvidia",
  snowflake: "snowflake-cortex",
  "text-completion-codestral": "codestral",
  "text-completion-inception": "inception",
  together_ai: "togetherai",
};

/** Families of names that stand for one host: `vertex_ai-anthropic_models` is Vertex AI. */
export const hostOf = (key: string): string => {
  const one = key.startsWith("vertex_ai-") ? "vertex_ai" : key;
  return ownEntry(hostNames, one) ?? one;
};
