import type { Stub } from "./name-stubs.ts";
import { quote } from "./quote.ts";
import type { Subject } from "./subject.ts";

/** The list of an API's handlers. */
export function renderHandlers(
  { name, typeNames }: Subject,
  stubs: readonly Stub[],
  left: number,
): string {
  const imports = stubs.map(
    ({ identifier, file }) => `import { ${identifier} } from "./operations/${file}.ts";`,
  );
  const nameless = listNameless(typeNames);
  const isMixed = nameless.length < typeNames.size;
  const types = isMixed ? "operations, paths" : "paths";
  return [
    ...imports,
    ...(nameless.length > 0 ? [`import type { ${types} } from "./schema.gen.ts";`] : []),
    ...(imports.length > 0 ? [""] : []),
    ...(nameless.length > 0 ? [...renderOperations(nameless, isMixed), ""] : []),
    ...renderComment(name, stubs, left),
    ...renderList(stubs),
    "",
  ].join("\n");
}

/** The operations that generated types know by their path alone, with the ids that doubletake gives them. */
export function listNameless(typeNames: ReadonlyMap<string, string>) {
  return [...typeNames].filter(([, typeName]) => typeName.startsWith("paths"));
}

function renderOperations(
  nameless: ReturnType<typeof listNameless>,
  isMixed: boolean,
): readonly string[] {
  return [
    "/** The operations of the document, with ids for those to which it gives none of their own. */",
    `export interface Operations ${isMixed ? "extends operations " : ""}{`,
    ...nameless.map(([id, typeName]) => `  ${toKey(id)}: ${typeName};`),
    "}",
  ];
}

function renderComment(name: string, [example]: readonly Stub[], left: number): readonly string[] {
  const what = `The handlers of ${name} by operationId. What is left out answers as the document tells`;
  if (left === 0 || !example) return [`/** ${what}. */`];
  return [
    "/**",
    ` * ${what},`,
    ` * as ${left} of them do: to give one a handler, copy operations/${example.file}.ts, name the`,
    " * operation in it, and add it here.",
    " */",
  ];
}

function renderList(stubs: readonly Stub[]): readonly string[] {
  if (stubs.length === 0) return ["export const handlers = {};"];
  const members = stubs.map(({ operation: { id }, identifier }) =>
    id === identifier ? `  ${id},` : `  ${toKey(id)}: ${identifier},`,
  );
  return ["export const handlers = {", ...members, "};"];
}

function toKey(id: string): string {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(id) ? id : quote(id);
}
