/** The normalized parts of a model identifier or display name. */
export interface ParsedName {
  /** Its sorted words without vendors and separators: equal for names of the same model. */
  readonly form: string;
  /** The form without a preset after a colon; equal to `form` when there is none. */
  readonly plain: string;
  /** Date in the name, YYYYMMDD; undefined when there is none. */
  readonly date: string | undefined;
  /** Vendors before the name, as written. */
  readonly vendors: readonly string[];
  /** Number format of the weights, for example fp8. */
  readonly quantization: string | undefined;
  /** Whether it is marked as floating ("latest"). */
  readonly isFloating: boolean;
}

/** Developers whose name precedes model names; not those whose models contain it, such as Mistral. */
const vendorWords = new Set(
  "ai2 alibaba alicloud allenai amazon anthropic azure baidu bytedance cohere databricks google ibm meta microsoft moonshot moonshotai nvidia openai snowflake tencent xai xiaomi zai zhipu zhipuai".split(
    " ",
  ),
);

/** Words for ways of serving the same weights. */
const serving = new Set("maas tee tput versatile cloud hf gguf mlx mtp paddle preset dynamic default free".split(" "));

/** More such words, but only in names with a parameter count; elsewhere they distinguish models. */
const servingOfSized = new Set(["turbo", "fast", "instant", "lite"]);

const quantized = /^(fp8|fp4|nvfp4|mxfp4|mxfp|bf16|fp16|int4|int8|w4a16|awq|gptq|q\d(-\w+)*|\dbit)$/;

const sized = /^(\d+(\.\d+)?b|\d+x\d+b|e\d+b)$/;

/** Options after a colon; a colon before a size is a separator. */
const option = /:(free|extended|exacto|nitro|floor|online|beta|cloud|latest)\b.*$/;

/** Splits an identifier into vendors or channels, and the name. */
function partsOf(id: string): { vendors: string[]; rest: string } {
  const segments = id
    .trim()
    .replace(/^~/, "")
    .split(/\/|--/)
    .filter((part) => part !== "");
  // A last segment with only a version or edition belongs to the previous one.
  const isSuffix = /^(v?\d[\d.]*(-\w+)?|dev|pro|max|schnell|turbo|krea|fill|ultra)$/i.test(segments.at(-1) ?? "");
  const start = segments.length > 1 && isSuffix ? 2 : 1;
  return { vendors: segments.slice(0, -start), rest: segments.slice(-start).join("-").replace(option, "") };
}

/** An identifier without vendors, options and date, for display. */
export const bareId = (id: string): string =>
  partsOf(id)
    .rest.replace(/^([a-z][a-z-]*\d?\.)+(?=[a-z])/, "")
    .replace(/[-@_.]?20[12]\d-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])/, "")
    .replace(/-v\d:\d$/, "");

/** Parses an identifier, which may contain vendors, channels, regions, dates and ways of serving. */
export function parseModelId(id: string): ParsedName {
  const text = id.toLowerCase();
  const moving = /[-@:]latest\b/.test(text);
  const { vendors, rest: last } = partsOf(text);
  let rest = last;
  for (;;) {
    const dotted = /^([a-z][a-z-]*\d?)\.(?=[a-z]|v\d|r\d)/.exec(rest);
    if (!dotted?.[1]) break;
    vendors.push(dotted[1]);
    rest = rest.slice(dotted[0].length);
  }
  // `deepseek.r1` needs its vendor to be a name.
  if (!/[a-z]{3}/.test(rest) && vendors.length > 0) rest = `${vendors.at(-1)}-${rest}`;
  const preset = /:thinking\b.*$/;
  const plain = readWords(rest.replace(preset, "")).form;
  return { ...readWords(rest.replace(preset, "-thinking")), plain, vendors, isFloating: moving };
}

/** Parses a display name. */
export function parseModelTitle(name: string): ParsedName {
  // Some begin with the developer: "Mistral: Devstral Small 1.1".
  const title = name.toLowerCase().replace(/^[^:]{2,30}: /, "");
  const read = readWords(title.replaceAll(/\((latest|free|us|eu|au|jp|global|apac|beta)\)/g, " "));
  return { ...read, plain: read.form, vendors: [], isFloating: /\blatest\b/.test(title) };
}

