import type { SabotagedServer } from "../../subject.ts";
import { passwordOf, userOf, withPassword } from "../credentials-of.ts";
import { onRequest, type Layer } from "../layers.ts";
import { isObject } from "../plain/json.ts";
import { another, member, type User } from "../plain/users.ts";
import { toSabotagedServers, type Defect } from "./defect.ts";

/** Takes a password that is not the user's for the right one. */
function takePassword(isTaken: (password: unknown, user: User) => boolean): Layer {
  return onRequest((request) => {
    const user = userOf(request);
    return user && isTaken(passwordOf(request), user)
      ? withPassword(request, user.password)
      : request;
  });
}

/** Takes text that is not the user's password for the right one; blank text never. */
function takeText(isTaken: (password: string, user: User) => boolean): Layer {
  return takePassword(
    (password, user) => typeof password === "string" && password !== "" && isTaken(password, user),
  );
}

const textDefects: readonly Defect[] = [
  {
    id: "wrong-password-accepted",
    title: "Any password but a blank one logs a user in.",
    breaks: "facts W07",
    layer: takeText(() => true),
  },
  {
    id: "prefix-accepted",
    title: "The beginning of the password is enough.",
    breaks: "facts W07",
    layer: takeText((password, user) => user.password.startsWith(password)),
  },
  {
    id: "longer-password-accepted",
    title: "What follows the password is not looked at.",
    breaks: "facts W07",
    layer: takeText((password, user) => password.startsWith(user.password)),
  },
  {
    id: "first-eight-characters-compared",
    title: "Only the first eight characters of a password count.",
    breaks: "facts W07",
    layer: takeText((password, user) => password.slice(0, 8) === user.password.slice(0, 8)),
  },
  {
    id: "length-compared",
    title: "Any password of the right length is taken.",
    breaks: "facts W07",
    layer: takeText((password, user) => password.length === user.password.length),
  },
  {
    id: "case-ignored",
    title: "Upper and lower case of a password are the same.",
    breaks: "facts W07",
    layer: takeText((password, user) => password.toLowerCase() === user.password.toLowerCase()),
  },
  {
    id: "password-trimmed",
    title: "White space around a password is not looked at.",
    breaks: "facts W07",
    layer: takeText((password, user) => password.trim() === user.password),
  },
  {
    id: "password-of-somebody-else",
    title: "The password of any user logs every user in.",
    breaks: "facts W07",
    layer: takeText((password) => [member, another].some((user) => user.password === password)),
  },
  {
    id: "long-password-accepted",
    title: "A password that is too long to be looked at is taken.",
    breaks: "facts W30",
    layer: takeText((password) => password.length > 255),
  },
];

const valueDefects: readonly Defect[] = [
  {
    id: "blank-password-accepted",
    title: "A blank password logs a user in.",
    breaks: "facts W17",
    layer: takePassword((password) => password === ""),
  },
  {
    id: "missing-password-accepted",
    title: "A login without a password succeeds.",
    breaks: "auth/login/request/password",
    layer: takePassword((password) => password === undefined),
  },
  {
    id: "password-in-array-accepted",
    title: "The password is taken out of an array.",
    breaks: "facts W18",
    layer: takePassword(
      (password, user) => Array.isArray(password) && password.includes(user.password),
    ),
  },
  {
    id: "object-as-password-accepted",
    title: "An object, such as the operator of a query, is taken for the password.",
    breaks: "facts W18",
    layer: takePassword(isObject),
  },
  {
    id: "true-as-password-accepted",
    title: "`true` is taken for the password.",
    breaks: "facts W18",
    layer: takePassword((password) => password === true),
  },
  {
    id: "number-as-password-accepted",
    title: "Any number is taken for the password.",
    breaks: "facts W18",
    layer: takePassword((password) => typeof password === "number"),
  },
];

export const passwordBypasses: readonly SabotagedServer[] = toSabotagedServers("bypass", [
  ...textDefects,
  ...valueDefects,
]);
