import type { SideClaimFragment } from "../generated/graphql.ts";
import { boundText, textOf } from "./fact-values.ts";
import { ValueText } from "./value.tsx";

type Claimed = Pick<SideClaimFragment, "value" | "valueState" | "polarity" | "bound">;

/** What a claim states: a value, that there is none, that it is undisclosed, or that something is not so. */
export function ClaimValue({ claim }: { readonly claim: Claimed }) {
  if (claim.polarity === "DENIES" || !claim.value) return textOf(claim);
  return (
    <>
      {boundText(claim)}
      <ValueText value={claim.value} />
    </>
  );
}
