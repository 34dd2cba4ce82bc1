import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect } from "react";
import { CopyLink } from "./copy-link.tsx";
import type { ExampleQuery } from "./examples.ts";
import { ExamplesMenu } from "./examples-menu.tsx";
import { addressOf } from "./operation-address.ts";
import { useRun } from "./use-run.ts";

interface ToolsProps {
  readonly examples: readonly ExampleQuery[];
}

/** What GraphiQL itself lacks: examples, and an address that follows the editors. */
export function Tools({ examples }: ToolsProps) {
  const address = useGraphiQL(({ tabs, activeTabIndex }) => {
    const { query, variables } = tabs[activeTabIndex] ?? {};
    return addressOf({ query: query ?? "", variables: variables ?? "" });
  });
  useEffect(() => history.replaceState(history.state, "", address ?? "/graphiql"), [address]);
  const run = useRun();
  const openInTab = useOpenInTab(examples);
  const isReady = useGraphiQL(({ queryEditor }) => queryEditor !== undefined);
  if (!isReady) return null;
  const open = ({ query }: ExampleQuery) => {
    openInTab(query);
    run(query);
  };
  return (
    <>
      <ExamplesMenu examples={examples} onOpen={open} />
      <CopyLink address={address} />
    </>
  );
}

/** Shows a query: in the tab that has it, in place of an example that nobody has changed, or else in a new tab. */
function useOpenInTab(examples: readonly ExampleQuery[]): (query: string) => void {
  const { addTab, changeTab } = useGraphiQLActions();
  const tabs = useGraphiQL((state) => state.tabs);
  const { activeTabIndex, queryEditor, variableEditor } = useGraphiQL(
    ({ activeTabIndex, queryEditor, variableEditor }) => ({ activeTabIndex, queryEditor, variableEditor }),
  );
  return (query) => {
    const index = tabs.findIndex((tab) => tab.query === query && !tab.variables);
    if (index >= 0) {
      if (index !== activeTabIndex) changeTab(index);
      return;
    }
    const shown = tabs[activeTabIndex]?.query ?? "";
    if (shown.trim() !== "" && !examples.some((example) => example.query === shown)) addTab();
    queryEditor?.setValue(query);
    variableEditor?.setValue("");
  };
}
