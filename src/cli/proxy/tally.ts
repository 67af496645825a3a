import type { LoadedApi } from "../../mock/loaded-api.ts";
import type { ProxyEvent } from "../../proxy/event.ts";
import type { ProxyRoute } from "../../proxy/judge/routes.ts";

/** What became of the requests of one operation. */
interface OperationTally {
  /** `POST /auth/login`. */
  readonly operation: string;
  readonly api: string | undefined;
  exchanges: number;
  violations: number;
  disagreements: number;
}

/** How much came through a proxy, by operation; what no spec has is counted as one. */
export interface Tally {
  add(event: ProxyEvent): void;
  readonly rows: () => readonly OperationTally[];
  readonly total: () => Totals;
}

interface Totals {
  readonly exchanges: number;
  readonly violations: number;
  readonly disagreements: number;
  /** Exchanges that the mock was asked for too. */
  readonly shadowed: number;
  readonly refused: number;
  readonly failed: number;
  readonly left: number;
  readonly tunnels: number;
}

const KINDS = { refused: "refused", failed: "failed", left: "left", tunnel: "tunnels" } as const;

export function createTally(apis: readonly LoadedApi[]): Tally {
  const rows = new Map<unknown, OperationTally>();
  for (const { api, spec } of apis) {
    for (const operation of spec.operations) {
      const title = `${operation.method} ${operation.path}`;
      rows.set(operation, newRow(title, api.name));
    }
  }
  const strangers = newRow("no operation", undefined);
  const counts = { shadowed: 0, refused: 0, failed: 0, left: 0, tunnels: 0 };
  const rowOf = (route: ProxyRoute | undefined) => rows.get(route?.operation) ?? strangers;
  const all = () => [...rows.values(), strangers];
  const sum = (key: "exchanges" | "violations" | "disagreements") =>
    all().reduce((total, row) => total + row[key], 0);

  return {
    add(event) {
      if (event.type === "incident") {
        const { kind, route, violations } = event.incident;
        counts[KINDS[kind]] += 1;
        rowOf(route).violations += violations.length;
        return;
      }
      const { call, violations, disagreements, isShadowed } = event.exchange;
      const row = rowOf(call?.route);
      row.exchanges += 1;
      row.violations += violations.length;
      row.disagreements += disagreements.length;
      if (isShadowed) counts.shadowed += 1;
    },
    rows: () => all().filter(({ exchanges, violations }) => exchanges + violations > 0),
    total: () => ({
      exchanges: sum("exchanges"),
      violations: sum("violations"),
      disagreements: sum("disagreements"),
      ...counts,
    }),
  };
}

function newRow(operation: string, api: string | undefined): OperationTally {
  return { operation, api, exchanges: 0, violations: 0, disagreements: 0 };
}
