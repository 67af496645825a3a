import type { JsonObject } from "../../../lib/json.ts";
import type { Operation } from "../../../spec/operation.ts";
import { provenanceOf } from "../../../spec/provenance.ts";
import type { CallClaim, OperationClaim } from "../read/claims.ts";

/** An operation of the page and the one of the spec that is meant. */
export interface OperationPair {
  readonly claim: OperationClaim;
  readonly operation: Operation;
}

export interface OperationPairs {
  readonly pairs: readonly OperationPair[];
  readonly added: readonly OperationClaim[];
  /** Operations that the spec promises and the page does not have. */
  readonly removed: readonly Operation[];
}

type Likeness = (claim: OperationClaim, operation: Operation) => boolean;

/** From the surest to what is only likely: a route that changed belongs to whatever is left over. */
const LIKENESSES: readonly Likeness[] = [
  (claim, operation) => hasMethod(claim, operation) && hasPath(claim, operation),
  hasPath,
  hasMethod,
  () => true,
];

export function pairOperations(
  document: JsonObject,
  claims: readonly OperationClaim[],
  operations: readonly Operation[],
): OperationPairs {
  const pairs: OperationPair[] = [];
  for (const [index, isAlike] of LIKENESSES.entries()) {
    for (const claim of claims.filter((each) => !pairs.some((pair) => pair.claim === each))) {
      const operation = operations.find((each) => {
        const isFree = !pairs.some((pair) => pair.operation === each);
        return (
          isFree && (index === 0 || isOperationPromised(document, each)) && isAlike(claim, each)
        );
      });
      if (operation) pairs.push({ claim, operation });
    }
  }
  return {
    pairs,
    added: claims.filter((claim) => !pairs.some((pair) => pair.claim === claim)),
    removed: operations.filter(
      (each) =>
        isOperationPromised(document, each) && !pairs.some((pair) => pair.operation === each),
    ),
  };
}

/** Whether the page, and not only servers in use, has an operation. */
export function isOperationPromised(document: JsonObject, { pointer }: Operation): boolean {
  return provenanceOf(document, pointer) !== "real-servers";
}

function hasMethod({ route }: OperationClaim, { method }: Operation): boolean {
  return route?.method === method;
}

/** The path as the spec writes it, or as one of its servers mounts it. */
export function isPathOf(path: string, operation: Operation): boolean {
  return [operation.path, ...operation.paths].some((each) => toTemplate(each) === toTemplate(path));
}

/** Whether a call goes to an operation: a value may stand for each part of the path that is in braces. */
export function isCallTo({ path }: CallClaim, operation: Operation): boolean {
  const parts = toTemplate(path).split("/");
  return [operation.path, ...operation.paths].some((each) => {
    const known = toTemplate(each).split("/");
    return (
      known.length === parts.length &&
      known.every((part, index) => /^\{.*\}$/.test(part) || part === parts[index])
    );
  });
}

/** `/users/:id/` → `/users/{id}`. */
function toTemplate(path: string): string {
  return path.replaceAll(/:(\w+)/g, "{$1}").replace(/(.)\/$/, "$1");
}

function hasPath({ route }: OperationClaim, operation: Operation): boolean {
  return route !== undefined && isPathOf(route.path, operation);
}
