import { toBlock } from "./printable.ts";

/** JSON that every reader accepts and no terminal obeys: half a surrogate pair becomes U+FFFD, a control is escaped. */
export function toJsonText(value: unknown): string {
  // What `toBlock` spells out is an escape of JSON too.
  return `${toBlock(JSON.stringify(value, repair, 2))}\n`;
}

function repair(_: string, member: unknown): unknown {
  return typeof member === "string" ? member.toWellFormed() : member;
}
