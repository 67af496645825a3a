import type { JsonObject } from "../../lib/json.ts";

/** Chosen so that the code at `documentedAt` is the one of the document's curl lines. */
const documentedSecret = "KFJFCOCZHFUGIZZYMJKU4VSQMNIEIU2KPE3TM3SZPFCDM4LSGJKQ";

/** The instant at which the code of `rocket.cat` is `224610`. */
export const documentedAt: number = Date.UTC(2018, 10, 20, 12);

/** The accounts of the default seed: with them each example of the document works as printed. */
export const initialAccounts: readonly JsonObject[] = [
  {
    id: "kF4gNg6u7JJ5pmjJW",
    role: "member",
    username: "myusername",
    name: "My Name",
    email: "myusername@example.test",
    password: "my$up3erP@ssw0rd",
    directory: { password: "mypassword" },
    utcOffset: 1,
  },
  {
    id: "rocket.cat",
    role: "totp",
    username: "rocket.cat",
    name: "Rocket Cat",
    email: "rocket.cat@rocket.chat",
    password: "password",
    totp: { secret: documentedSecret },
    backupCodes: [
      "hwNEyZLs",
      "6ZRMRYLS",
      "dqfp8nBT",
      "2QQxtryH",
      "W9oku2qQ",
      "eNDsAjAR",
      "JMeGfe92",
      "iaHevZX6",
      "iDDpHLdy",
      "uaG2dngD",
      "R72vLgbB",
      "dGE7k5f3",
    ],
    roles: ["user", "bot"],
  },
  {
    id: "QS4bzfMKwLfnAF6HG",
    role: "ldap",
    username: "ldap.only",
    name: "Lou Directory",
    email: "ldap.only@example.test",
    directory: { password: "directory-Pass-3" },
  },
  {
    id: "QFCfRttaLcfMqdTSy",
    role: "ldap-totp",
    username: "ldap.totp",
    name: "Toni Directory",
    email: "ldap.totp@example.test",
    directory: { password: "directory-Pass-4" },
    totp: { secret: "KZ4GIUK2KVBWEYLEKUZFSVJYMFIUWWDZKBUWWQ2UORRGSU2IORJQ" },
  },
  {
    id: "223qvY5Gbcjfb74NK",
    role: "inactive",
    username: "retired",
    name: "Rita Tired",
    email: "retired@example.test",
    password: "Gone-Fishing-5",
    active: false,
  },
  {
    id: "hyN6rrkNK22WdqSXx",
    role: "unverified",
    username: "newcomer",
    name: "Nico Mer",
    email: "newcomer@example.test",
    password: "Just-Arrived-6",
    verified: false,
  },
];