function readWords(text: string): Pick<ParsedName, "form" | "date" | "quantization"> {
  let rest = text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replace(/[-_ ]?v?1:0(:\w+)?$/, "")
    .replace(/((?:claude|nova)[\w.-]*?)-v1$/, "$1")
    .replaceAll(/@(default|latest|00\d)\b/g, " ")
    .replaceAll("+", " plus ")
    // `glm-5p2`, `llama-v3p1`: a p replaces the dot.
    .replaceAll(/(\d)p(\d)/g, "$1.$2");
  let date: string | undefined;
  /** Removes a date from the text, unless it does not exist in the calendar. */
  const take = (text: string, year: string, month: string, day: string): string => {
    if (new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() !== Number(day)) return text;
    date = `${year}${month}${day}`;
    return " ";
  };
  rest = rest.replace(/(?<!\d)(20[12]\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?!\d)/, take);
  // Six digits that form a date: `glm-4-7-251222`.
  if (!date)
    rest = rest.replace(/(?<![\d.])(2[3-9])(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/, (text, year, month, day) =>
      take(text, `20${year}`, month, day),
    );
  // A month and a day must not be read as a version: `preview-05-06`.
  rest = rest.replace(/(?<![\d.]|\d-)(0[1-9]|1[0-2])[-/](0[1-9]|[12]\d|3[01])(?![\d.]|-\d)/, "$1$2");
  // A dated name does not need its build number.
  if (date) rest = rest.replace(/[-_ ]v\d+(:\d+)?\s*$/, "");
  const all = rest.match(/\d+(?:\.\d+)*[a-z]*(?:\d+[a-z]*)*|[a-z]+\d*(?:\.\d+)*[a-z]*/g) ?? [];
  const quantization = all.find((word) => quantized.test(word));
  const words = versioned(all.flatMap(split)).filter((word) => !quantized.test(word) && !serving.has(word));
  const isSized = words.some((word) => sized.test(word));
  const named = dropVendors(words)
    .filter((word) => !(isSized && servingOfSized.has(word)))
    .map((word) => (word === "it" ? "instruct" : word === "experimental" ? "exp" : word));
  const isClaude = named.includes("claude");
  const kept = named.filter(
    (word) =>
      // A number of experts, beside the size of those that are active: `17b-128e`.
      !(isSized && /^\d+e$/.test(word)) &&
      // Claude's thinking mode uses the same weights.
      !(isClaude && word === "thinking") &&
      !["latest", "model"].includes(word),
  );
  return { form: kept.sort().join(" "), date, quantization };
}

/** `qwen3` is two words, `k2` and `o3` are one. */
function split(word: string): string[] {
  const parts = /^([a-z]{2,})(\d.*)$/.exec(word);
  if (!parts || quantized.test(word)) return [word];
  const [, letters = "", digits = ""] = parts;
  return [letters, digits];
}

/** Lines with versions that some write without a dot: `gpt-35` and `qwen25`. */
const undotted = new Set(["gpt", "qwen"]);

/** Joins versions split at hyphens, and drops trailing zeros: `4 5` is `4.5`, `2.0` is `2`. */
function versioned(words: readonly string[]): string[] {
  const made: string[] = [];
  for (const [index, word] of words.entries()) {
    const last = made.at(-1);
    const isPart = /^\d{1,2}$/.test(word) && last !== undefined && /^[a-z]?\d{1,2}$/.test(last) && !/^0\d/.test(last);
    const follows = words[index - 1] === last;
    if (isPart && follows && !/^0\d/.test(word)) made[made.length - 1] = `${last}.${word}`;
    else if (last !== undefined && undotted.has(last) && /^[1-9]\d$/.test(word)) made.push(`${word[0]}.${word[1]}`);
    else made.push(word);
  }
  return made.map((word) => word.replace(/^v(?=\d)/, "").replace(/^(\d+(?:\.\d+)*?)(\.0)+$/, "$1"));
}

function dropVendors(words: readonly string[]): readonly string[] {
  const rest = words.findIndex((word, index) => !vendorWords.has(word) && !(word === "org" && index > 0));
  return rest > 0 ? words.slice(rest) : words;
}
