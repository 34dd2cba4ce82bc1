/** Ten questions of an agent, one for each tool, with what the answer must say. */
export const calls: readonly (readonly [tool: string, args: Record<string, unknown>, parts: readonly RegExp[]])[] = [
  [
    "resolve",
    { texts: ["gpt-4-0613", "claude-3-opus-20240229", "gpt-99"] },
    [
      /^- gpt-4-0613 → EXACT .*\(Variant:gpt-4-0613\)/m,
      /retired on 2026-01-05.*\[\d\]/,
      /^- gpt-99 → NONE, similar: /m,
    ],
  ],
  ["search", { query: "lama 3.3 instuct" }, [/\(Variant:llama-3-3-70b-instruct\)/]],
  [
    "find",
    { developer: "meta", open: true, sort: "newest", limit: 5 },
    [/^Models: \d+$/m, /^- Llama .*: by Meta.*; open weights yes;/m],
  ],
  [
    "get",
    { refs: ["Llama 3.3", "Model:gpt-5-1"] },
    [/^# Llama 3\.3$/m, /Sizes: 70B \[\d\]\[\d\]; also 8B, 70B, 405B \[\d\] \(refuted\)/, /^# GPT-5\.1$/m],
  ],
  [
    "compare",
    { refs: ["Llama 3.3", "GPT-5.1"], properties: ["CONTEXT_WINDOW", "open weights"] },
    [
      /^\| {2}\| Llama 3\.3 \(Model:llama-3-3\) \| GPT-5\.1 \(Model:gpt-5-1\) \|$/m,
      /^\| Context window \| 128,000 tokens \[1\]/m,
    ],
  ],
  ["lineage", { ref: "DeepSeek-R1" }, [/—derived from \(distilled.*→ .*\[\d\]/]],
  [
    "prices",
    { ref: "claude-haiku-4-5", input: 1_000_000, output: 200_000 },
    [/1000000 input \+ 200000 output tokens/, /^- 2 USD \(input 1, output 1\) at Claude API \(Endpoint:.*\) \[1\]/m],
  ],
  [
    "sources_for",
    { ref: "Llama 3.3", property: "sizes-available" },
    [/^- 70B: accepted \[1\]\[2\]/m, /^- 8B, 70B, 405B: refuted \(.*\) \[3\]/m, /^1\. .*\(primary, read \d{4}-/m],
  ],
  // The first release is compared with nothing.
  ["changes", { since: "2026-11-01", limit: 5 }, [/^Changes since 2026-11-01: [\d,]+$/m]],
  ["disputes", { limit: 5 }, [/^Disputes, open: \d+$/m, /^- ⚠ .*: .* or .*\[\d\].* \([a-z ]+\)/m]],
];
