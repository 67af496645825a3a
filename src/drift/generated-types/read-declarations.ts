import type ts from "typescript";
import { lineOf, type Parsed, print, readMembers, readShape } from "./read-shape.ts";
import { type Member, type Shape, toPlain } from "./shape.ts";

/** Where and why a text is no TypeScript. */
export interface Mistake {
  readonly line: number;
  readonly reason: string;
}

/** The first syntax error of a text. */
export function findMistake(text: string, compiler: typeof ts): Mistake | undefined {
  const { diagnostics = [] } = compiler.transpileModule(text, { reportDiagnostics: true });
  const [mistake] = diagnostics;
  if (!mistake) return undefined;
  const before = text.slice(0, mistake.start ?? 0);
  const reason = compiler.flattenDiagnosticMessageText(mistake.messageText, " ");
  return { line: before.split("\n").length, reason };
}

/** What a file of types exports, by name. */
export function readDeclarations(text: string, compiler: typeof ts): ReadonlyMap<string, Member> {
  const source = compiler.createSourceFile("types.ts", text, compiler.ScriptTarget.ESNext);
  const parsed = { compiler, source };
  return new Map(source.statements.flatMap((statement) => readStatement(statement, parsed)));
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
