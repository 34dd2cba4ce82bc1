import type { Plugin } from "graphql-yoga";
import { commonHeaders } from "../operation/operation-response.ts";

const preflight = {
  allow: "GET, POST, OPTIONS",
  "access-control-allow-methods": "GET, POST, OPTIONS",
  "access-control-allow-headers": "*",
  "access-control-max-age": "86400",
  "content-length": "0",
};

/** Puts the common headers on answers that do not have their own, and answers browsers that ask before they ask. */
export function useCommonHeaders(): Plugin {
  return {
    onRequest({ request, url, endResponse }) {
      // A browser follows no redirect here, so that the address which has one is answered as well.
      if (request.method === "OPTIONS" && /^\/graphql\/?$/.test(url.pathname))
        endResponse(new Response(null, { status: 204, headers: preflight }));
    },
    onResponse({ response }) {
      for (const [name, value] of Object.entries(commonHeaders))
        if (!response.headers.has(name)) response.headers.set(name, value);
      if (response.status !== 304 && !response.headers.has("cache-control"))
        response.headers.set("cache-control", "no-store");
    },
  };
}
