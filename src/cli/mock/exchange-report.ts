/** One exchange as it is printed: no secret is in it, for it has neither headers nor bodies. */
export interface ExchangeReport {
  readonly world: string;
  /** ISO 8601 in UTC, on the world's clock. */
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** From the first byte of the request to the reply, delays included. */
  readonly ms: number;
  readonly api: string | null;
  readonly operation: string | null;
  /** Why a login was refused. */
  readonly reason: string | null;
  /** How request or reply broke the spec. */
  readonly violations: readonly string[];
}

/** `POST /api/v1/login 401 3 ms wrong-password`. */
export function renderLine(report: ExchangeReport): string {
  const { method, path, status, ms, reason, world, violations } = report;
  const extras = [
    reason ?? "",
    world === "default" ? "" : `[${world}]`,
    ...violations.map((violation) => `breaks the spec: ${violation}`),
  ].filter((extra) => extra !== "");
  const line = [method, path, status, `${Math.round(ms)} ms`, ...extras].join(" ");
  // Whatever a client put into the path, the terminal gets printable characters.
  return line.replaceAll(/[^\x20-\x7e]/g, "?");
}
