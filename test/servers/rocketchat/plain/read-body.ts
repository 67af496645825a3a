import type { Era, Incoming } from "./server.ts";

/** The body of a request; `undefined` if it is malformed, which newer servers take for an empty one. */
export function readBody({ headers, text }: Incoming, era: Era): unknown {
  const [mediaType = ""] = (headers["content-type"] ?? "").split(";");
  switch (mediaType.trim().toLowerCase()) {
    case "application/json":
      return parseJson(text, era);
    case "application/x-www-form-urlencoded":
      return Object.fromEntries(new URLSearchParams(text));
    default:
      return {};
  }
}

function parseJson(text: string, era: Era): unknown {
  if (text === "") return {};
  try {
    const value: unknown = JSON.parse(text);
    return value ?? {};
  } catch {
    return era === "8" ? {} : undefined;
  }
}
