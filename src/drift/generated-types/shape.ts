/** A type without what means nothing: comments, layout, order of members, spelling of literals. */
export type Shape = ObjectShape | ListShape | CombinedShape | PlainShape;

export interface ObjectShape {
  readonly kind: "object";
  readonly members: ReadonlyMap<string, Member>;
  /** The same for all types that mean the same. */
  readonly text: string;
}

interface ListShape {
  readonly kind: "list";
  readonly element: Shape;
  readonly text: string;
}

export interface CombinedShape {
  readonly kind: "combination";
  readonly operator: "|" | "&";
  readonly parts: readonly Shape[];
  readonly text: string;
}

interface PlainShape {
  readonly kind: "plain";
  readonly text: string;
}

export interface Member {
  readonly isOptional: boolean;
  readonly shape: Shape;
  /** One-based, in the file that declares it. */
  readonly line: number;
}

export function toObject(members: ReadonlyMap<string, Member>): ObjectShape {
  const texts = [...members].map(
    ([name, { isOptional, shape }]) => `${name}${isOptional ? "?" : ""}: ${shape.text}`,
  );
  const text = texts.length === 0 ? "{}" : `{ ${texts.toSorted().join("; ")} }`;
  return { kind: "object", members, text };
}

export function toList(element: Shape): Shape {
  const isLoose = element.kind === "combination";
  return { kind: "list", element, text: isLoose ? `(${element.text})[]` : `${element.text}[]` };
}

/** A union or an intersection, of which neither order nor repetition means anything. */
export function toCombination(operator: "|" | "&", shapes: readonly Shape[]): Shape {
  const flat = shapes.flatMap((shape) =>
    shape.kind === "combination" && shape.operator === operator ? shape.parts : [shape],
  );
  const unique = new Map(flat.map((shape) => [shape.text, shape] as const));
  const parts = [...unique.values()].toSorted((a, b) => (a.text < b.text ? -1 : 1));
  const [only, ...others] = parts;
  if (only && others.length === 0) return only;
  const texts = parts.map((part) => (part.kind === "combination" ? `(${part.text})` : part.text));
  return { kind: "combination", operator, parts, text: texts.join(` ${operator} `) };
}

export function toPlain(text: string): Shape {
  return { kind: "plain", text };
}

/** The members of what should be an object; the generator writes `never` or an empty record for none. */
export function membersOf(shape: Shape | undefined): ReadonlyMap<string, Member> | undefined {
  if (shape === undefined || ["never", "Record<string, never>"].includes(shape.text)) {
    return new Map();
  }
  return shape.kind === "object" ? shape.members : undefined;
}
