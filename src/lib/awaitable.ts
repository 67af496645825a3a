/** A value that is there already, or a promise of it. */
export type Awaitable<T> = T | Promise<T>;

/** Goes on with a value at once when it is there: on a hot path a promise costs more than the work. */
export function chain<T, R>(value: Awaitable<T>, next: (value: T) => Awaitable<R>): Awaitable<R> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** Runs `work` and, when it throws or rejects, `onError` in its place. */
export function rescue<T>(
  work: () => Awaitable<T>,
  onError: (mistake: unknown) => Awaitable<T>,
): Awaitable<T> {
  try {
    const value = work();
    return value instanceof Promise ? value.catch(onError) : value;
  } catch (mistake) {
    return onError(mistake);
  }
}

/** Runs `work`, and `after` once it has ended in either way. */
export function finish<T>(work: () => Awaitable<T>, after: () => void): Awaitable<T> {
  let value: Awaitable<T>;
  try {
    value = work();
  } catch (mistake) {
    after();
    throw mistake;
  }
  if (!(value instanceof Promise)) {
    after();
    return value;
  }
  return value.then(
    (result) => {
      after();
      return result;
    },
    (mistake: unknown) => {
      after();
      throw mistake;
    },
  );
}
