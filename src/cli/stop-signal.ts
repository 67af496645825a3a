import { constants } from "node:os";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** The signal that asks this process to stop; a second one ends it without waiting. */
export function untilSignal(): Promise<NodeJS.Signals> {
  const { promise, resolve } = Promise.withResolvers<NodeJS.Signals>();
  for (const signal of SIGNALS) {
    process.once(signal, () => {
      resolve(signal);
      process.once(signal, () => process.exit(toSignalCode(signal)));
    });
  }
  return promise;
}

/** What a shell reports of a process that a signal ended: 130 for SIGINT, 143 for SIGTERM. */
export function toSignalCode(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal];
}
