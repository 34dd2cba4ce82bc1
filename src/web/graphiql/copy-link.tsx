import { useState } from "react";
import { copyText } from "../explorer/copy-text.ts";

interface CopyLinkProps {
  /** Path and query that open the operation; undefined when it is too long for one. */
  readonly address: string | undefined;
}

/** Copies the address of the operation that is shown. */
export function CopyLink({ address }: CopyLinkProps) {
  const [copied, setCopied] = useState<string>();
  if (address === undefined) return <span className="quiet">too long for a link</span>;
  const copy = async () => {
    if (await copyText(new URL(address, location.href).href)) setCopied(address);
  };
  return (
    <button type="button" className="button" onClick={copy}>
      Copy link
      <span role="status">{copied === address && " ✓ copied"}</span>
    </button>
  );
}
