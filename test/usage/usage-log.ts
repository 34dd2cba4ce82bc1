import type { Records } from "../../src/records/records.ts";
import { Dice } from "../fuzz/grammar.ts";
import { randomOf } from "../graph/invented.ts";

/** A model as a log names it, and its host. */
interface Used {
  readonly model: string;
  readonly host: string;
}

/** Pairs of model and host that a team uses. */
const pairCount = 60;

const days = 90;
const lastDay = Date.parse("2026-11-29");
const dayLength = 86_400_000;

/** Identifiers that no record has, as every log has some. */
const strangers: readonly Used[] = [
  { model: "our-finetune-2026-03", host: "openai" },
  { model: "gpt-5-turbo-preview", host: "azure" },
];

/** Lines of a usage log in three dialects, oldest first: few models have most of the uses. The same seed gives the same lines. */
export function usageLog({ Endpoint }: Records, lines: number, seed: number): string[] {
  const dice = new Dice(randomOf(seed));
  const offered = [...Endpoint.values()].flatMap(({ "api-model-id": model, host, prices }) =>
    model !== undefined && prices !== undefined ? [{ model, host }] : [],
  );
  const used = [...Array.from({ length: pairCount }, () => dice.of(offered)), ...strangers];
  const result: string[] = [];
  for (let line = 0; line < lines; line++) {
    const repeats = result.length > 0 && dice.chance(0.01);
    const instant = Math.floor(lastDay - days * dayLength * (1 - line / lines) + dice.below(1_000));
    const pair = used[Math.floor(used.length * dice.random() ** 3)] as Used;
    result.push(repeats ? (result.at(-1) as string) : JSON.stringify(lineOf(dice, pair, new Date(instant), line)));
  }
  return result;
}

function lineOf(dice: Dice, { model, host }: Used, time: Date, line: number): object {
  const [input, output] = [dice.below(60_000), dice.below(4_000)];
  const cached = dice.chance(0.4) ? dice.below(200_000) : 0;
  const timestamp = time.toISOString();
  if (host === "anthropic-api") {
    const usage = { input_tokens: input, output_tokens: output, cache_read_input_tokens: cached };
    return { timestamp, host, requestId: `req_${line}`, message: { id: `msg_${line}`, model, usage } };
  }
  if (dice.chance(0.5)) {
    const usage = {
      prompt_tokens: input + cached,
      completion_tokens: output,
      prompt_tokens_details: { cached_tokens: cached },
    };
    return { created: Math.floor(time.getTime() / 1_000), provider: host, model, usage };
  }
  const tier = dice.chance(0.1) ? { service_tier: "batch" } : {};
  return { timestamp, model, host, ...tier, inputTokens: input, outputTokens: output };
}
