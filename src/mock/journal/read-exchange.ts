import type { MockReply } from "../message.ts";
import type { JournalEntry } from "./journal.ts";
import { type ReadBody, readMessageBody, readPairs } from "./message-body.ts";

export type HeaderFields = Readonly<Record<string, string | readonly string[]>>;

/** A journal entry with its query and bodies read; the secrets are still there. */
export interface ReadExchange {
  readonly entry: JournalEntry;
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  /** By lower-case name. */
  readonly requestHeaders: HeaderFields;
  readonly replyHeaders: HeaderFields;
  readonly requestBody: ReadBody;
  readonly replyBody: ReadBody;
}

export function readExchange(entry: JournalEntry): ReadExchange {
  const { request, reply } = entry;
  const requestHeaders = lowerNames(request.headers);
  const replyHeaders = lowerNames(reply.headers);
  return {
    entry,
    query: readPairs(request.query),
    requestHeaders,
    replyHeaders,
    requestBody: readMessageBody(request.body, request.headers["content-type"]),
    replyBody: readMessageBody(reply.body, contentTypeOf(replyHeaders)),
  };
}

function contentTypeOf({ "content-type": value }: HeaderFields): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function lowerNames(
  headers: Readonly<Record<string, string | undefined>> | MockReply["headers"],
): HeaderFields {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), value]],
    ),
  );
}
