import { ownEntry } from "./catalog.ts";

/**
 * Host names of one catalog, and the names that other catalogs use. Hosts with curated records list such names as
 * external ids instead.
 */
const hostNames: Readonly<Record<string, string>> = {
  azure_text: "azure",
  cloudflare: "cloudflare-workers-ai",
  "fireworks_ai-embedding-models": "fireworks_ai",
  friendliai: "friendli",
  gmi: "gmicloud",
  gradient_ai: "digitalocean",
  meta_llama: "llama",
  nvidia_nim: "nvidia",
  snowflake: "snowflake-cortex",
  "text-completion-codestral": "codestral",
  "text-completion-inception": "inception",
};

/** The common name of a host. Some hosts have several entries: `vertex_ai-anthropic_models` is Vertex AI. */
export const hostOf = (key: string): string => {
  const one = key.startsWith("vertex_ai-") ? "vertex_ai" : key;
  return ownEntry(hostNames, one) ?? one;
};

/** Hosts that genai-prices names as models.dev does; another name may stand for several hosts, such as `google`. */
const genaiHosts = new Set([
  "anthropic",
  "cerebras",
  "cohere",
  "deepseek",
  "github-copilot",
  "groq",
  "mistral",
  "openai",
  "perplexity",
]);

/** The catalog whose external ids of hosts have a key. */
export const hostSystem = (catalog: string, key: string): string =>
  catalog === "genai-prices" && genaiHosts.has(key) ? "models-dev" : catalog;
