import type ts from "typescript";
import type { Parsed } from "./parse-source.ts";
import { lineOf, print, readMembers, readShape } from "./read-shape.ts";
import { type Member, type Shape, toObject, toPlain } from "./shape.ts";

/** What a file of types exports, by name. */
export function readDeclarations(parsed: Parsed): ReadonlyMap<string, Member> {
  const { compiler, source } = parsed;
  const declarations = new Map<string, Member>();
  for (const statement of source.statements.filter((one) => isExported(one, compiler))) {
    for (const [name, member] of readStatement(statement, parsed)) {
      declarations.set(name, merge(declarations.get(name), member));
    }
  }
  return declarations;
}

function isExported(statement: ts.Statement, compiler: typeof ts): boolean {
  const modifiers = compiler.canHaveModifiers(statement) ? compiler.getModifiers(statement) : [];
  return modifiers?.some(({ kind }) => kind === compiler.SyntaxKind.ExportKeyword) ?? false;
}

/** Interfaces of one name are one. */
function merge(first: Member | undefined, second: Member): Member {
  if (first?.shape.kind !== "object" || second.shape.kind !== "object") return second;
  const members = new Map([...first.shape.members, ...second.shape.members]);
  return { ...first, shape: toObject(members) };
}

function readStatement(
  statement: ts.Statement,
  parsed: Parsed,
): readonly (readonly [string, Member])[] {
  const { compiler } = parsed;
  const toMember = (shape: Shape) => ({
    isOptional: false,
    shape,
    line: lineOf(statement, parsed),
  });
  if (compiler.isInterfaceDeclaration(statement)) {
    return [[statement.name.text, toMember(readMembers(statement.members, parsed))]];
  }
  if (compiler.isTypeAliasDeclaration(statement)) {
    return [[statement.name.text, toMember(readShape(statement.type, parsed))]];
  }
  if (compiler.isEnumDeclaration(statement)) {
    return [[statement.name.text, toMember(toPlain(print(statement, parsed)))]];
  }
  if (!compiler.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.map((declaration) => [
    print(declaration.name, parsed),
    toMember(toPlain(print(declaration, parsed))),
  ]);
}
