import type { Claim } from "../../graph/claims/claim.ts";
import type { Property } from "../../records/properties.ts";
import type { DecodedClaims } from "./entity-codec.ts";

type ClaimsByProperty = DecodedClaims["byProperty"];

/** The claims about an entity by property, decoded only for a property that some are about. */
export class StatedClaims implements ClaimsByProperty {
  readonly #states: (property: Property) => boolean;
  readonly #decode: () => ClaimsByProperty;

  constructor(states: (property: Property) => boolean, decode: () => ClaimsByProperty) {
    this.#states = states;
    this.#decode = decode;
  }

  has(property: Property): boolean {
    return this.#states(property);
  }

  get(property: Property): readonly Claim[] | undefined {
    return this.#states(property) ? this.#decode().get(property) : undefined;
  }

  get size(): number {
    return this.#decode().size;
  }

  keys(): MapIterator<Property> {
    return this.#decode().keys();
  }

  values(): MapIterator<readonly Claim[]> {
    return this.#decode().values();
  }

  entries(): MapIterator<[Property, readonly Claim[]]> {
    return this.#decode().entries();
  }

  [Symbol.iterator](): MapIterator<[Property, readonly Claim[]]> {
    return this.entries();
  }

  forEach(visit: (claims: readonly Claim[], property: Property, map: ClaimsByProperty) => void): void {
    this.#decode().forEach(visit);
  }
}
