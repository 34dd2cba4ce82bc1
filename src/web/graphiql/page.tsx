/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** The GraphiQL page in browsers; `build/graphiql.ts` bundles it as `/graphiql/page.js`. */
import { explorerPlugin } from "@graphiql/plugin-explorer";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { createPortal } from "react-dom";
import { createRoot } from "react-dom/client";
import { readTheme } from "../explorer/theme.ts";
import { readExamples } from "./examples.ts";
import { createFetcher } from "./fetcher.ts";
import { readOperation } from "./operation-address.ts";
import { Tools } from "./tools.tsx";

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

const plugins = [
  { ...explorerPlugin({ title: "Query builder", showAttribution: false }), title: "Query builder" },
  HISTORY_PLUGIN,
];

function elementOf(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element with the id ${id}`);
  return element;
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

const root = elementOf("graphiql");
lockUntilReady(root);
const examples = await readExamples();
const given = readOperation(location.search);
const [first] = examples;
const theme = readTheme();
createRoot(root).render(
  <GraphiQL
    fetcher={createFetcher("/graphql")}
    plugins={plugins}
    defaultTheme={theme === "auto" ? null : theme}
    defaultEditorToolsVisibility={given?.variables ? "variables" : false}
    defaultTabs={[given ?? { query: first?.query ?? "" }]}
    {...(given && { initialQuery: given.query, initialVariables: given.variables })}
  >
    <GraphiQL.Logo>{null}</GraphiQL.Logo>
    {createPortal(<Tools examples={examples} />, elementOf("tools"))}
  </GraphiQL>,
);
