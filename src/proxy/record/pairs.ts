/** Names with one or several values, as the journal has headers, queries and forms. */
export type Fields = Readonly<Record<string, unknown>>;

/** Each value with its name. */
export function toPairs(fields: Fields): readonly (readonly [name: string, value: string])[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((text) => [name, String(text)] as const),
  );
}

/** As a query or a form has them. */
export function renderPairs(fields: Fields): string {
  return new URLSearchParams(
    toPairs(fields).map(([name, value]): [string, string] => [name, value]),
  ).toString();
}

/** A path with its query. */
export function renderTarget({
  path,
  query,
}: {
  readonly path: string;
  readonly query: Fields;
}): string {
  const text = renderPairs(query);
  return text === "" ? path : `${path}?${text}`;
}
