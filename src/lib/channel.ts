/** Values that one side pushes when it has them and the other reads when it wants to. */
export interface Channel<T> {
  push(value: T): void;
  /** No more values. */
  end(): void;
  readonly values: AsyncIterable<T>;
}

/** A reader that went away does not concern the side that pushes. */
function ignore(): void {}

export function createChannel<T>(): Channel<T> {
  const { readable, writable } = new TransformStream<T, T>(undefined, undefined, {
    highWaterMark: Number.POSITIVE_INFINITY,
  });
  const writer = writable.getWriter();
  return {
    values: readable,
    push: (value) => void writer.write(value).catch(ignore),
    end: () => void writer.close().catch(ignore),
  };
}
