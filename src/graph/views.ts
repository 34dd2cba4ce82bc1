import { archiveOf } from "./archive.ts";
import type { Graph } from "./graph.ts";
import { View } from "./view.ts";
import type { ViewTimes } from "./view-times.ts";

/** Limit of the views of other days and layers at once. More than a few are rare, and each takes memory. */
const maxOtherViews = 4;

/** The views of one graph: the current one and recently used others. */
export class Views {
  readonly graph: Graph;
  /** Those of the shared graph, without a layer of the server's own; the same views without one. */
  readonly shared: Views;
  /** Names of the layers that a view can have first. */
  readonly layers: readonly string[];
  /** First day that `asOf` accepts: the earliest announcement, release or publication day in any claim. */
  readonly earliest: string;
  readonly #others = new Map<string, View>();
  #current: View | undefined;

  constructor(graph: Graph, shared?: Views) {
    this.graph = graph;
    this.shared = shared ?? this;
    this.layers = graph.layer === undefined ? [] : [graph.layer];
    this.earliest = graph.earliest;
  }

  current(today: string): View {
    if (this.#current?.day !== today) this.#current = new View(this.graph, today);
    return this.#current;
  }

  /** Makes an already warmed-up view the current one. */
  turnTo(view: View): void {
    this.#current = view;
  }

  /** The view of two times, neither of which may be later than `today`. */
  at(times: ViewTimes, today: string): View {
    const { asOf = today, knownAt, layer } = times;
    if (times.asOf === undefined && knownAt === undefined && layer === undefined) return this.current(today);
    const id = `${times.asOf ?? ""} ${knownAt ?? ""} ${layer ?? ""} ${asOf}`;
    const view = this.#others.get(id) ?? new View(knownAt ? archiveOf(this.graph) : this.graph, asOf, times);
    // LRU: the most recently used view is last.
    this.#others.delete(id);
    this.#others.set(id, view);
    const [oldest] = this.#others.keys();
    if (this.#others.size > maxOtherViews && oldest !== undefined) this.#others.delete(oldest);
    return view;
  }
}
