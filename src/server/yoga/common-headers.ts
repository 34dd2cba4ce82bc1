import type { Plugin } from "graphql-yoga";
import { commonHeaders } from "../operation/operation-response.ts";

const preflight = {
  allow: "GET, POST, OPTIONS",
  "access-control-allow-methods": "GET, POST, OPTIONS",
  "access-control-allow-headers": "*",
  "access-control-max-age": "86400",
  "content-length": "0",
};

/** Adds the common headers to responses without their own, and responds to preflight requests. */
export function useCommonHeaders(): Plugin {
  return {
    onRequest({ request, url, endResponse }) {
      // Browsers do not follow redirects of preflight requests, so the redirecting path is included.
      if (request.method === "OPTIONS" && /^\/(?:graphql\/?|mcp)$/.test(url.pathname))
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
