import type ts from "typescript";
import type { Parsed } from "./parse-source.ts";
import {
  type Member,
  type ObjectShape,
  type Shape,
  toCombination,
  toList,
  toObject,
  toPlain,
} from "./shape.ts";

/** What a type means. */
export function readShape(node: ts.TypeNode, parsed: Parsed): Shape {
  const { compiler } = parsed;
  const read = (type: ts.TypeNode) => readShape(type, parsed);
  if (compiler.isParenthesizedTypeNode(node)) return read(node.type);
  if (compiler.isTypeLiteralNode(node)) return readMembers(node.members, parsed);
  if (compiler.isUnionTypeNode(node)) return toCombination("|", node.types.map(read));
  if (compiler.isIntersectionTypeNode(node)) return toCombination("&", node.types.map(read));
  if (compiler.isArrayTypeNode(node)) return toList(read(node.elementType));
  if (compiler.isTypeOperatorNode(node) && isReadonly(node, parsed)) return read(node.type);
  if (compiler.isTupleTypeNode(node)) {
    const texts = node.elements.map((element) => read(element).text);
    return toPlain(`[${texts.join(", ")}]`);
  }
  if (compiler.isIndexedAccessTypeNode(node)) {
    return toPlain(`${read(node.objectType).text}[${read(node.indexType).text}]`);
  }
  if (compiler.isTypeReferenceNode(node)) return readReference(node, parsed);
  if (compiler.isLiteralTypeNode(node) && compiler.isStringLiteralLike(node.literal)) {
    return toPlain(JSON.stringify(node.literal.text));
  }
  return toPlain(print(node, parsed));
}

/** What an interface or the literal of an object type means. */
export function readMembers(members: readonly ts.TypeElement[], parsed: Parsed): ObjectShape {
  const entries = members.map((member) => readMember(member, parsed));
  // The generator writes `get?: never` for what is not there.
  const real = entries.filter(([, { isOptional, shape }]) => !isOptional || shape.text !== "never");
  return toObject(new Map(real));
}

/** One-based. */
export function lineOf(node: ts.Node, { source }: Parsed): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}

/** The text of a node as the compiler would write it, without comments. */
export function print(node: ts.Node, { compiler, source, printer }: Parsed): string {
  return printer.printNode(compiler.EmitHint.Unspecified, node, source).replaceAll(/\s+/g, " ");
}

function readMember(member: ts.TypeElement, parsed: Parsed): readonly [string, Member] {
  const { compiler } = parsed;
  const line = lineOf(member, parsed);
  if (compiler.isPropertySignature(member) && member.type) {
    const isOptional = member.questionToken !== undefined;
    return [
      nameOf(member.name, parsed),
      { isOptional, shape: readShape(member.type, parsed), line },
    ];
  }
  if (compiler.isIndexSignatureDeclaration(member)) {
    const [key] = member.parameters;
    const name = key?.type ? readShape(key.type, parsed).text : "string";
    const shape = readShape(member.type, parsed);
    return [`[${name}]`, { isOptional: false, shape, line }];
  }
  const text = print(member, parsed);
  return [text, { isOptional: false, shape: toPlain(text), line }];
}

function nameOf(name: ts.PropertyName, parsed: Parsed): string {
  const { compiler } = parsed;
  const isText =
    compiler.isIdentifier(name) ||
    compiler.isStringLiteralLike(name) ||
    compiler.isNumericLiteral(name);
  return isText ? name.text : print(name, parsed);
}

function readReference(node: ts.TypeReferenceNode, parsed: Parsed): Shape {
  const name = print(node.typeName, parsed);
  const shapes = (node.typeArguments ?? []).map((type) => readShape(type, parsed));
  const [element] = shapes;
  if (element && ["Array", "ReadonlyArray"].includes(name)) return toList(element);
  const texts = shapes.map(({ text }) => text);
  return toPlain(texts.length === 0 ? name : `${name}<${texts.join(", ")}>`);
}

function isReadonly({ operator }: ts.TypeOperatorNode, { compiler }: Parsed): boolean {
  return operator === compiler.SyntaxKind.ReadonlyKeyword;
}
