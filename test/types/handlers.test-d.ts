/**
 * Judged by the compiler alone: each `@ts-expect-error` is an error when the line below it compiles.
 * `handlers.test.ts` proves that the compiler really reads this file.
 */
import { defineApi } from "../../src/define-api.ts";
import { inferApi } from "../../src/inferred/infer-api.ts";
import type { Handler, Handlers, ReplyOf } from "../../src/mock/definition/handler.ts";
import type { operations as RocketChatOperations } from "../../src/apis/rocketchat/schema.gen.ts";
import { acmeHandlers, type AcmeModel } from "../support/acme/acme.ts";
import type { operations } from "../support/acme/schema.gen.ts";

type CreateSession = Handler<operations["createSession"], AcmeModel>;
type GetNote = Handler<operations["getNote"], AcmeModel>;
type ListNotes = Handler<operations["listNotes"], AcmeModel>;
type Greet = Handler<operations["greet"], AcmeModel>;

export const documentedReply: CreateSession = () => ({
  status: 201,
  body: { token: "12345678", at: 0 },
  reason: "because",
  headers: { "X-Own": "1" },
});

// @ts-expect-error Status 418 is not documented.
export const undocumentedStatus: CreateSession = () => ({ status: 418, body: { code: "teapot" } });

// @ts-expect-error The body of a 201 is documented for a 401, not for this status.
export const bodyOfAnotherStatus: CreateSession = () => ({
  status: 201,
  body: { code: "refused" },
});

// @ts-expect-error The key is `token`.
export const misspeltKey: CreateSession = () => ({
  status: 201,
  body: { tokn: "12345678", at: 0 },
});

/** What a function returns may have more keys than its type: this needs the type to be named. */
export const keyTooMany: ReplyOf<operations["createSession"]> = {
  status: 201,
  // @ts-expect-error `more` is not in the schema.
  body: { token: "12345678", at: 0, more: true },
};

// @ts-expect-error A required key is missing.
export const missingKey: CreateSession = () => ({ status: 201, body: { token: "12345678" } });

// @ts-expect-error `at` is a number.
export const wrongType: CreateSession = () => ({ status: 201, body: { token: "a", at: "now" } });

// @ts-expect-error A 201 has a body.
export const missingBody: CreateSession = () => ({ status: 201 });

// @ts-expect-error A 404 has no body.
export const unexpectedBody: GetNote = () => ({ status: 404, body: { id: "n1", text: "" } });

// @ts-expect-error Text has to be sent as what it is.
export const missingMediaType: Greet = () => ({ status: 200, body: "Hello" });

// @ts-expect-error The media type is not documented.
export const wrongMediaType: Greet = () => ({ status: 200, type: "text/html", body: "Hello" });

// @ts-expect-error A promise of an undocumented status is one, too.
export const lateUndocumentedStatus: CreateSession = async () => ({ status: 418 });

export const unknownBodyProperty: CreateSession = ({ body }) => {
  // @ts-expect-error The body has no `username`; it has `user`.
  const { username } = body;
  return { status: 401, body: { code: typeof username } };
};

export const uncheckedBodyProperty: CreateSession = ({ body }) => {
  // @ts-expect-error Nobody has checked that `user` is text.
  const user: string = body.user;
  return { status: 401, body: { code: user } };
};

export const unknownQueryParameter: ListNotes = ({ query }) => {
  // @ts-expect-error The parameter is called `limit`.
  const { limits } = query;
  return { status: 200, body: [{ id: "n1", text: typeof limits }] };
};

export const unknownPathParameter: GetNote = ({ parameters }) => {
  // @ts-expect-error The parameter is called `id`.
  const { key } = parameters;
  return { status: 200, body: { id: "n1", text: typeof key } };
};

export const noParameters: Greet = ({ parameters, query }) => {
  // @ts-expect-error The operation has no parameters.
  const found = [parameters.id, query.limit];
  return { status: 200, type: "text/plain", body: typeof found };
};

export const unknownSetting: CreateSession = (_, { settings }) => {
  // @ts-expect-error The setting is called `open`.
  const { opened } = settings;
  return { status: 401, body: { code: typeof opened } };
};

const { greet: _, ...allButGreet } = acmeHandlers;
// @ts-expect-error The handler of `greet` is missing.
export const missingHandler: Handlers<operations, AcmeModel> = allButGreet;

export const strayHandler: Handlers<operations, AcmeModel> = {
  ...acmeHandlers,
  // @ts-expect-error No operation is called `farewell`.
  farewell: acmeHandlers.greet,
};

// @ts-expect-error An API of another spec cannot have these handlers.
export const handlersOfAnotherSpec: Handlers<RocketChatOperations> = acmeHandlers;

export const misspeltMember = defineApi<operations, AcmeModel>({
  name: "acme",
  profiles: ["one"],
  spec: new URL("file:///acme.yaml"),
  settings: { schema: {}, defaults: { open: true } },
  operations: acmeHandlers,
  // @ts-expect-error It is called `authenticate`.
  authenticates: () => undefined,
});

export const noProfile = defineApi<operations, AcmeModel>({
  name: "acme",
  // @ts-expect-error The first profile is the default, so there is at least one.
  profiles: [],
  spec: new URL("file:///acme.yaml"),
  settings: { schema: {}, defaults: { open: true } },
  operations: acmeHandlers,
});

const greetings = {
  name: "greetings",
  profiles: ["1"],
  spec: new URL("file:///greetings.yaml"),
  settings: { schema: {}, defaults: {} },
} as const;

export const withoutTypes = defineApi({
  ...greetings,
  operations: {
    greet: ({ parameters, query, body }, { records, clock }) => {
      const text = [parameters["name"], query["loud"], String(body), records, clock.now()].join();
      return { status: 200, headers: { "X-Own": "1" }, body: { text } };
    },
    later: async () => ({ status: 204, reason: "because" }),
  },
});

export const withoutStatus = defineApi({
  ...greetings,
  // @ts-expect-error A reply has a status.
  operations: { greet: () => ({ body: { text: "Hello" } }) },
});

export const statusOfAnotherType = defineApi({
  ...greetings,
  // @ts-expect-error A status is a number.
  operations: { greet: () => ({ status: "200" }) },
});

export const inferred = inferApi<operations>(new URL("file:///acme.yaml"), {
  operations: { createSession: () => ({ status: 401, body: { code: "refused" } }) },
});

export const inferredMisspelt = inferApi<operations>(new URL("file:///acme.yaml"), {
  // @ts-expect-error The document has no such operation.
  operations: { createSesion: () => ({ status: 401, body: { code: "refused" } }) },
});

export const inferredWithoutTypes = inferApi(new URL("file:///greetings.yaml"), {
  operations: { greet: ({ body }) => ({ status: 200, body }) },
});
