import { readServerPaths } from "../../../spec/server-paths.ts";
import type { Spec } from "../../../spec/spec.ts";
import type { Exchange } from "../../exchange.ts";
import { findOperation } from "../judging/documented.ts";
import { asksForCredentials, MEMBER } from "../requests/credentials.ts";
import type { CaseKind } from "./case-kind.ts";

/** RFC 9110, sections 15.5.6, 15.5.16 and 15.6.2. */
const NOT_UNDERSTOOD: Readonly<Record<number, string>> = {
  405: "The documented method is not allowed.",
  415: "The documented media type is not supported.",
  501: "The documented method is not implemented.",
};

export const documentedRequest: CaseKind = {
  kind: "documented-request",
  id: "generic/documented-request-is-understood",
  title: "A request as the spec documents it is understood.",
  level: "must",
  requirements: [],
  source: "RFC 9110, sections 15.5.6, 15.5.16 and 15.6.2: 405, 415 and 501.",
  scenarioTitle: "Requests as documented",
  otherwise: "No request that fits the spec could be made.",
  isDocumented: true,
  cases: ({ documented }) =>
    documented.map((draft, index) => ({ name: `example-${index + 1}`, draft })),
  skip: (exchanges, spec) => whyNotThere(exchanges, spec) ?? whyNotLetIn(exchanges, spec),
  *judge(exchange) {
    const { status } = exchange.response;
    const message = NOT_UNDERSTOOD[status];
    if (message === undefined) return;
    yield { exchange, message, expected: "a documented status", received: status };
  },
};

/** At a wrong URL, a run sees nothing but what is not there. */
function whyNotThere(exchanges: readonly Exchange[], { document }: Spec): string | undefined {
  if (exchanges.length === 0 || exchanges.some(({ response }) => response.status !== 404)) {
    return undefined;
  }
  const paths = readServerPaths(document["servers"]).filter((path) => path !== "");
  const hint = paths.length > 0 ? ` The spec's servers have the path ${paths.join(" or ")}.` : "";
  return `Every request as documented was answered with 404: check the URL.${hint}`;
}

/** With wrong credentials, a run sees nothing but refusals. */
function whyNotLetIn(exchanges: readonly Exchange[], spec: Spec): string | undefined {
  const guarded = exchanges.filter((exchange) => {
    const operation = findOperation(spec, exchange);
    return operation && asksForCredentials(operation);
  });
  if (guarded.length === 0 || guarded.some(({ response }) => response.status !== 401)) {
    return undefined;
  }
  return `Every request with the credentials of the account "${MEMBER}" was answered with 401: check them.`;
}
