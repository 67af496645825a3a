import { inBody, inData, inRefusal } from "../changes.ts";
import { users } from "../plain/users.ts";
import { isObject } from "../plain/to-options.ts";
import type { Defects } from "./defect.ts";

const withoutStatus = (body: unknown) => (isObject(body) ? { ...body, status: undefined } : body);

/** Defects in the form of a login's reply, around the user. */
export const loginShapeDefects: Defects = {
  "status-ok": {
    title: 'The status of a login is "ok".',
    breaks: "rocketchat/login/200/status",
    change: inBody({ status: "ok" }),
  },
  "status-missing": {
    title: "A login has no status.",
    breaks: "rocketchat/login/200/status",
    change: inBody({ status: undefined }),
  },
  "status-true": {
    title: "The status of a login is true.",
    breaks: "rocketchat/login/200/status",
    change: inBody({ status: true }),
  },
  "status-in-capitals": {
    title: 'The status of a login is "Success".',
    breaks: "rocketchat/login/200/status",
    change: inBody({ status: "Success" }),
  },
  "status-of-a-failure": {
    title: 'The status of a login is "error".',
    breaks: "rocketchat/login/200/status",
    change: inBody({ status: "error" }),
  },
  "data-missing": {
    title: "What belongs into data stands beside the status.",
    breaks: "rocketchat/login/200/data",
    change: inBody(({ data }) => ({ ...(isObject(data) ? data : {}), data: undefined })),
  },
  "data-array": {
    title: "The data are an array of one object.",
    breaks: "rocketchat/login/200/data",
    change: inBody(({ data }) => ({ data: [data] })),
  },
  "data-nested": {
    title: "The data are wrapped once more.",
    breaks: "rocketchat/login/200/data",
    change: inBody(({ data }) => ({ data: { data } })),
  },
  "data-as-text": {
    title: "The data are JSON inside of a string.",
    breaks: "rocketchat/login/200/data",
    change: inBody(({ data }) => ({ data: JSON.stringify(data) })),
  },
  "data-null": {
    title: "The data are null.",
    breaks: "rocketchat/login/200/data",
    change: inBody({ data: null }),
  },
  "auth-token-missing": {
    title: "A login gives no authToken.",
    breaks: "rocketchat/login/200/auth-token",
    change: inData({ authToken: undefined }),
  },
  "auth-token-empty": {
    title: "The authToken is the empty string.",
    breaks: "rocketchat/login/200/auth-token",
    change: inData({ authToken: "" }),
  },
  "auth-token-null": {
    title: "The authToken is null.",
    breaks: "rocketchat/login/200/auth-token",
    change: inData({ authToken: null }),
  },
  "auth-token-object": {
    title: "The authToken is an object with the token in it.",
    breaks: "rocketchat/login/200/auth-token",
    change: inData(({ authToken }) => ({ authToken: { token: authToken } })),
  },
  "auth-token-in-snake-case": {
    title: "The token is called auth_token.",
    breaks: "rocketchat/login/200/auth-token",
    change: inData(({ authToken }) => ({ auth_token: authToken, authToken: undefined })),
  },
  "user-id-missing": {
    title: "A login gives no userId.",
    breaks: "rocketchat/login/200/user-id",
    change: inData({ userId: undefined }),
  },
  "user-id-empty": {
    title: "The userId is the empty string.",
    breaks: "rocketchat/login/200/user-id",
    change: inData({ userId: "" }),
  },
  "user-id-number": {
    title: "The userId is a number.",
    breaks: "rocketchat/login/200/user-id",
    change: inData({ userId: 4711 }),
  },
  "user-id-null": {
    title: "The userId is null.",
    breaks: "rocketchat/login/200/user-id",
    change: inData({ userId: null }),
  },
  "user-id-of-another": {
    title: "The userId is that of another user than me.",
    breaks: "rocketchat/login/200/user-id-is-of-me",
    change: inData(({ userId }) => ({ userId: users.find(({ id }) => id !== userId)?.id })),
  },
  "user-id-is-the-username": {
    title: "The userId is the username, and not the _id of me.",
    breaks: "rocketchat/login/200/user-id-is-of-me",
    change: inData(({ me }) => ({ userId: isObject(me) ? me["username"] : undefined })),
  },
  "me-missing": {
    title: "A login does not describe the user.",
    breaks: "rocketchat/login/200/me",
    change: inData({ me: undefined }),
  },
  "me-null": {
    title: "The user is null.",
    breaks: "rocketchat/login/200/me",
    change: inData({ me: null }),
  },
  "me-array": {
    title: "The user is an array of one user.",
    breaks: "rocketchat/login/200/me",
    change: inData(({ me }) => ({ me: [me] })),
  },
  "me-nested": {
    title: "The user is wrapped into another object.",
    breaks: "rocketchat/login/200/me",
    change: inData(({ me }) => ({ me: { user: me } })),
  },
  "me-empty": {
    title: "The user is an empty object.",
    breaks: "rocketchat/login/200/me",
    change: inData({ me: {} }),
  },
  "failure-status-missing": {
    title: "The refusal of a wrong password has no status.",
    breaks: "facts R25",
    change: inRefusal(["wrong-password", "unknown-user"], (reply) => ({
      ...reply,
      body: withoutStatus(reply.body),
    })),
  },
  "failure-status-success": {
    title: 'The refusal of a wrong password has the status "success".',
    breaks: "facts R25",
    change: inRefusal(["wrong-password", "unknown-user"], (reply) => ({
      ...reply,
      body: { error: "Unauthorized", message: "Unauthorized", status: "success" },
    })),
  },
  "failure-as-array": {
    title: "The refusal of a wrong password is an array of errors.",
    breaks: "facts R25",
    change: inRefusal(["wrong-password", "unknown-user"], (reply) => ({
      ...reply,
      body: [reply.body],
    })),
  },
};
