/** Whether a body is the JSON value `null`: the one value whose properties cannot be asked for. */
export function isNullBody(body: Uint8Array): boolean {
  return new TextDecoder().decode(body).trim() === "null";
}
