import { asObject, asString, isObject, type JsonObject } from "../../../src/lib/json.ts";

/** Who is logged in, as far as the map needs to know. */
interface Hiker {
  readonly id: string;
  readonly username: string;
  readonly email: string;
  /** Where the map opens; absent for somebody who chose no place. */
  readonly home?: { readonly lat: number; readonly lon: number; readonly name: string };
}

/** What a login came to. */
export type LoginOutcome =
  | { readonly kind: "logged-in"; readonly token: string; readonly hiker: Hiker }
  | { readonly kind: "wrong-credentials" }
  /** PocketBase calls the user name `identity`. */
  | { readonly kind: "incomplete"; readonly fields: readonly string[] };

/** The login of a map of hiking trails, which is a page in a browser. */
export async function logIn(
  baseUrl: string,
  credentials: { readonly username: string; readonly password: string },
): Promise<LoginOutcome> {
  const response = await fetch(`${baseUrl}/auth/login`, {
    method: "POST",
    headers: { Accept: "application/json", "Content-Type": "application/json" },
    body: JSON.stringify(credentials),
  });
  const body = asObject(await response.json());
  if (response.status === 200) return readLogin(body);
  if (response.status === 400) return readRefusal(body);
  throw new Error(`The login answered ${response.status}.`);
}

function readLogin({ record, token }: JsonObject): LoginOutcome {
  const { id, username, email, location } = asObject(record);
  const { lat, lon, name } = asObject(location);
  return {
    kind: "logged-in",
    token: asString(token, ""),
    hiker: {
      id: asString(id, ""),
      username: asString(username, ""),
      email: asString(email, ""),
      ...(isObject(location) && {
        home: { lat: Number(lat), lon: Number(lon), name: asString(name, "") },
      }),
    },
  };
}

function readRefusal({ response }: JsonObject): LoginOutcome {
  const fields = Object.keys(asObject(asObject(response)["data"]));
  return fields.length === 0 ? { kind: "wrong-credentials" } : { kind: "incomplete", fields };
}
