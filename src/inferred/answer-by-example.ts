import type { Context, UntypedRequest } from "../mock/definition/handler.ts";
import type { UntypedReply } from "../mock/definition/refusal.ts";
import type { Operation } from "../spec/operation.ts";
import { type Chosen, chooseStatus, chooseSuccess } from "./reply/choose-response.ts";
import { toDocumentedReply } from "./reply/documented-reply.ts";
import type { Preferences } from "./reply/preferences.ts";
import { noSuccess } from "./reply/no-success.ts";
import { noSuchStatus } from "./reply/problems.ts";
import type { Source } from "./source.ts";

/** Answers as the document says: what the client prefers, else the lowest success. */
export function answerByExample(
  { source, operation, preferences = {} }: Stock,
  request: UntypedRequest,
  { random }: Pick<Context, "random">,
): UntypedReply {
  const { code, ...wish } = preferences;
  const chosen = code === undefined ? chooseSuccess(operation) : chooseCode(operation, code);
  if (!chosen) return code === undefined ? noSuccess(operation) : noSuchStatus(code, operation);
  return toDocumentedReply(source, chosen, { ...wish, accept: request.headers["accept"], random });
}

export interface Stock {
  readonly source: Source;
  readonly operation: Operation;
  readonly preferences?: Preferences;
}

function chooseCode(operation: Operation, code: string): Chosen | undefined {
  const status = /^[1-5]\d\d$/.test(code) ? Number(code) : Number.NaN;
  return Number.isNaN(status) ? undefined : chooseStatus(operation, status);
}
