import { afterAll } from "vitest";
import { endAll } from "./children.ts";

afterAll(endAll);
