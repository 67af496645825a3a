import type { ProxyEvent } from "../../proxy/event.ts";
import type { FindPlace } from "../../proxy/judge/places.ts";
import { createOutput } from "../output.ts";
import type { ProxySettings } from "../options/proxy-settings.ts";
import { renderTable } from "../screen/table.ts";
import { renderExchange, renderIncident, renderRemark, toRemarks } from "./describe-event.ts";
import type { Tally } from "./tally.ts";

/** What there is to say of a proxy that has started. */
interface ProxyStart {
  readonly version: string;
  readonly url: string;
  readonly upstream: URL;
  readonly validate: string;
  readonly apis: readonly { readonly name: string; readonly profile: string }[];
  readonly isShadowed: boolean;
  /** Files that are written, each with what gets into it. */
  readonly files: readonly (readonly [what: string, file: string])[];
}

/** What a proxy says while it runs. */
export interface ProxyVoice {
  ready(start: ProxyStart): void;
  event(event: ProxyEvent): void;
  stopped(tally: Tally): void;
}

export function createVoice(
  { json, quiet }: Partial<ProxySettings>,
  findPlace: FindPlace,
): ProxyVoice {
  if (json) return createEvents(findPlace);
  return quiet ? { ready: () => {}, event: () => {}, stopped: () => {} } : createScreen(findPlace);
}

function createEvents(findPlace: FindPlace): ProxyVoice {
  const output = createOutput((text) => process.stdout.write(text));
  const print = (event: object) => {
    output.print(JSON.stringify(event));
  };
  return {
    ready({ url, upstream, validate, apis, isShadowed }) {
      print({
        event: "ready",
        url,
        upstream: upstream.href,
        validate,
        shadow: isShadowed,
        pid: process.pid,
        apis,
      });
      output.flush();
    },
    event: (event) => {
      print({ ...toJson(event), findings: toRemarks(event, findPlace) });
    },
    stopped(tally) {
      print({ event: "stopped", ...tally.total(), operations: tally.rows() });
      output.flush();
    },
  };
}

/** No secret is in it, for it has neither headers nor bodies. */
function toJson(event: ProxyEvent): object {
  if (event.type === "incident") {
    const { kind, at, method, path, status, reason, route } = event.incident;
    return {
      event: kind,
      at: new Date(at).toISOString(),
      method,
      path,
      status: status ?? null,
      reason,
      api: route?.api ?? null,
      operation: route?.operation.id ?? null,
    };
  }
  const { entry, durationMs, isReplaced, isShadowed, call } = event.exchange;
  return {
    event: "exchange",
    at: new Date(entry.at).toISOString(),
    method: entry.request.method,
    path: entry.request.path,
    status: entry.reply.status,
    durationMs,
    api: call?.route.api ?? null,
    operation: entry.operationId ?? null,
    replaced: isReplaced,
    shadowed: isShadowed,
  };
}

function createScreen(findPlace: FindPlace): ProxyVoice {
  const output = createOutput((text) => process.stdout.write(text));
  const warnings = createOutput((text) => process.stderr.write(text));
  return {
    ready(start) {
      process.stdout.write(renderStart(start));
    },
    event(event) {
      if (event.type === "exchange") output.print(renderExchange(event.exchange));
      else output.print(renderIncident(event.incident));
      for (const remark of toRemarks(event, findPlace)) {
        if (remark.rule !== "proxy/upstream-answers") warnings.print(renderRemark(remark));
      }
    },
    stopped(tally) {
      output.flush();
      warnings.flush();
      process.stdout.write(renderEnd(tally));
    },
  };
}

const MODES: Readonly<Record<string, string>> = {
  off: "nothing is judged",
  warn: "what breaks the spec is reported, and passes",
  enforce: "what breaks the spec is answered with a problem",
};

function renderStart({
  version,
  url,
  upstream,
  validate,
  apis,
  isShadowed,
  files,
}: ProxyStart): string {
  const rows = [
    ["URL", url],
    ["Upstream", upstream.href],
    [
      "APIs",
      apis.map(({ name, profile }) => (isShadowed ? `${name} ${profile}` : name)).join(", "),
    ],
    ["Validate", `${validate}: ${MODES[validate] ?? ""}`],
    ...(isShadowed ? [["Shadow", "a mock is asked the same"]] : []),
    ...files.map(([what, file]) => [what, file]),
  ];
  return [
    "",
    `doubletake ${version}`,
    "",
    ...renderTable(rows, 100),
    "",
    "Press Ctrl-C to stop.",
    "",
    "",
  ].join("\n");
}

function renderEnd(tally: Tally): string {
  const { refused, failed, left, tunnels, shadowed, exchanges } = tally.total();
  const rows = tally
    .rows()
    .map((row) => [
      row.operation,
      String(row.exchanges),
      String(row.violations),
      ...(shadowed > 0 ? [String(row.disagreements)] : []),
    ]);
  const head = ["OPERATION", "EXCHANGES", "VIOLATIONS", ...(shadowed > 0 ? ["DIFFERENCES"] : [])];
  const rest = [
    ["never forwarded", refused],
    ["without a whole answer", failed],
    ["given up by the client", left],
    ["WebSockets", tunnels],
  ].flatMap(([what, amount]) => (amount === 0 ? [] : [`${amount} ${what}`]));
  if (exchanges + refused + failed + left + tunnels === 0) return "\nNothing came through.\n";
  return ["", ...renderTable([head, ...rows], 100), ...rest, ""].join("\n");
}
