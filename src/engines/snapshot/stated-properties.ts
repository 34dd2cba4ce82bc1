import { type Property, placeOfProperty, propertyNames } from "../../records/properties.ts";

const bytesEach = Math.ceil(propertyNames.length / 8);

/** Which properties there are claims about: a bit for each property of each entity. */
export class StatedProperties {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Without any, for a number of entities. */
  static of(size: number): StatedProperties {
    return new StatedProperties(new Uint8Array(bytesEach * size));
  }

  add(entity: number, property: Property): void {
    const place = placeOfProperty(property);
    const at = bytesEach * entity + (place >>> 3);
    this.bytes[at] = (this.bytes[at] as number) | (1 << (place & 7));
  }

  has(entity: number, property: Property): boolean {
    const place = placeOfProperty(property);
    return ((this.bytes[bytesEach * entity + (place >>> 3)] as number) & (1 << (place & 7))) !== 0;
  }
}
