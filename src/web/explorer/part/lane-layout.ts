/** What a lane shows at a date. */
export interface LaneItem {
  readonly id: string;
  readonly name: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string;
}

export interface Lane<Item extends LaneItem> {
  readonly id: string;
  readonly label: string;
  readonly items: readonly Item[];
}

export interface PlacedItem<Item extends LaneItem> {
  readonly item: Item;
  readonly x: number;
  readonly y: number;
}

export interface PlacedLane<Item extends LaneItem> {
  readonly lane: Lane<Item>;
  /** Top and height of the lane. */
  readonly y: number;
  readonly height: number;
  readonly items: readonly PlacedItem<Item>[];
}

export interface LaneDrawing<Item extends LaneItem> {
  readonly height: number;
  readonly lanes: readonly PlacedLane<Item>[];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
}

export interface LaneOptions {
  /** First and last day of the axis, in milliseconds. */
  readonly from: number;
  readonly to: number;
  readonly width: number;
  /** Space for the labels of the lanes. */
  readonly left: number;
  /** Space for the names of the newest items. */
  readonly right: number;
  readonly rowHeight: number;
  /** Space that an item needs to its right, by its name. */
  readonly room: (name: string) => number;
}

/** Height of the axis above the lanes. */
const axisHeight = 28;

/** Milliseconds of a date of any precision: the middle of a month or year that is all that is known. */
export function timeOf(date: string): number {
  const [year = "", month, day] = date.split("-");
  return Date.UTC(Number(year), month === undefined ? 6 : Number(month) - 1, Number(day ?? (month ? 15 : 1)));
}

/** Places items by date in lanes; items that would cover each other get rows of their own. */
export function placeLanes<Item extends LaneItem>(
  lanes: readonly Lane<Item>[],
  options: LaneOptions,
): LaneDrawing<Item> {
  const { from, to, width, left, right } = options;
  const xOf = (time: number) => left + ((time - from) / (to - from || 1)) * (width - left - right);
  const placed: PlacedLane<Item>[] = [];
  let y = axisHeight;
  for (const lane of lanes) {
    const one = placeLane(lane, y, xOf, options);
    placed.push(one);
    y += one.height;
  }
  const first = new Date(from).getUTCFullYear();
  const years = Array.from({ length: new Date(to).getUTCFullYear() - first + 1 }, (_, index) => first + index);
  const ticks = years
    .map((year) => ({ x: xOf(Date.UTC(year, 0, 1)), label: String(year) }))
    .filter(({ x }) => x >= left);
  return { height: y, lanes: placed, ticks };
}

function placeLane<Item extends LaneItem>(
  lane: Lane<Item>,
  y: number,
  xOf: (time: number) => number,
  { rowHeight, room }: LaneOptions,
): PlacedLane<Item> {
  const ends: number[] = [];
  const items = lane.items
    .toSorted((a, b) => timeOf(a.date) - timeOf(b.date))
    .map((item) => {
      const x = xOf(timeOf(item.date));
      const free = ends.findIndex((end) => end <= x);
      const row = free === -1 ? ends.length : free;
      ends[row] = x + room(item.name);
      return { item, x, y: y + (row + 0.6) * rowHeight };
    });
  return { lane, y, height: Math.max(1, ends.length) * rowHeight + 8, items };
}
