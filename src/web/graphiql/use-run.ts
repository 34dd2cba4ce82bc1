import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect, useState } from "react";

/** Runs the operation of the opening, and later each that is passed to the result, once GraphiQL has parsed it. */
export function useRun(): (query: string) => void {
  const first = useGraphiQL(({ initialQuery }) => initialQuery);
  const [query, setQuery] = useState<string | undefined>(first);
  const { run } = useGraphiQLActions();
  const isParsed = useGraphiQL(
    ({ documentAST, responseEditor, variableEditor }) =>
      documentAST?.loc?.source.body === query && responseEditor !== undefined && variableEditor !== undefined,
  );
  useEffect(() => {
    if (query === undefined || !isParsed) return;
    setQuery(undefined);
    run();
  }, [query, isParsed, run]);
  return setQuery;
}
