import { asString, type JsonObject } from "../../../src/lib/json.ts";
import { randomString } from "../../../src/lib/random.ts";
import type { AccountAdmin } from "../../../src/mock/definition/admin.ts";
import { type Api, type ApiDefinition, defineApi } from "../../../src/define-api.ts";
import type { ApiModel, Context, Handlers } from "../../../src/mock/definition/handler.ts";
import { readDocument } from "../../../src/spec/document.ts";
import { createAjv, schemaReference } from "../../../src/spec/schema.ts";
import type { CompiledValidator, Precompiled } from "../../../src/spec/spec.ts";
import { schemaPointers } from "../../../scripts/generate/render-validators.ts";
import { defineCollection } from "../../../src/mock/store/store.ts";
import type { components, operations } from "./schema.gen.ts";

export interface AcmeModel extends ApiModel {
  readonly settings: { readonly open: boolean };
  /** The credentials of the request, as the engine read them. */
  readonly principal: Readonly<Record<string, string>>;
}

type Note = components["schemas"]["Note"];
type AcmeContext = Context<AcmeModel>;
export type AcmeHandlers = Handlers<operations, AcmeModel>;

const notes = defineCollection<Note>("acme/notes");
const accounts = defineCollection<{ readonly user: string; readonly password: string }>(
  "acme/accounts",
);

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

export const acmeHandlers: AcmeHandlers = {
  createSession({ body }, { records, clock, random, settings }) {
    const account = records.get(accounts, asString(body.user, ""));
    const isKnown = account !== undefined && account.password === body.password;
    if (!isKnown || !settings.open) {
      const reason = settings.open ? "wrong-credentials" : "closed";
      return { status: 401, body: { code: "refused" }, reason };
    }
    const token = randomString(random, LETTERS, 12);
    return { status: 201, body: { token, at: clock.now() } };
  },

  listNotes({ query }, { records }) {
    const all = records.entries(notes).map(([, note]) => note);
    const ordered = query.reverse === true ? all.toReversed() : all;
    return { status: 200, body: ordered.slice(0, query.limit ?? 100) };
  },

  addNote({ body }, { records }) {
    const id = `n${records.entries(notes).length + 1}`;
    const note = { id, text: asString(body.text, JSON.stringify(body)) };
    records.set(notes, id, note);
    return { status: 201, body: note };
  },

  getLatestNote(_, { records }) {
    const latest = records.entries(notes).at(-1);
    return latest ? { status: 200, body: latest[1] } : { status: 404 };
  },

  getNote({ parameters }, { records }) {
    const note = records.get(notes, parameters.id);
    return note ? { status: 200, body: note } : { status: 404 };
  },

  deleteNote({ parameters }, { records }) {
    records.delete(notes, parameters.id);
    return { status: 204 };
  },

  getAccount: ({ principal }) => ({
    status: 200,
    body: { user: Object.values(principal).join(" "), schemes: Object.keys(principal) },
  }),

  greet: ({ principal }) => ({
    status: 200,
    type: "text/plain",
    body: principal === undefined ? "Hello, stranger" : "Hello, friend",
  }),
};

const accountAdmin: AccountAdmin<AcmeModel> = {
  schema: { type: "object", required: ["user", "password"] },
  initial: [{ user: "ada", password: "correct horse" }],
  create({ records }: AcmeContext, input: JsonObject) {
    const user = asString(input["user"], "");
    records.set(accounts, user, { user, password: asString(input["password"], "") });
    return { id: user };
  },
  list({ records }) {
    return records.entries(accounts).map(([id]) => ({ id }));
  },
  find: ({ records }, id) => (records.get(accounts, id) ? { id } : undefined),
  update: () => undefined,
  remove: ({ records }, id) => records.delete(accounts, id),
  summarize: ({ id }) => ({ role: "member", username: id, email: "", password: "", note: "" }),
};

export type AcmeChanges = Partial<Omit<ApiDefinition<operations, AcmeModel>, "operations">> & {
  readonly operations?: Partial<AcmeHandlers>;
};

/** Compiled once for all mocks of a test file, as a built-in API is compiled ahead of time. */
function compile(file: URL): Precompiled {
  const { value: document } = readDocument(file);
  const ajv = createAjv(document);
  const validators = schemaPointers(document).map((pointer): [string, CompiledValidator] => [
    pointer,
    ajv.compile({ $ref: schemaReference(pointer) }),
  ]);
  return { file, document, validators: Object.fromEntries(validators) };
}

export const acmeFile: URL = new URL("acme.yaml", import.meta.url);
const compiled = compile(acmeFile);

/** A small API with an operation of each kind; a test may change any part of it. */
export function createAcme({ operations: handlers, ...changes }: AcmeChanges = {}): Api {
  return defineApi<operations, AcmeModel>({
    name: "acme",
    profiles: ["one", "two"],
    spec: compiled,
    authenticate: (credentials) =>
      Object.values(credentials).includes("unknown") ? undefined : credentials,
    settings: {
      schema: {
        type: "object",
        additionalProperties: false,
        properties: { open: { type: "boolean" } },
      },
      defaults: { open: true },
    },
    accounts: accountAdmin,
    ...changes,
    operations: { ...acmeHandlers, ...handlers },
  });
}
