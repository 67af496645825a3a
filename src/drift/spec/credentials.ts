import { asArray, asObject, isObject, type JsonObject } from "../../lib/json.ts";
import { resolvePointer, toPointer } from "../../lib/json-pointer.ts";
import type { Operation } from "../../spec/operation.ts";
import { readOperations } from "../../spec/operations.ts";
import { follow } from "../../spec/reference.ts";
import { createCounterparts } from "./counterparts.ts";
import type { Sides } from "./side.ts";

/** The scopes that are asked for, by the credential that bears them; empty where none is needed. */
type Credentials = ReadonlyMap<string, readonly string[]>;

interface Requirement {
  /** Where it is said. */
  readonly pointer: string;
  /** Any one of them is enough. */
  readonly alternatives: readonly Credentials[];
}

interface OperationPair {
  /** `POST /login`. */
  readonly name: string;
  readonly operationId: string;
  readonly base: Requirement;
  readonly revision: Requirement;
}

/** What the operations that both sides have ask for. */
export function pairOperations({ base, revision }: Sides): readonly OperationPair[] {
  const find = createCounterparts(readOperations(revision.normal));
  return readOperations(base.normal).flatMap((operation) => {
    const counterpart = find(operation);
    if (!counterpart) return [];
    return {
      name: `${counterpart.method} ${counterpart.path}`,
      operationId: counterpart.id,
      base: readRequirement(base.normal, operation),
      revision: readRequirement(revision.normal, counterpart),
    };
  });
}

/** Whether who sends these credentials has all that one of the alternatives asks for. */
export function isAcceptedBy(
  credentials: Credentials,
  alternatives: readonly Credentials[],
): boolean {
  return alternatives.some((alternative) =>
    [...alternative].every(([kind, scopes]) => {
      const own = credentials.get(kind);
      return own !== undefined && scopes.every((scope) => own.includes(scope));
    }),
  );
}

export function describeCredentials(credentials: Credentials): string {
  if (credentials.size === 0) return "no credentials";
  const kinds = [...credentials].map(([kind, scopes]) =>
    scopes.length === 0 ? kind : `${kind} (${scopes.join(", ")})`,
  );
  return kinds.join(" and ");
}

function readRequirement(document: JsonObject, { pointer }: Operation): Requirement {
  const own = `${pointer}/security`;
  const at = resolvePointer(document, own) === undefined ? "/security" : own;
  const requirements = asArray(resolvePointer(document, at));
  const alternatives = requirements.map(
    (requirement) =>
      new Map(
        Object.entries(asObject(requirement)).map(([name, scopes]) => [
          describeScheme(document, name),
          asArray(scopes).map(String),
        ]),
      ),
  );
  return { pointer: at, alternatives: alternatives.length === 0 ? [new Map()] : alternatives };
}

/** What a client has to send; the name of a scheme is the document's own. */
function describeScheme(document: JsonObject, name: string): string {
  const pointer = toPointer(["components", "securitySchemes", name]);
  if (!isObject(resolvePointer(document, pointer))) return `the credential "${name}"`;
  const { value } = follow(document, pointer);
  const type = String(value["type"]);
  if (type === "apiKey") return `the ${String(value["in"])} "${String(value["name"])}"`;
  if (type === "http") return `HTTP ${String(value["scheme"]).toLowerCase()} authentication`;
  return `a token of ${type}`;
}
