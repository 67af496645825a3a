import type { Operation, SecurityScheme } from "../../spec/operation.ts";
import type { ServedApi, TestAccount } from "../mock/describe-mock.ts";
import { toShellWord } from "./shell-word.ts";

/** A command that shows something of the first API that was inferred from its document. */
export function renderFirstCall(url: string, apis: readonly ServedApi[]): string | undefined {
  for (const { loaded, accounts } of apis) {
    const plain = loaded.api.remarks ? loaded.spec.operations.filter(isPlain) : [];
    for (const operation of plain) {
      const options = toOptions(operation, accounts[0]);
      if (options) return ["curl", url + (operation.paths[0] ?? ""), ...options].join(" ");
    }
  }
  return undefined;
}

/** Nothing has to be made up to call it. */
function isPlain({ method, paths: [path = "{"], parameters }: Operation): boolean {
  return method === "GET" && !path.includes("{") && !parameters.some(({ required }) => required);
}

/** What shows curl's user as an account; undefined where a header or basic credentials do not suffice. */
function toOptions(
  { security }: Operation,
  account: TestAccount | undefined,
): readonly string[] | undefined {
  if (security.length === 0 || security.some((schemes) => schemes.length === 0)) return [];
  for (const schemes of security) {
    const options = schemes.map((scheme) => toOption(scheme, account));
    if (options.every((option) => option !== undefined)) return options;
  }
  return undefined;
}

function toOption(
  { name, kind, in: place, key }: SecurityScheme,
  account: TestAccount | undefined,
): string | undefined {
  if (kind === "basic")
    return account && `-u ${toShellWord(`${account.username}:${account.password}`)}`;
  const value = account?.credentials?.[name];
  if (value === undefined) return undefined;
  if (kind === "bearer") return `-H ${toShellWord(`Authorization: Bearer ${value}`)}`;
  if (place === "cookie") return `-b ${toShellWord(`${key}=${value}`)}`;
  return place === "header" ? `-H ${toShellWord(`${key}: ${value}`)}` : undefined;
}
