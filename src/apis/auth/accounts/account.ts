import { isObject, type JsonObject } from "../../../lib/json.ts";
import type { AccountView } from "../../../mock/definition/admin.ts";
import type { components } from "../schema.gen.ts";

/** What a client sees of an account. */
export type UserRecord = components["schemas"]["UserRecord"];

/** A user of PocketBase's `users` collection. The record is kept as it is answered. */
export interface Account {
  /** What the account is good for in tests; not PocketBase's. */
  readonly role: string;
  readonly password: string;
  /** The secret that signs the account's tokens: a new one makes all of them invalid. */
  readonly tokenKey: string;
  readonly record: UserRecord;
}

/** What `toRecord` does not find in its input. */
export interface RecordOrigin {
  readonly id: string;
  readonly created: number;
  readonly updated: number;
}

/** A record with its keys in PocketBase's order, which is that of the alphabet. */
export function toRecord(input: JsonObject, { id, created, updated }: RecordOrigin): UserRecord {
  return {
    avatar: toText(input["avatar"]),
    collectionId: "_pb_users_auth_",
    collectionName: "users",
    created: toTimestamp(created),
    email: toText(input["email"]),
    emailVisibility: input["emailVisibility"] === true,
    id,
    language: toText(input["language"]),
    location: toLocation(input["location"]),
    token: toText(input["token"]),
    unit: toText(input["unit"]),
    updated: toTimestamp(updated),
    username: toText(input["username"]),
    verified: input["verified"] === true,
  };
}

export function toView({ role, password, record }: Account): AccountView {
  const { collectionId: _, collectionName: __, ...fields } = record;
  return { ...fields, role, password };
}

export function toText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** PocketBase separates date and time by a space. */
function toTimestamp(time: number): string {
  return new Date(time).toISOString().replace("T", " ");
}

function toLocation(value: unknown): UserRecord["location"] {
  if (!isObject(value)) return null;
  return { lat: Number(value["lat"]), lon: Number(value["lon"]), name: toText(value["name"]) };
}
