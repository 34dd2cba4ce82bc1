import { type ReactNode, useEffect, useRef } from "react";

interface SectionProps {
  readonly id: string;
  readonly heading: string;
  /** Beside the heading, for example a legend. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A section of a page, to which the list of sections leads. */
export function Section({ id, heading, aside, children }: SectionProps) {
  const section = useRef<HTMLElement>(null);
  // The browser looks for the hash before the data is there.
  useEffect(() => {
    if (location.hash === `#${id}`) section.current?.scrollIntoView();
  }, [id]);
  return (
    <section ref={section} id={id} className="section" aria-labelledby={`${id}-heading`}>
      <div className="section-head">
        <h2 id={`${id}-heading`}>{heading}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** A section in the list at the top of a page. */
export interface SectionEntry {
  readonly id: string;
  readonly heading: string;
  readonly count?: number | undefined;
}

/** The list of sections, which stays in sight. */
export function SectionList({ sections }: { readonly sections: readonly SectionEntry[] }) {
  return (
    <nav className="jumps" aria-label="On this page">
      <ul>
        {sections.map(({ id, heading, count }) => (
          <li key={id}>
            <a href={`#${id}`}>
              {heading}
              {count !== undefined && <span> {count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
