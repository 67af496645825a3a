import type { Member } from "../../drift/generated-types/shape.ts";
import { asObject } from "../../lib/json.ts";
import { resolvePointer } from "../../lib/json-pointer.ts";
import type { Operation } from "../../spec/operation.ts";
import type { Spec } from "../../spec/spec.ts";
import { quote } from "./quote.ts";

type Declarations = ReadonlyMap<string, Member>;

/**
 * How generated types call each operation, by its id: `operations["createPet"]`; where the document gives it no
 * `operationId`, `paths["/pets"]["post"]`. An operation that they do not have has no name.
 */
export function nameTypes(
  { operations, document }: Spec,
  declarations: Declarations,
): ReadonlyMap<string, string> {
  const names = operations.flatMap((operation) => {
    const { operationId } = asObject(resolvePointer(document, operation.pointer));
    const isNamed = operationId === operation.id;
    const name = isNamed ? nameById(operation, declarations) : nameByPath(operation, declarations);
    return name === undefined ? [] : [[operation.id, name] as const];
  });
  return new Map(names);
}

function nameById({ id }: Operation, declarations: Declarations): string | undefined {
  const known = memberOf(declarations.get("operations"), id);
  return known && `operations[${quote(id)}]`;
}

function nameByPath({ path, method }: Operation, declarations: Declarations): string | undefined {
  const verb = method.toLowerCase();
  const known = memberOf(memberOf(declarations.get("paths"), path), verb);
  const isThere = known !== undefined && !known.isOptional;
  return isThere ? `paths[${quote(path)}]["${verb}"]` : undefined;
}

function memberOf(parent: Member | undefined, name: string): Member | undefined {
  return parent?.shape.kind === "object" ? parent.shape.members.get(name) : undefined;
}
