export type Awaitable<Value> = Value | Promise<Value>;

/** Applies `next` to a value, synchronously when the value is not a promise. */
export const mapAwaitable = <Value, Next>(
  value: Awaitable<Value>,
  next: (value: Value) => Awaitable<Next>,
): Awaitable<Next> => (value instanceof Promise ? value.then(next) : next(value));
