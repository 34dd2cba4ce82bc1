import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { Link } from "wouter";
import { linkTo } from "../address.ts";
import { useAddress } from "../use-address.ts";
import type { LaneDrawing, LaneItem, PlacedItem } from "./lane-layout.ts";

interface LanesProps<Item extends LaneItem> {
  readonly drawing: LaneDrawing<Item>;
  readonly width: number;
  /** What the drawing shows, for readers who do not see it. */
  readonly label: string;
  readonly pathOf: (item: Item) => string;
  readonly describe: (item: Item) => string;
  /** Sign of an item, drawn around 0, 0. */
  readonly mark: (item: Item) => ReactNode;
  /** Lines behind the items. */
  readonly lines?: ReactNode;
  readonly hasNames?: boolean;
}

const steps: Readonly<Record<string, readonly [lane: number, item: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** Items over time in lanes. One tab stop; arrows move within a lane and between lanes. */
export function Lanes<Item extends LaneItem>(props: LanesProps<Item>) {
  const { drawing, width, label, pathOf, describe, mark, lines, hasNames = false } = props;
  const address = useAddress();
  const frame = useRef<SVGSVGElement>(null);
  const [current, setCurrent] = useState<string>();
  const filled = drawing.lanes.filter(({ items }) => items.length > 0);
  const stop = current ?? filled[0]?.items[0]?.item.id;
  const move = (event: KeyboardEvent, placed: PlacedItem<Item>) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const next = neighborOf(filled, placed, step);
    if (!next) return;
    setCurrent(next.item.id);
    frame.current?.querySelector<SVGAElement>(`[data-id="${CSS.escape(next.item.id)}"]`)?.focus();
  };
  return (
    <div className="lanes" ref={showNewest}>
      {/* biome-ignore lint/a11y/useSemanticElements: an SVG cannot be a fieldset */}
      <svg
        ref={frame}
        viewBox={`0 0 ${width} ${drawing.height + 8}`}
        width={width}
        height={drawing.height + 8}
        role="group"
        aria-label={label}
      >
        {drawing.ticks.map(({ x, label: year }) => (
          <g key={year} className="tick">
            <line x1={x} x2={x} y1={22} y2={drawing.height} />
            <text x={x + 4} y={16}>
              {year}
            </text>
          </g>
        ))}
        {drawing.lanes.map(({ lane, y, height }) => (
          <g key={lane.id} className="lane">
            <line x1={0} x2={width} y1={y + height} y2={y + height} />
            <text x={8} y={y + 22}>
              {lane.label}
            </text>
          </g>
        ))}
        {lines}
        {filled.flatMap(({ items }) =>
          items.map((placed) => (
            <Link
              key={placed.item.id}
              href={linkTo(pathOf(placed.item), address)}
              data-id={placed.item.id}
              className="dot"
              tabIndex={placed.item.id === stop ? 0 : -1}
              aria-label={describe(placed.item)}
              onFocus={() => setCurrent(placed.item.id)}
              onKeyDown={(event) => move(event, placed)}
            >
              <title>{describe(placed.item)}</title>
              <g transform={`translate(${placed.x} ${placed.y})`}>
                <circle r={12} className="target" />
                {mark(placed.item)}
                {hasNames && (
                  <text x={-4} y={-11}>
                    {placed.item.name}
                  </text>
                )}
              </g>
            </Link>
          )),
        )}
      </svg>
    </div>
  );
}

/** Scrolls a drawing that is too wide to its newest items. */
function showNewest(frame: HTMLDivElement | null): void {
  if (frame) frame.scrollLeft = frame.scrollWidth;
}

type Filled<Item extends LaneItem> = LaneDrawing<Item>["lanes"];

/** The item in a direction: the next of its lane, or the closest in time of another lane. */
function neighborOf<Item extends LaneItem>(
  lanes: Filled<Item>,
  placed: PlacedItem<Item>,
  [laneStep, itemStep]: readonly [lane: number, item: number],
): PlacedItem<Item> | undefined {
  const at = lanes.findIndex(({ items }) => items.includes(placed));
  if (laneStep === 0) {
    const items = lanes[at]?.items ?? [];
    return items[items.indexOf(placed) + itemStep];
  }
  const items = lanes[at + laneStep]?.items ?? [];
  return items.toSorted((a, b) => Math.abs(a.x - placed.x) - Math.abs(b.x - placed.x))[0];
}

/** A dot by openness of weights: full, ring, or gray when nothing states it. */
export function WeightsDot({ openWeights }: { readonly openWeights: boolean | null }) {
  const kind = openWeights === null ? "unknown" : openWeights ? "open" : "closed";
  return <circle r={5} className={`weights ${kind}`} />;
}
