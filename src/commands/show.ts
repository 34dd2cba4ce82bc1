import { ConfigError } from "../lib/config-error.ts";
import { WorkBudget } from "../lib/work-budget.ts";
import { runTool, toolbox } from "../mcp/toolbox.ts";
import { requireValid } from "../parse/require-valid.ts";
import type { Config } from "../server/config/config.ts";
import { openViews } from "../server/dataset/cached-views.ts";
import { toolCallsOf } from "../server/mcp/tool-calls.ts";
import { createPipeline } from "../server/operation/run-operation.ts";

export interface ShowFlags {
  readonly refs: readonly string[];
  readonly asOf?: string;
  readonly property?: readonly string[];
  readonly onlyDifferences?: boolean;
}

/**
 * `pedigree show` and `pedigree compare`: print what a tool for agents returns, whole.
 * @throws {ConfigError} with the reason when it has no result.
 */
export async function runShow(
  { dataDir, layers, limits }: Config,
  name: "get" | "compare",
  flags: ShowFlags,
): Promise<void> {
  const { refs, asOf, property: properties, onlyDifferences } = flags;
  const [least, most] = name === "get" ? [1, 10] : [2, 6];
  if (refs.length < least || refs.length > most)
    throw new ConfigError(`${name === "get" ? "show" : name}: takes ${least} to ${most} names, not ${refs.length}`);
  const tool = toolbox.find((one) => one.name === name);
  const given = { refs, asOf, properties, onlyDifferences };
  // A tool refuses the names of arguments that it does not have.
  const input = tool?.input.safeParse(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  );
  if (!tool || !input?.success)
    throw new ConfigError(
      input?.error?.issues.map(({ path, message }) => `${String(path[0])}: ${message}`).join("; ") ?? name,
    );
  const { views } = requireValid(dataDir, await openViews(dataDir, { layers }));
  const options = { views: () => views, limits };
  const callOf = toolCallsOf(options, createPipeline(options).runOperation);
  const call = callOf({ work: new WorkBudget() }, { maxLength: Number.POSITIVE_INFINITY });
  const { text, isError } = await runTool(tool, input.data, call, (error) => {
    throw error;
  });
  if (isError) throw new ConfigError(text);
  process.stdout.write(text);
}
