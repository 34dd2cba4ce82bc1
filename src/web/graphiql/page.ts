/// <reference lib="dom" />
/** The GraphiQL page in the browser; `build/graphiql.ts` bundles it as `/graphiql/page.js`. */
import { GraphiQL } from "graphiql";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { createFetcher } from "./fetcher.ts";

/** An item of `/graphiql/tabs.json`. */
interface Example {
  title: string;
  query: string;
  variables?: string | Record<string, unknown> | null;
}

/** A tab in GraphiQL's format, with variables as text. */
interface Tab {
  query: string;
  variables: string | null;
}

// The key under which GraphiQL stores its tabs; it has no API to open another one.
const tabsKey = "graphiql:tabState";

const workers: Record<string, string> = {
  graphql: "/graphiql/graphql.worker.js",
  json: "/graphiql/json.worker.js",
};

Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: (_: string, label: string) =>
      new Worker(workers[label] ?? "/graphiql/editor.worker.js", { type: "module", name: label }),
  },
});

function variablesText(variables: Example["variables"]): string | null {
  if (variables === undefined || variables === null || variables === "") return null;
  return typeof variables === "string" ? variables : JSON.stringify(variables, null, 2);
}

/** GraphiQL names a tab after its operation, so the title becomes a comment above the query. */
function tabOf({ title, query, variables }: Example): Tab {
  const heading = `# ${title.replace(/\s+/g, " ").trim()}`;
  const titled = query.trimStart().startsWith(heading) ? query : `${heading}\n${query}`;
  return { query: titled, variables: variablesText(variables) };
}

async function readExamples(): Promise<Tab[]> {
  try {
    const response = await fetch("/graphiql/tabs.json");
    return ((await response.json()) as Example[]).map(tabOf);
  } catch {
    return [];
  }
}

/** The query in the URL; `null` without one. */
function readAddress(): Tab | null {
  const search = new URLSearchParams(location.search);
  const query = search.get("query");
  if (!query) return null;
  const variables = search.get("variables");
  try {
    return { query, variables: variables ? JSON.stringify(JSON.parse(variables), null, 2) : null };
  } catch {
    return { query, variables };
  }
}

/** Adds the tab before those stored by an earlier visit; does nothing on a first visit. */
function openAmongKept(tab: Tab): void {
  try {
    const kept = JSON.parse(localStorage.getItem(tabsKey) ?? "null") as { tabs: Tab[] } | null;
    if (kept === null) return;
    const others = kept.tabs.filter(
      ({ query, variables }) => query !== tab.query || (variables || null) !== tab.variables,
    );
    const first = {
      ...tab,
      id: crypto.getRandomValues(new Uint32Array(4)).join("-"),
      title: /^(?!#).*(?:query|subscription|mutation)\s+(\w+)/m.exec(tab.query)?.[1] ?? "<untitled>",
      hash: null,
      headers: null,
      operationName: null,
      response: null,
    };
    localStorage.setItem(tabsKey, JSON.stringify({ tabs: [first, ...others], activeTabIndex: 0 }));
  } catch {
    // The stored tabs are invalid: GraphiQL also falls back to the default tabs.
  }
}

/** Until its editors exist, GraphiQL writes the first query into the tab that is clicked. */
function lockUntilReady(root: HTMLElement): void {
  root.inert = true;
  new MutationObserver((_, observer) => {
    if (!root.querySelector(".graphiql-query-editor .monaco-editor")) return;
    root.inert = false;
    observer.disconnect();
  }).observe(root, { childList: true, subtree: true });
}

async function start(): Promise<void> {
  const examples = await readExamples();
  const asked = readAddress();
  if (asked) openAmongKept(asked);
  const tabs = asked ? [asked, ...examples] : examples;
  // GraphiQL fills the editors from these two, not from the first default tab.
  const first = asked ?? (localStorage.getItem(tabsKey) === null ? tabs[0] : undefined);
  const root = document.getElementById("graphiql");
  if (!root) throw new Error("The page has no element with the id graphiql");
  lockUntilReady(root);
  createRoot(root).render(
    createElement(GraphiQL, {
      fetcher: createFetcher("/graphql"),
      ...(tabs.length > 0 && { defaultTabs: tabs }),
      ...(first && { initialQuery: first.query, initialVariables: first.variables ?? "" }),
      ...(tabs.some((tab) => tab.variables) && { defaultEditorToolsVisibility: "variables" }),
    }),
  );
}

void start();
