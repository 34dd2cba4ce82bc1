import { useState } from "react";

/** Copies a text, and states that it did. */
export function CopyButton({ text }: { readonly text: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <button type="button" className="copy" onClick={copy} onBlur={() => setCopied(false)}>
      {isCopied ? "copied" : "copy"}
      <span className="hidden"> {text}</span>
    </button>
  );
}
