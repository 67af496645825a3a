import { toLine } from "../../report/text/printable.ts";
import type { Place } from "../../report/finding.ts";
import { formatPlace } from "../../report/finding-facts.ts";
import type { Incident, ProxiedExchange, ProxyEvent } from "../../proxy/event.ts";
import { type Observation, observe } from "../../proxy/judge/observe.ts";
import type { FindPlace } from "../../proxy/judge/places.ts";

/** What an event shows, with the place in the spec; what is only to be known is left out. */
export interface Remark {
  readonly rule: string;
  readonly level: Observation["level"];
  readonly pointer: string;
  readonly message: string;
  readonly expected: string | null;
  readonly received: string | null;
  readonly spec: Place | null;
}

export function toRemarks(event: ProxyEvent, findPlace: FindPlace): readonly Remark[] {
  return observe(event)
    .filter(({ level, route }) => level !== "info" || route !== undefined)
    .map(({ rule, level, pointer, message, expected, received, route, specPointer }) => ({
      rule: rule.id,
      level,
      pointer,
      message,
      expected: expected ?? null,
      received: received ?? null,
      spec: route && specPointer !== undefined ? findPlace(route.spec, specPointer) : null,
    }));
}

/** `POST /auth/login 200: /reply/body/token is missing. openapi/auth.yaml:561`. */
export function renderRemark({ message, expected, received, spec }: Remark): string {
  const details =
    expected === null || received === null ? "" : ` Expected ${expected}, received ${received}.`;
  return toLine(`${message}${details}${spec ? ` ${formatPlace(spec)}` : ""}`);
}

/** `POST /auth/login 200 12 ms`. */
export function renderExchange({ entry, durationMs, isReplaced }: ProxiedExchange): string {
  const { request, reply } = entry;
  const replaced = isReplaced ? " (replaced by a 502)" : "";
  return toLine(`${request.method} ${request.path} ${reply.status}${replaced} ${durationMs} ms`);
}

/** `GET /auth/login 502: Cannot forward to …`. */
export function renderIncident({ method, path, status, reason }: Incident): string {
  return toLine(`${method} ${path} ${status ?? "-"}: ${reason}`);
}
