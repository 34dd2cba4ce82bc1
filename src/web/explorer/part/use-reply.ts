import { use } from "react";
import { ask, type Reply } from "../ask.ts";
import type { PageRequest } from "../request.ts";

/** The reply to a request; suspends until it is there. */
export const useReply = <Result>(request: PageRequest<Result>): Reply<Result> => use(ask(request));
