import { type KeyboardEvent, useCallback, useRef, useState } from "react";
import { Link } from "wouter";
import { linkTo } from "../../address.ts";
import { countText } from "../../format.ts";
import { nounOf } from "../../nouns.ts";
import { pathOf } from "../../routes.ts";
import { useAddress } from "../../use-address.ts";
import { curveOf, type LineageDrawing, labelOf, neighborOf, type PlacedEntity } from "./lineage-layout.ts";

const steps: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface DrawingProps {
  readonly drawing: LineageDrawing;
  /** What the drawing shows, for readers who do not see it. */
  readonly label: string;
}

/** Entities in columns, joined by lines with words. One tab stop; arrows move between the entities. */
export function Drawing({ drawing, label }: DrawingProps) {
  const { width, height, entities, relationships } = drawing;
  const address = useAddress();
  const svg = useRef<SVGSVGElement>(null);
  const root = entities.find(({ node }) => node.depth === 0) ?? entities[0];
  const [current, setCurrent] = useState<string>();
  const stop = entities.some(({ node }) => node.entity.id === current) ? current : root?.node.entity.id;
  const middle = root?.x ?? 0;
  /** Scrolls a drawing that is too wide to the entity that it is about. */
  const showRoot = useCallback(
    (frame: HTMLDivElement | null) => {
      if (frame) frame.scrollLeft = middle - frame.clientWidth / 2;
    },
    [middle],
  );
  const move = (event: KeyboardEvent, placed: PlacedEntity) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const id = neighborOf(entities, placed, step)?.node.entity.id;
    if (id === undefined) return;
    setCurrent(id);
    svg.current?.querySelector<SVGAElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
  };
  return (
    <div className="lineage-frame" ref={showRoot}>
      {/* biome-ignore lint/a11y/useSemanticElements: an SVG cannot be a fieldset */}
      <svg ref={svg} viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="group" aria-label={label}>
        <defs>
          <marker id="lineage-arrow" viewBox="0 0 8 8" refX={7} refY={4} markerWidth={5} markerHeight={5} orient="auto">
            <path d="M 0 0 L 8 4 L 0 8 z" />
          </marker>
        </defs>
        {relationships.map(({ relationship: { id, property, disputed }, points }) => (
          <path
            key={id}
            d={curveOf(points)}
            className={`line ${property.toLowerCase().replaceAll("_", "-")}${disputed ? " disputed" : ""}`}
            markerEnd="url(#lineage-arrow)"
          />
        ))}
        {relationships.map(({ relationship: { id }, word, x, y }) => (
          <text key={id} className="line-word" x={x} y={y + 4}>
            {word}
          </text>
        ))}
        {entities.map((placed) => (
          <Link
            key={placed.node.entity.id}
            href={linkTo(pathOf(placed.node.entity) ?? "/", address)}
            data-id={placed.node.entity.id}
            className={placed.node.depth === 0 ? "entity root" : "entity"}
            tabIndex={placed.node.entity.id === stop ? 0 : -1}
            aria-label={describe(placed)}
            onFocus={() => setCurrent(placed.node.entity.id)}
            onKeyDown={(event) => move(event, placed)}
          >
            <title>{describe(placed)}</title>
            <rect
              x={placed.x - placed.width / 2}
              y={placed.y - placed.height / 2}
              width={placed.width}
              height={placed.height}
              rx={7}
              className={placed.node.entity.__typename.toLowerCase()}
            />
            <text x={placed.x} y={placed.y + 4}>
              {labelOf(placed.node)}
            </text>
          </Link>
        ))}
      </svg>
    </div>
  );
}

/** Name and kind of an entity; begins with the text of the drawing. */
function describe({ node }: PlacedEntity): string {
  const { entity, hiddenCount } = node;
  const rest = hiddenCount > 0 ? `, with ${countText(hiddenCount, "more relationship")}, not drawn` : "";
  return `${labelOf(node)}, ${nounOf(entity.__typename)}${rest}`;
}
