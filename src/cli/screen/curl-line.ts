import { asObject, type JsonObject } from "../../lib/json.ts";
import { resolvePointer } from "../../lib/json-pointer.ts";
import { toShellWord } from "./shell-word.ts";
import type { ServedApi, TestAccount } from "../mock/describe-mock.ts";

const NAMES = new Set(["username", "user", "login", "identity", "email"]);

/** A command that logs in at the first API whose spec has an example of a login by password. */
export function renderCurlLine(url: string, apis: readonly ServedApi[]): string | undefined {
  for (const api of apis) {
    const account = api.accounts.find(
      ({ password, totp, role }) => password !== "" && totp === null && role === "member",
    );
    const login = account && findLogin(api, account);
    if (!login) continue;
    const body = toShellWord(JSON.stringify(login.body));
    return `curl ${url}${login.path} -H 'Content-Type: application/json' -d ${body}`;
  }
  return undefined;
}

interface Login {
  readonly path: string;
  readonly body: JsonObject;
}

function findLogin({ loaded: { spec } }: ServedApi, account: TestAccount): Login | undefined {
  for (const operation of spec.operations) {
    const pointer = `${operation.pointer}/requestBody/content/application~1json/examples`;
    const examples = Object.values(asObject(resolvePointer(spec.document, pointer)));
    for (const example of examples) {
      const name = findName(asObject(asObject(example)["value"]));
      const [path] = operation.paths;
      if (name === undefined || path === undefined) continue;
      const identity = name === "email" ? account.email : account.username;
      return { path, body: { [name]: identity, password: account.password } };
    }
  }
  return undefined;
}

/** The key that says who logs in, when the example has nothing but that and a password. */
function findName(body: JsonObject): string | undefined {
  const [name, ...others] = Object.keys(body).filter((key) => key !== "password");
  const isPlain = typeof body["password"] === "string" && others.length === 0;
  return isPlain && name !== undefined && NAMES.has(name) ? name : undefined;
}
