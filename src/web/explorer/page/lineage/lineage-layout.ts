import { Graph, layout } from "@dagrejs/dagre";
import type { LineageEntityFragment, LineageRelationshipFragment } from "../../generated/graphql.ts";
import { endsOf, relationshipWords } from "./lineage-words.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An entity at its place: `x` and `y` are its middle. */
export interface PlacedEntity extends Point {
  readonly node: LineageEntityFragment;
  readonly width: number;
  readonly height: number;
}

/** A line from an origin to what came of it; `x` and `y` are the middle of its word. */
export interface PlacedRelationship extends Point {
  readonly relationship: LineageRelationshipFragment;
  readonly word: string;
  readonly points: readonly Point[];
}

export interface LineageDrawing {
  readonly width: number;
  readonly height: number;
  /** By column, then from top to bottom. */
  readonly entities: readonly PlacedEntity[];
  readonly relationships: readonly PlacedRelationship[];
}

const nodeHeight = 32;

/** Widths of a character in the sizes of the drawing, in pixels; wide enough for the widest of the fonts. */
const nameWidth = 7.4;
const wordWidth = 6.4;

/** Places a lineage in columns, origins on the left. */
export function placeLineage(
  nodes: readonly LineageEntityFragment[],
  relationships: readonly LineageRelationshipFragment[],
): LineageDrawing {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: 12, edgesep: 14, ranksep: 30, marginx: 16, marginy: 16 });
  for (const node of nodes) {
    const name = labelOf(node);
    graph.setNode(node.entity.id, { width: Math.ceil(name.length * nameWidth) + 24, height: nodeHeight });
  }
  for (const relationship of relationships) {
    const { from, to } = endsOf(relationship);
    const { line } = relationshipWords(relationship);
    graph.setEdge(from.id, to.id, { width: line.length * wordWidth + 12, height: 14, labelpos: "c" }, relationship.id);
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    entities: nodes
      .map((node) => ({ ...placeOf(graph.node(node.entity.id)), node }))
      .toSorted((a, b) => a.x - b.x || a.y - b.y),
    relationships: relationships.map((relationship) => {
      const { from, to } = endsOf(relationship);
      const { x = 0, y = 0, points = [] } = graph.edge(from.id, to.id, relationship.id);
      const bends = points.slice(1, -1);
      return {
        relationship,
        word: relationshipWords(relationship).line,
        x,
        y,
        points: [sideOf(graph.node(from.id), bends[0]), ...bends, sideOf(graph.node(to.id), bends.at(-1))],
      };
    }),
  };
}

interface DagreNode {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
}

const placeOf = ({ x = 0, y = 0, width = 0, height = 0 }: DagreNode) => ({ x, y, width, height });

/** Where a line meets an entity: on the side that faces its next point, a little above or below the middle. */
function sideOf(node: DagreNode, next: Point | undefined): Point {
  const { x, y, width, height } = placeOf(node);
  if (!next) return { x, y };
  const rise = Math.max(-height / 4, Math.min(height / 4, next.y - y));
  return { x: next.x > x ? x + width / 2 : x - width / 2, y: y + rise };
}

/** Name of an entity, and how many of its relationships the drawing leaves out. */
export const labelOf = ({ entity, hiddenCount }: LineageEntityFragment): string =>
  hiddenCount > 0 ? `${entity.name} +${hiddenCount}` : entity.name;

/** A curve through all points, which leaves and reaches each of them level. */
export function curveOf([first, ...rest]: readonly Point[]): string {
  if (!first) return "";
  const parts = rest.map((point, index) => {
    const before = rest[index - 1] ?? first;
    const middle = (before.x + point.x) / 2;
    return `C ${middle} ${before.y} ${middle} ${point.y} ${point.x} ${point.y}`;
  });
  return [`M ${first.x} ${first.y}`, ...parts].join(" ");
}

/** The entity next to a place in a direction; undefined when there is none. */
export function neighborOf(
  entities: readonly PlacedEntity[],
  from: PlacedEntity,
  [dx, dy]: readonly [dx: number, dy: number],
): PlacedEntity | undefined {
  const ahead = (one: PlacedEntity) => (one.x - from.x) * dx + (one.y - from.y) * dy;
  const aside = (one: PlacedEntity) => Math.abs((one.x - from.x) * dy) + Math.abs((one.y - from.y) * dx);
  const distance = (one: PlacedEntity) => ahead(one) + 2 * aside(one);
  return entities.filter((one) => ahead(one) > 1).toSorted((a, b) => distance(a) - distance(b))[0];
}
