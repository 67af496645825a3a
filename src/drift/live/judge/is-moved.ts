/** Whether an answer sends the client to the same path elsewhere, such as from http to https: it tells nothing else. */
export function isMoved(
  status: number,
  headers: ReadonlyMap<string, string> | undefined,
  path: string,
): boolean {
  const location = headers?.get("location");
  if (status < 300 || status >= 400 || location === undefined) return false;
  const target = URL.parse(location, "http://localhost")?.pathname ?? "";
  return target.replace(/\/$/, "") === path.replace(/\/$/, "");
}
