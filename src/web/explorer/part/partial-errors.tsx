import type { Reply } from "../ask.ts";

/** States which parts of a reply are missing; nothing when it is complete. */
export function PartialErrors({ errors }: Pick<Reply<unknown>, "errors">) {
  if (errors.length === 0) return null;
  return (
    <aside className="notice" role="alert">
      <h2>A part of this page could not be loaded</h2>
      <ul>
        {errors.map(({ message, path }) => (
          <li key={`${path?.join(".")} ${message}`}>
            {message} {path && <code>{path.join(".")}</code>}
          </li>
        ))}
      </ul>
    </aside>
  );
}
