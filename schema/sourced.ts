import { toViewClaim } from "../src/graph/view-objects.ts";
import { builder } from "./builder.ts";
import { Claim$, Source, Sourced } from "./refs.ts";

builder.interfaceType(Sourced, {
  description: "Something that claims with sources stand behind.",
  resolveType: (value) => (value as { type?: string }).type,
  fields: (t) => ({
    claims: t.field({
      type: [Claim$],
      description: "Claims behind it, best rank first; never empty.",
      resolve: ({ view, claims }) => claims.map((claim) => toViewClaim(view, claim)),
    }),
    sources: t.field({
      type: [Source],
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
