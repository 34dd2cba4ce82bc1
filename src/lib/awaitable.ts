/** A value that is here, or will be. */
export type Awaitable<Value> = Value | Promise<Value>;

/** Goes on with a value as soon as it is here: at once, when it is. */
export const mapAwaitable = <Value, Next>(
  value: Awaitable<Value>,
  next: (value: Value) => Awaitable<Next>,
): Awaitable<Next> => (value instanceof Promise ? value.then(next) : next(value));
