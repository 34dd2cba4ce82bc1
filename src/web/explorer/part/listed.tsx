import type { ReactNode } from "react";
import { fullNumber } from "../format.ts";

interface ListedProps {
  readonly shown: number | undefined;
  readonly of: number | undefined;
  /** Which ones are shown, for example `the lowest prices`. */
  readonly order?: string;
  readonly children: ReactNode;
}

/** A list, and how much of it is not shown. */
export function Listed({ shown = 0, of = 0, order = "the first ones", children }: ListedProps) {
  return (
    <>
      {children}
      {shown < of && (
        <p className="quiet">
          {fullNumber(shown)} of {fullNumber(of)} are shown: {order}.
        </p>
      )}
    </>
  );
}
