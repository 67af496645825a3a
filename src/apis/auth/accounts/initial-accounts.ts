import type { JsonObject } from "../../../lib/json.ts";

/** The accounts of the default seed: one user who set everything, one who set nothing. */
export const initialAccounts: readonly JsonObject[] = [
  {
    id: "k3v9x0a7m2q8d1z",
    role: "member",
    username: "ada",
    password: "Trail-and-Ridge-1",
    email: "ada@example.test",
    emailVisibility: true,
    verified: true,
    avatar: "my_photo_S1QE2oLqkU.png",
    language: "en",
    unit: "metric",
    location: { lat: 47.0502, lon: 8.3093, name: "Lucerne" },
    token: "search-key-of-ada",
  },
  {
    id: "w5t1n8c4r0b6j2h",
    role: "another",
    username: "bo",
    password: "Peak-and-Pass-2",
    email: "bo@example.test",
  },
];
