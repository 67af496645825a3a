/** RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5. */
const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

/** Whether a reply of a status has no body, not even an empty one. */
export function isBodiless(status: number): boolean {
  return BODILESS.has(status);
}
