import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { resolve } from "node:path";
import { builtInApis } from "../../../src/apis/index.ts";
import { conceal } from "../../../src/cli/pact/conceal.ts";
import { readContract } from "../../../src/contracts/contract/read-contract.ts";
import { toJudgedSpec } from "../../../src/contracts/judged-spec.ts";
import type { Send, StateAccount } from "../../../src/contracts/provider-state.ts";
import { changeByAccounts } from "../../../src/contracts/states/change-by-accounts.ts";
import { createLocate } from "../../../src/contracts/verify/locate-expected.ts";
import type { ChangeState } from "../../../src/contracts/verify/state-change.ts";
import { verifyContract } from "../../../src/contracts/verify/verify-contracts.ts";
import { totpAt } from "../../../src/credentials/totp.ts";
import { type Clock, createManualClock } from "../../../src/lib/clock.ts";
import type { CheckReport } from "../../../src/report/report.ts";
import { loadSpec } from "../../../src/spec/spec.ts";
import { accounts as authAccounts } from "../../servers/auth/accounts.ts";
import { accounts as rocketchatAccounts } from "../../servers/rocketchat/accounts.ts";

type ApiName = "auth" | "rocketchat";

const CONTRACTS = { auth: "trail-map-auth", rocketchat: "chat-widget-rocketchat" } as const;

const ACCOUNTS: Readonly<Record<ApiName, Readonly<Record<string, ServerAccount>>>> = {
  auth: authAccounts.auth,
  rocketchat: rocketchatAccounts.rocketchat,
};

interface ServerAccount {
  readonly username: string;
  readonly email?: string;
  readonly password: string;
  readonly secret?: string;
}

/** After so many the servers block an account for five minutes; some take no more logins than these in a minute. */
const FAILURES = 10;
const MINUTE = 61_000;

/** A server of `test/servers` for one contract: a fresh one for each state, as a hook of its team would see to. */
export interface VerifiedServer {
  readonly api: ApiName;
  readonly create: (clock: Clock) => RequestListener;
}

/** Verifies the contract of an API with a server, whose states a hook sets. */
export async function verifyServer({
  api,
  create,
}: VerifiedServer): Promise<readonly CheckReport[]> {
  const clock = createManualClock(Date.UTC(2030, 0, 1, 12));
  let listener = create(clock);
  const server = createServer((request, response) => {
    listener(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const target = new URL(`http://127.0.0.1:${port}`);
  const send: Send = (path, init) => fetch(new URL(path, target), init);
  const states = await statesOf(api);
  const byAccounts = changeByAccounts({ states, send, findAccount });

  function findAccount(role: string): StateAccount | undefined {
    const account = ACCOUNTS[api][role];
    if (!account) return undefined;
    const { username, email = "", password, secret } = account;
    const code = secret === undefined ? {} : { code: totpAt(secret, clock.now()) };
    return { username, email, password, ...code };
  }

  const changeState: ChangeState = async (change) => {
    if (change.isFirst) {
      listener = create(clock);
      clock.advance(3_600_000);
    }
    if (change.state !== "myusername has failed to log in too often") return byAccounts(change);
    const account = findAccount("member");
    if (!account || change.action === "teardown") return {};
    for (let failure = 0; failure < FAILURES; failure += 1) await failToLogIn(send, account);
    clock.advance(MINUTE);
    return { username: account.username, password: account.password };
  };

  try {
    const verified = await verifyContract(
      {
        provider: api,
        upstream: { target, fetch, timeout: 2000, headers: {} },
        changeState,
        surroundings: { environment: process.env },
        making: {
          conceal,
          explainLoss: String,
          locate: createLocate(
            await toJudgedSpec(await loadSpec(new URL(`file://${resolve(`openapi/${api}.yaml`)}`))),
          ),
          failOn: "should",
        },
      },
      readContract(resolve(`contracts/${CONTRACTS[api]}.json`)),
    );
    return verified.checks;
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function failToLogIn(send: Send, { username }: StateAccount): Promise<void> {
  await send("/api/v1/login", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ username, password: "not-the-password" }),
  });
}

async function statesOf(name: ApiName) {
  const api = builtInApis.find((one) => one.name === name);
  const states = await api?.providerStates?.();
  if (states) return states;
  throw new Error(`The API ${name} has no provider states.`);
}
