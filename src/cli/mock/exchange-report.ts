import type { JournalEntry } from "../../mock/journal/journal.ts";

/** One exchange as it is printed: no secret is in it, for it has neither headers nor bodies. */
export interface ExchangeReport {
  readonly world: string;
  /** ISO 8601 in UTC, on the world's clock. */
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly api: string | null;
  readonly operation: string | null;
  /** Why a login was refused. */
  readonly reason: string | null;
  /** How request or reply broke the spec. */
  readonly violations: readonly string[];
}

export function toReport(entry: JournalEntry): ExchangeReport {
  return {
    world: entry.world,
    at: new Date(entry.at).toISOString(),
    method: entry.request.method,
    path: entry.request.path,
    status: entry.reply.status,
    api: entry.api ?? null,
    operation: entry.operationId ?? null,
    reason: entry.reason ?? null,
    violations: entry.violations.map(({ pointer, message }) => `${pointer} ${message}`.trim()),
  };
}

/** `POST /api/v1/login 401 wrong-password`. */
export function renderLine(report: ExchangeReport): string {
  const { method, path, status, reason, world, violations } = report;
  const extras = [
    reason ?? "",
    world === "default" ? "" : `[${world}]`,
    ...violations.map((violation) => `breaks the spec: ${violation}`),
  ].filter((extra) => extra !== "");
  const line = [method, path, status, ...extras].join(" ");
  // Whatever a client put into the path, the terminal gets printable characters.
  return line.replaceAll(/[^\x20-\x7e]/g, "?");
}
