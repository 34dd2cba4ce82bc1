import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { dataFolder, serverOf, todayIn, warmed } from "./data.ts";

/** Golden pairs: each operation has its answer beside it; `npx vitest run test/queries.test.ts -u` accepts new ones. */
const folders = ["test/queries", "src/examples"];

const root = new URL("../", import.meta.url);
const operations = folders.flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map((file) => ({ file: `${folder}/${file}`, name: file.replace(".graphql", "") })),
);

describe("golden pairs", () => {
  let ask: Awaited<ReturnType<typeof serverOf>>["ask"];
  beforeAll(async () => {
    const server = await serverOf(dataFolder);
    warmed(server.views, todayIn(dataFolder));
    ask = server.ask;
  });

  for (const { file, name } of operations)
    it(`${file} gives the answer beside it`, async () => {
      const answer = await ask(readFileSync(new URL(file, root), "utf8"));
      const golden = file.startsWith("src/") ? `test/queries/examples/${name}.json` : file.replace(".graphql", ".json");
      expect(answer.errors).toBeUndefined();
      await expect(`${JSON.stringify(answer, null, 2)}\n`).toMatchFileSnapshot(fileURLToPath(new URL(golden, root)));
    });
});
