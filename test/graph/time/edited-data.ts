import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeRelease } from "../../../src/commands/release.ts";

/** What a test states of each model: a context window, a release date and whether the weights are open. */
export interface Stated {
  readonly window: number;
  readonly released: string;
  readonly open: boolean;
}

const fact = (key: string, value: unknown) => `      ${key}: { value: ${value}, sources: [card] }\n`;

const modelText = (slug: string, { window, released, open }: Stated) =>
  `${slug}:\n    name: ${slug}\n    provider: acme\n    sources: [card]\n    facts:\n${fact("context-window", window)}${fact(
    "released-on",
    released,
  )}${fact("open-weights", open)}`.replaceAll(/^ {4}/gm, "  ");

/** A small data folder that a test edits and releases. */
export class EditedData {
  readonly folder: string;
  #releases = 0;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(models: Readonly<Record<string, Stated>>): Promise<EditedData> {
    const data = new EditedData(await mkdtemp(join(tmpdir(), "pedigree-releases-")));
    for (const name of ["models", "providers", "sources"]) await mkdir(join(data.folder, name));
    await data.#write("release.yaml", "tag: 2026.1.0\npublished-on: 2026-01-01\n");
    await data.#write("providers/acme.yaml", "acme: { name: Acme, roles: [lab], sources: [card] }\n");
    await data.#write(
      "sources/card.yaml",
      "card: { name: Card, type: model-card, tier: primary, publisher: acme, accessed-on: 2025-12-01 }\n",
    );
    await data.edit(models);
    await writeRelease(data.folder, "2026.1.0");
    return data;
  }

  #write = (path: string, text: string) => writeFile(join(this.folder, path), text);

  async edit(models: Readonly<Record<string, Stated>>): Promise<void> {
    const texts = Object.entries(models).map(([slug, stated]) => modelText(slug, stated));
    await this.#write("models/all.yaml", texts.join(""));
  }

  /** Releases the data a month after the release before, and gives the day. */
  async release(): Promise<string> {
    const month = ++this.#releases + 1;
    const day = `2026-${String(month).padStart(2, "0")}-01`;
    await writeRelease(this.folder, `2026.${month}.0`, day);
    return day;
  }
}
