import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from "react";
import { navigate } from "wouter/use-browser-location";
import { linkTo, type PageDays } from "../address.ts";
import { ask } from "../ask.ts";
import { findRequest, maxQuery } from "../find.ts";
import { pathOf } from "../routes.ts";
import { useAddress } from "../use-address.ts";
import { Part } from "./part.tsx";
import { SearchResults } from "./search-results.tsx";

/** The search box of the header: a combobox of all entities that have a page. */
export function Search() {
  const address = useAddress();
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [marked, setMarked] = useState(-1);
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const shown = useDeferredValue(text.trim());
  useSlash(input);

  const close = () => {
    setOpen(false);
    setMarked(-1);
  };
  const open = (path: string) => {
    close();
    setText("");
    input.current?.blur();
    navigate(linkTo(path, address));
  };
  const onKeyDown = async (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step !== undefined && isOpen) {
      event.preventDefault();
      const count = document.getElementById(listId)?.querySelectorAll("[role=option]").length ?? 0;
      setMarked((at) => (count === 0 ? -1 : (at + step + count + (at < 0 && step < 0 ? 1 : 0)) % count));
    } else if (event.key === "Escape") {
      close();
    } else if (event.key === "Enter" && text.trim()) {
      const target = await bestMatch(text.trim(), address, marked);
      if (target) open(target);
    }
  };

  return (
    <search className="search">
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label="Search"
        aria-expanded={isOpen && shown.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={marked < 0 ? undefined : `${listId}-${marked}`}
        placeholder="Search models …"
        maxLength={maxQuery}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setMarked(-1);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <kbd>/</kbd>
      {isOpen && shown && (
        <div className="panel results">
          <Part waiting={<p className="hint">Searching …</p>}>
            <SearchResults listId={listId} text={shown} marked={marked} onChoose={open} />
          </Part>
        </div>
      )}
    </search>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The path that Enter opens: the marked entry, else the entity with exactly this name, else the first entry. */
async function bestMatch(text: string, days: PageDays, marked: number): Promise<string | undefined> {
  const { data } = await ask(findRequest(text, days));
  const entries = (data.search?.nodes ?? []).filter(pathOf);
  const chosen = entries[marked] ?? data.resolve?.entity ?? entries[0];
  return chosen && (pathOf(chosen) ?? (entries[0] && pathOf(entries[0])));
}

/** Focuses an input when the slash key is pressed outside of a field. */
function useSlash(input: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const isInField = (event.target as HTMLElement).closest("input, select, textarea");
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isInField) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [input]);
}
