import { useState } from "react";
import { copyText } from "../copy-text.ts";

/** Copies a text, and states that it did. */
export function CopyButton({ text }: { readonly text: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => setCopied(await copyText(text));
  return (
    <button type="button" className="copy" onClick={copy} onBlur={() => setCopied(false)}>
      {isCopied ? "copied" : "copy"}
      <span className="hidden"> {text}</span>
    </button>
  );
}
