/** The storage is unreachable now; the same request may succeed soon. */
export class Unavailable extends Error {
  constructor(cause: unknown) {
    super("The database does not respond.", { cause });
    this.name = "Unavailable";
  }
}
