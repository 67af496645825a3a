import { accounts } from "../accounts.ts";

/** A user as PocketBase keeps one: what the owner sees, and the password. */
export interface User {
  readonly password: string;
  readonly record: UserRecord;
}

interface UserRecord {
  readonly avatar: string;
  readonly collectionId: string;
  readonly collectionName: string;
  readonly created: string;
  readonly email: string;
  readonly emailVisibility: boolean;
  readonly id: string;
  readonly language: string;
  readonly location: { readonly lat: number; readonly lon: number; readonly name: string } | null;
  readonly token: string;
  readonly unit: string;
  readonly updated: string;
  readonly username: string;
  readonly verified: boolean;
}

/** Has everything set. */
export const member: User = {
  password: accounts.auth.member.password,
  record: {
    avatar: "mira_portrait_Q4mZt81yLd.jpg",
    collectionId: "_pb_users_auth_",
    collectionName: "users",
    created: "2024-03-02 07:41:18.904Z",
    email: accounts.auth.member.email,
    emailVisibility: true,
    id: "m4r7k1x9c2v8b5n",
    language: "de",
    location: { lat: 46.5936, lon: 7.9091, name: "Lauterbrunnen" },
    token: "5f0c1e7a9b3d4826a1c4e7f09d2b6835",
    unit: "metric",
    updated: "2024-05-19 16:20:03.117Z",
    username: accounts.auth.member.username,
    verified: true,
  },
};

/** Has nothing set. */
export const another: User = {
  password: accounts.auth.another.password,
  record: {
    avatar: "",
    collectionId: "_pb_users_auth_",
    collectionName: "users",
    created: "2024-04-11 12:00:47.250Z",
    email: "",
    emailVisibility: false,
    id: "t9w3e6h0j5q1z8p",
    language: "",
    location: null,
    token: "",
    unit: "",
    updated: "2024-04-11 12:00:47.250Z",
    username: accounts.auth.another.username,
    verified: false,
  },
};
