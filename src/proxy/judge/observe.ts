import type { Level } from "../../report/finding.ts";
import type { Incident, ProxiedExchange, ProxyEvent } from "../event.ts";
import type { ProxyRoute } from "./routes.ts";
import { pathIsDocumented, type ProxyRule, upstreamAnswers } from "./rules.ts";
import type { ProxyViolation } from "./violation.ts";

/** One thing that an event shows, in words that are the same whenever it shows again. Holds no secret. */
export interface Observation {
  readonly rule: ProxyRule;
  readonly level: Level;
  readonly route: ProxyRoute | undefined;
  /** `POST /auth/login 200`: what it was seen at. */
  readonly title: string;
  /** Into the exchange; `*` stands for any index. */
  readonly pointer: string;
  readonly message: string;
  readonly expected?: string;
  readonly received?: string;
  /** JSON Pointer into the spec. */
  readonly specPointer?: string;
}

export function observe(event: ProxyEvent): readonly Observation[] {
  return event.type === "exchange"
    ? observeExchange(event.exchange)
    : observeIncident(event.incident);
}

function observeExchange(exchange: ProxiedExchange): readonly Observation[] {
  const { call, entry, violations, disagreements } = exchange;
  const { method, path } = entry.request;
  const { status } = entry.reply;
  if (!call) return [toStranger(method, path, status)];
  const { operation } = call.route;
  const seen = { route: call.route, title: `${operation.method} ${operation.path} ${status}` };
  return [
    ...violations.map((violation) => toObservation(violation, seen)),
    ...disagreements.map((disagreement) => ({
      ...seen,
      ...tell(seen.title, disagreement),
      rule: disagreement.rule,
      level: disagreement.rule.level,
      expected: disagreement.expected,
      received: disagreement.received,
      specPointer: operation.pointer,
    })),
  ];
}

/** What no spec has is told without what a client has made up of it. */
function toStranger(method: string, path: string, status: number): Observation {
  const shown = path
    .split("/")
    .map((part) => (ID.test(part) ? "*" : part))
    .join("/");
  return {
    rule: pathIsDocumented,
    level: pathIsDocumented.level,
    route: undefined,
    title: `${method} ${shown}`,
    pointer: "",
    message: `${method} ${shown}: no spec has such an operation.`,
    received: String(status),
  };
}

/** Parts of a path that name one thing among many. */
const ID = /^(\d+|[0-9a-f]{8,}|[0-9a-f-]{32,}|(?=.*\d)[\w-]{15,})$/i;

function observeIncident({
  kind,
  route,
  violations,
  method,
  reason,
}: Incident): readonly Observation[] {
  const title = route ? `${route.operation.method} ${route.operation.path}` : method;
  const seen = { route, title };
  const own = violations.map((violation) => toObservation(violation, seen));
  if (kind !== "failed") return own;
  return [
    {
      ...seen,
      rule: upstreamAnswers,
      level: upstreamAnswers.level,
      pointer: "",
      message: `${title}: ${reason}`,
    },
  ];
}

function toObservation(
  violation: ProxyViolation,
  seen: Pick<Observation, "route" | "title">,
): Observation {
  const { rule, level = rule.level, expected, received, specPointer } = violation;
  return {
    ...seen,
    ...tell(seen.title, violation),
    rule,
    level,
    specPointer,
    ...(expected !== undefined && { expected }),
    ...(received !== undefined && { received }),
  };
}

function tell(
  title: string,
  { pointer, message }: Pick<ProxyViolation, "pointer" | "message">,
): Pick<Observation, "pointer" | "message"> {
  const place = pointer.replaceAll(/\/\d+(?=\/|$)/g, "/*");
  return { pointer: place, message: `${title}: ${place} ${message}.` };
}
