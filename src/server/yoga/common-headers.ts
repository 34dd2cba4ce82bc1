import type { Plugin } from "graphql-yoga";

/** On every answer: it is data for any page that asks, never a page of its own, and never with credentials. */
export const commonHeaders: Readonly<Record<string, string>> = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "cross-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

const preflight = {
  allow: "GET, POST, OPTIONS",
  "access-control-allow-methods": "GET, POST, OPTIONS",
  "access-control-allow-headers": "*",
  "access-control-max-age": "86400",
  "content-length": "0",
};

/** Puts the common headers on answers that do not have their own, and answers browsers that ask before they ask. */
export function headers(): Plugin {
  return {
    onRequest({ request, url, endResponse }) {
      // A browser follows no redirect here, so that the address which has one is answered as well.
      if (request.method === "OPTIONS" && /^\/graphql\/?$/.test(url.pathname))
        endResponse(new Response(null, { status: 204, headers: preflight }));
    },
    onResponse({ response }) {
      for (const [name, value] of Object.entries(commonHeaders))
        if (!response.headers.has(name)) response.headers.set(name, value);
    },
  };
}
