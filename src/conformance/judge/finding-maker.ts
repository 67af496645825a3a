import type { Finding, Place } from "../../report/finding.ts";
import { createFingerprint } from "../../report/fingerprint.ts";
import type { Requirement } from "../../spec/ledger.ts";
import { fromFragment } from "../../lib/json-pointer.ts";
import type { CheckHead, Shortfall } from "../check.ts";
import type { Exchange } from "../exchange.ts";
import { renderCurl } from "../secrets/curl.ts";
import type { Redactor } from "../secrets/redactor.ts";
import { type Viewable, viewExchange, viewValue } from "../secrets/view.ts";

/** What falls short, and the request that shows it, answered or not. */
export type Fallen = Omit<Shortfall, "exchange"> & {
  readonly exchange: Viewable & Pick<Exchange, "scenario" | "step" | "operationId">;
};

export type FindingMaker = (check: CheckHead, fallen: Fallen) => Finding;

export interface FindingParts {
  /** Where a part of the spec stands. */
  readonly placeOf: (pointer: string) => Place;
  readonly base: URL;
  readonly redactor: Redactor;
  readonly requirements: ReadonlyMap<string, Requirement>;
}

/** Makes findings of shortfalls: with their places in spec and page, and without secrets. */
export function createFindingMaker(parts: FindingParts): FindingMaker {
  const { base, redactor, requirements, placeOf } = parts;
  return (check, shortfall) => {
    const { exchange, message, pointer = "" } = shortfall;
    const [requirement] = check.requirements.flatMap((id) => requirements.get(id) ?? []);
    const spec = shortfall.spec ?? (requirement && fromFragment(requirement.spec));
    const view = viewExchange(exchange, base, redactor);
    const operation = exchange.operationId;
    return {
      id: check.id,
      level: shortfall.level ?? check.level,
      ...(operation !== undefined && { operationId: operation }),
      pointer,
      message: redactor.redact(message),
      ...(shortfall.expected !== undefined && {
        expected: viewValue(shortfall.expected, redactor),
      }),
      ...(shortfall.received !== undefined && {
        received: viewValue(shortfall.received, redactor),
      }),
      ...(spec !== undefined && { spec: placeOf(spec) }),
      ...(requirement && { document: pagePlace(requirement) }),
      exchange: view,
      curl: renderCurl(view.request),
      fingerprint: fingerprintOf(check, shortfall),
    };
  };
}

/** Checks of every exchange say the same of many; the others speak of one step. */
function fingerprintOf(check: CheckHead, { exchange, message, pointer = "" }: Fallen): string {
  const where = "each" in check ? [] : [exchange.scenario, exchange.step];
  return createFingerprint([check.id, exchange.operationId ?? "", pointer, message, ...where]);
}

function pagePlace({ document, lines }: Requirement): Place {
  return { file: document, line: Number.parseInt(lines, 10) };
}
