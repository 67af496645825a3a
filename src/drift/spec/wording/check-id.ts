/** The id of a check of oasdiff in its parts: `response-property-max-increased`. */
export interface CheckId {
  readonly direction: "request" | "response";
  /** "a property of a request". */
  readonly place: string;
  /** What is left: `max-increased`, `became-optional`. */
  readonly rest: string;
}

const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^(?:required-|optional-)?(?:read-only-)property-/, "a read-only property"],
  [/^(?:required-|optional-)?(?:write-only-)property-/, "a write-only property"],
  [/^required-property-/, "a required property"],
  [/^optional-property-/, "an optional property"],
  [/^parameter-property-/, "a property of a parameter"],
  [/^header-property-/, "a property of a header"],
  [/^property-/, "a property"],
  [/^parameter-/, "a parameter"],
  [/^header-/, "a header"],
  [/^body-/, "the body"],
  [/^(?:mediatype-|media-type-)/, "the body"],
];

/** Undefined for a check that is about no part of a message. */
export function parseCheckId(id: string): CheckId | undefined {
  const parts = /^(?<kind>optional-|required-)?(?<direction>request|response)-(?<rest>.*)$/.exec(
    id,
  )?.groups;
  if (!parts) return undefined;
  const { kind = "", direction, rest = "" } = parts;
  const own = direction === "request" ? "request" : "response";
  const found = PLACES.find(([pattern]) => pattern.test(rest));
  if (!found) return { direction: own, place: `a ${own}`, rest };
  const [pattern, place] = found;
  const isMedia = rest.startsWith("media");
  const named =
    kind === ""
      ? place
      : place.replace("a ", kind === "optional-" ? "an optional " : "a required ");
  return {
    direction: own,
    place: `${named} of a ${own}`,
    rest: isMedia ? rest : rest.replace(pattern, ""),
  };
}
