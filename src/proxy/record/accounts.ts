import { asObject, type JsonObject } from "../../lib/json.ts";
import type { Api } from "../../mock/definition/api.ts";
import { REDACTED } from "../../mock/journal/sensitive.ts";
import { createSchemaCheck } from "../../spec/schema.ts";
import type { ProxiedExchange } from "../event.ts";
import type { ExchangeRecord } from "./record-exchange.ts";

/** Collects the accounts of the logins that succeeded. */
export interface Accounts {
  readonly add: (exchange: ProxiedExchange, record: ExchangeRecord) => void;
  /** A seed by name of API. */
  toSeed(): JsonObject;
  /** Names of APIs that have no way to tell an account from a login. */
  readonly silent: readonly string[];
}

/** What stands in place of a password: the real one is nobody's business. */
export const PASSWORD = "change-me";

const MOST = 1000;

export function createAccounts(apis: readonly Api[]): Accounts {
  const known = new Map(apis.map((api) => [api.name, new Map<string, JsonObject>()]));
  return {
    silent: apis.filter(({ accounts }) => !accounts?.fromLogin).map(({ name }) => name),
    add({ call }, { reply }) {
      const api = apis.find(({ name }) => name === call?.route.api);
      const found = api && known.get(api.name);
      if (!api || !call || !found || found.size >= MOST) return;
      const operationId = call.route.operation.id;
      const user = api.accounts?.fromLogin?.({
        operationId,
        status: reply.status,
        replyBody: reply.body,
      });
      if (!user || found.has(String(user["username"]))) return;
      const account = toAccount(api, user);
      if (account) found.set(String(account["username"]), account);
    },
    toSeed: () =>
      Object.fromEntries(
        [...known].flatMap(([name, found]) =>
          found.size === 0 ? [] : [[name, { accounts: [...found.values()] }]],
        ),
      ),
  };
}

/** What of a user an account has a place for, and takes; undefined when that is no account. */
function toAccount({ accounts }: Api, user: JsonObject): JsonObject | undefined {
  const schema = accounts?.schema ?? {};
  const properties = asObject(schema["properties"]);
  const account = {
    ...Object.fromEntries(
      Object.entries(user).filter(([name, value]) => {
        const property = properties[name];
        const isKept = property !== undefined && value !== undefined && value !== REDACTED;
        return isKept && createSchemaCheck(asObject(property))(value).length === 0;
      }),
    ),
    password: PASSWORD,
  };
  return createSchemaCheck(schema)(account).length === 0 ? account : undefined;
}
