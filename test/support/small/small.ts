import { type Api, defineApi } from "../../../src/define-api.ts";
import type { Handler } from "../../../src/mock/definition/handler.ts";
import { accountAdmin, type AcmeModel, findByName } from "./accounts.ts";
import type { AcmeOperations } from "./operations.ts";
import { mails, outboxAdmin, SESSION_MS, sessionAdmin, sessions } from "./sessions.ts";

const createSession: Handler<AcmeOperations["createSession"], AcmeModel> = async (
  { body },
  { records, clock, random, settings },
) => {
  const account = await findByName(records, body.username);
  if (!settings.open || !account || account["password"] !== body.password)
    return { status: 401, body: { code: "invalid_credentials" }, reason: "wrong-password" };
  const token = random.bytes(16).toString("hex");
  const now = clock.now();
  const session = { accountId: account.id, createdAt: now, expiresAt: now + SESSION_MS };
  records.set(sessions, token, session);
  records.set(mails, token, {
    to: `${account.id}@example.test`,
    subject: "Your code",
    text: "Your code is 135790",
    code: "135790",
    sentAt: new Date(now).toISOString(),
  });
  return { status: 201, body: { token, username: String(account["username"]) } };
};

const getMe: Handler<AcmeOperations["getMe"], AcmeModel> = ({ principal }) => ({
  status: 200,
  body: { username: String(principal["username"]) },
});

/** A small API of the tests' own, read from its YAML as a user's API is. */
export const acme: Api = defineApi<AcmeOperations, AcmeModel>({
  name: "acme",
  profiles: ["1"],
  spec: new URL("openapi.yaml", import.meta.url),
  operations: { createSession, getMe },
  async authenticate({ token = "" }, context) {
    const session = context.records.get(sessions, token);
    if (!session || session.expiresAt <= context.clock.now()) return undefined;
    return accountAdmin.find(context, session.accountId);
  },
  settings: {
    schema: {
      type: "object",
      additionalProperties: false,
      properties: { open: { type: "boolean" }, limit: { type: "integer", minimum: 1 } },
    },
    defaults: { open: true, limit: 5 },
  },
  accounts: accountAdmin,
  sessions: sessionAdmin,
  outbox: outboxAdmin,
  scenarios: {
    closed: {
      description: "Nobody may log in, at noon.",
      clock: { mode: "frozen", at: Date.parse("2026-06-01T12:00:00Z") },
      apply: async (context) => {
        await accountAdmin.remove(context, "ada");
      },
    },
  },
});

/** An API without accounts, sessions and mails. */
export const bare: Api = defineApi<object>({
  name: "bare",
  profiles: ["1"],
  spec: new URL("bare.yaml", import.meta.url),
  operations: {},
  settings: { schema: { type: "object", additionalProperties: false }, defaults: {} },
});
