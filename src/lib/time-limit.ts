import type { Awaitable } from "./awaitable.ts";

/** What a timer of Node can wait for; beyond it there is no limit. */
const LONGEST_MS = 2 ** 31 - 1;

/** The outcome of `work`, or a rejection with what `onLate` makes when it is not there in time. The work goes on. */
export function limitTime<T>(
  work: Awaitable<T>,
  milliseconds: number,
  onLate: () => Error,
): Awaitable<T> {
  if (!(work instanceof Promise) || milliseconds > LONGEST_MS) return work;
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(onLate());
  }, milliseconds);
  return Promise.race([work, promise]).finally(() => {
    clearTimeout(timer);
  });
}
