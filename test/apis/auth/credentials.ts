import type { SendInit } from "../../support/adapters.ts";

/** The accounts of the default seed, as they log in. */
export const ada = { username: "ada", password: "Trail-and-Ridge-1" };
export const bo = { username: "bo", password: "Peak-and-Pass-2" };

export const pocketBaseUrl = "http://127.0.0.1:8090/api/collections/users/auth-with-password";

/** A JSON request that asks for JSON: without Accept, the service answers failures with a page. */
export function asJson(json: unknown, headers: Readonly<Record<string, string>> = {}): SendInit {
  return { json, headers: { accept: "application/json", ...headers } };
}

/** A body as it is, under any media type or none. */
export function asText(text: string, headers: Readonly<Record<string, string>> = {}): SendInit {
  return {
    method: "POST",
    body: new TextEncoder().encode(text),
    headers: { accept: "application/json", ...headers },
  };
}

/** A form as a browser encodes it from FormData. */
export async function asMultipart(fields: Readonly<Record<string, string>>): Promise<SendInit> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const encoded = new Response(form);
  return {
    method: "POST",
    headers: { "content-type": encoded.headers.get("content-type") ?? "" },
    body: new Uint8Array(await encoded.arrayBuffer()),
  };
}
