/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** The explorer in the browser. */
import { createRoot } from "react-dom/client";
import { Explorer } from "./explorer.tsx";
import { readShell } from "./part/shell-heading.ts";

const root = document.getElementById("explorer");
if (!root) throw new Error("The page has no element with the id explorer");
readShell(root);
createRoot(root).render(<Explorer />);
