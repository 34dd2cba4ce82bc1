/** One line of a plot: a value for each size. */
export interface Line {
  readonly name: string;
  readonly unit: "ms" | "s" | "MB";
  readonly values: readonly number[];
}

const panel = { width: 420, height: 300, left: 56, right: 190, top: 34, bottom: 40 } as const;
const colors = ["#1b6ca8", "#c0392b", "#1e8449", "#8e44ad", "#b9770e", "#117a65", "#7b241c", "#5d6d7e"] as const;

/** Growth with the number of nodes as an SVG: a panel for each unit, both axes logarithmic. */
export function plotOf(sizes: readonly number[], lines: readonly Line[]): string {
  const units = [...new Set(lines.map(({ unit }) => unit))];
  const titles = { ms: "operation, median ms", s: "start, s", MB: "resident, MB" } as const;
  const step = panel.left + panel.width + panel.right;
  const panels = units.map((unit, index) =>
    panelOf(
      titles[unit],
      sizes,
      lines.filter((line) => line.unit === unit),
      (index % 2) * step,
      Math.floor(index / 2) * (panel.top + panel.height + panel.bottom),
    ),
  );
  const height = Math.ceil(units.length / 2) * (panel.top + panel.height + panel.bottom);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${2 * step}" height="${height}" viewBox="0 0 ${2 * step} ${height}" font-family="system-ui, sans-serif" font-size="12">`,
    "<title>Growth from a thousand nodes to a million</title>",
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...panels,
    "</svg>",
    "",
  ].join("\n");
}

function panelOf(title: string, sizes: readonly number[], lines: readonly Line[], x: number, y: number): string {
  const values = lines.flatMap((line) => line.values);
  const [low, high] = [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))];
  const [first, last] = [Math.log10(sizes[0] as number), Math.log10(sizes.at(-1) as number)];
  const acrossOf = (size: number) => (panel.width * (Math.log10(size) - first)) / Math.max(last - first, 1);
  const downOf = (value: number) => panel.height - (panel.height * (Math.log10(value) - low)) / Math.max(high - low, 1);
  const marks = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index));
  // Names of lines that end close together are moved apart.
  let free = -14;
  const ends = [...lines]
    .map((line) => ({ line, down: downOf(line.values.at(-1) as number) }))
    .sort((a, b) => a.down - b.down)
    .map(({ line, down }) => {
      free = Math.max(free + 14, down);
      return { line, down: free };
    });
  return [
    `<g transform="translate(${x + panel.left},${y + panel.top})">`,
    `<text x="0" y="-14" font-weight="600">${title}</text>`,
    ...marks.map((mark) => {
      const down = downOf(mark).toFixed(1);
      return `<path d="M0 ${down}H${panel.width}" stroke="#dddddd"/><text x="-6" y="${down}" dy="4" text-anchor="end">${Number(mark.toPrecision(1))}</text>`;
    }),
    ...sizes.map(
      (size) =>
        `<text x="${acrossOf(size).toFixed(1)}" y="${panel.height + 18}" text-anchor="middle">${new Intl.NumberFormat("en-US", { notation: "compact" }).format(size)}</text>`,
    ),
    `<text x="${panel.width / 2}" y="${panel.height + 34}" text-anchor="middle">nodes</text>`,
    ...ends.map(({ line, down }) => {
      const color = colors[lines.indexOf(line) % colors.length];
      const points = line.values.map(
        (value, index) => `${acrossOf(sizes[index] as number).toFixed(1)},${downOf(value).toFixed(1)}`,
      );
      return [
        `<polyline points="${points.join(" ")}" fill="none" stroke="${color}" stroke-width="2"/>`,
        ...points.map(
          (point) => `<circle cx="${point.split(",")[0]}" cy="${point.split(",")[1]}" r="3" fill="${color}"/>`,
        ),
        `<text x="${panel.width + 8}" y="${down.toFixed(1)}" dy="4" fill="${color}">${line.name}</text>`,
      ].join("");
    }),
    "</g>",
  ].join("\n");
}
