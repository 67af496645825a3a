import { asObject, parseJson } from "../../lib/json.ts";
import type { ChangeState } from "../verify/state-change.ts";
import { toTexts } from "./to-texts.ts";

/** How long a hook may take. */
const TIMEOUT_MS = 30_000;

/**
 * Asks a URL of the provider, as Pact's verifiers do: POST of `{ consumer, state, params, action }`. Whatever it
 * answers as a JSON object is handed to the contract.
 */
export function changeByHook(url: URL): ChangeState {
  return async ({ consumer, state, params, action }) => {
    if (state === "") return {};
    const response = await post(url, JSON.stringify({ consumer, state, params, action }));
    const text = await response.text();
    if (response.ok) return toTexts(asObject(parseJson(text)));
    throw new Error(
      `The hook answered ${response.status}${text === "" ? "" : `: ${text.slice(0, 200)}`}`,
    );
  };
}

async function post(url: URL, body: string): Promise<Response> {
  try {
    return await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (cause) {
    throw new Error(`The hook ${url.href} cannot be asked: ${reasonOf(cause)}.`, { cause });
  }
}

function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  return thrown.cause instanceof Error ? thrown.cause.message : thrown.message;
}
