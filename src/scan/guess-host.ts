/** Where a file sends its requests, by imports, addresses and prefixes of identifiers. */
const signs: readonly (readonly [pattern: RegExp, host: string])[] = [
  [/\bbedrock(?:-runtime|_converse|\/)|AnthropicBedrock|@aws-sdk\/client-bedrock|amazon-bedrock/i, "amazon-bedrock"],
  [/AzureOpenAI|azure_openai|\.openai\.azure\.com|@azure\/openai|\bazure\//i, "azure-openai"],
  [/\bvertexai\b|google-vertex|vertex_ai|AnthropicVertex|aiplatform\.googleapis/i, "google-vertex-ai"],
  [/openrouter/i, "openrouter"],
  [
    /generativelanguage\.googleapis|google\.generativeai|@google\/gen(?:erative-)?ai|from google import genai/i,
    "gemini-api",
  ],
  [/api\.deepseek\.com/i, "deepseek-api"],
  [/api\.x\.ai|@ai-sdk\/xai/i, "xai-api"],
  [/\bmistralai\b|@ai-sdk\/mistral|api\.mistral\.ai/i, "mistral-api"],
  [/(?:import|require|from)\b.*\banthropic\b|api\.anthropic\.com/i, "anthropic-api"],
];

/** The host that a text points to; undefined when it names none, or several. */
export function guessHost(text: string): string | undefined {
  const hosts = signs.filter(([pattern]) => pattern.test(text)).map(([, host]) => host);
  return hosts.length === 1 ? hosts[0] : undefined;
}
