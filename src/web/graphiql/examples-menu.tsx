import { useRef } from "react";
import type { ExampleQuery } from "./examples.ts";

interface ExamplesMenuProps {
  readonly examples: readonly ExampleQuery[];
  readonly onOpen: (example: ExampleQuery) => void;
}

const panel = "examples";

/** The example operations by their titles. */
export function ExamplesMenu({ examples, onOpen }: ExamplesMenuProps) {
  const list = useRef<HTMLUListElement>(null);
  return (
    <>
      <button type="button" className="button" popoverTarget={panel}>
        Examples
      </button>
      <ul id={panel} ref={list} popover="auto" className="panel">
        {examples.map((example) => (
          <li key={example.name}>
            <button
              type="button"
              onClick={() => {
                list.current?.hidePopover();
                onOpen(example);
              }}
            >
              {example.title}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
