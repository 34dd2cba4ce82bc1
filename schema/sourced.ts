import { toViewClaim } from "../src/graph/view-objects.ts";
import { builder } from "./builder.ts";
import { ClaimType, SourcedType, SourceType } from "./refs.ts";

builder.interfaceType(SourcedType, {
  description: "An object with claims and their sources.",
  resolveType: (value) => (value as { type?: string }).type,
  fields: (t) => ({
    claims: t.field({
      type: [ClaimType],
      description: "Claims behind it, best rank first; never empty.",
      resolve: ({ view, claims }) => claims.map((claim) => toViewClaim(view, claim)),
    }),
    sources: t.field({
      type: [SourceType],
      description: "Distinct sources of those claims.",
      resolve: ({ view, claims }, _, { load }) =>
        Promise.all(
          [...new Set(claims.flatMap(({ citations }) => citations.map(({ source }) => source)))].map((source) =>
            load.known<"Source">(view, source),
          ),
        ),
    }),
  }),
});
