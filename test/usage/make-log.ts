import { readCached } from "../../src/parse/read-data.ts";
import { dataFolder } from "../data.ts";
import { usageLog } from "./usage-log.ts";

/* `npx tsx test/usage/make-log.ts [lines] [seed] > usage.jsonl`: a usage log over models of the data. */

const [lines = "10000", seed = "1"] = process.argv.slice(2);
const reading = await readCached(dataFolder);
if (!reading.ok) throw new Error("the data is not valid");
process.stdout.write(`${usageLog(reading.data.records, Number(lines), Number(seed)).join("\n")}\n`);
