import {
  defineScenario,
  get,
  postForm,
  postJson,
  type StepContext,
} from "../../../../src/index.ts";

const GRANT = "urn:ietf:params:oauth:grant-type:device_code";

/** The whole way of RFC 8628, with each answer that a device may get on it. */
export const wholeLogin = defineScenario({
  id: "device/whole-login",
  title: "Start a login, have it approved, fetch the token, use it",
  roles: ["member"],
  steps: {
    start: {
      operationId: "startLogin",
      outcome: "accepted",
      request: () => ({ method: "POST", path: "/device/code" }),
    },
    pending: { operationId: "fetchToken", outcome: "refused", request: poll },
    wrongPassword: {
      operationId: "approve",
      outcome: "refused",
      account: "member",
      request: (context) => approve(context, "Never-the-right-1"),
    },
    approve: {
      operationId: "approve",
      outcome: "accepted",
      account: "member",
      request: (context) => approve(context, context.account("member").password),
    },
    token: { operationId: "fetchToken", outcome: "accepted", isLogin: true, request: poll },
    again: { operationId: "fetchToken", outcome: "refused", request: poll },
    me: {
      operationId: "me",
      outcome: "accepted",
      request: (context) =>
        get("/me", {
          Authorization: `Bearer ${context.given("token", "/access_token") ?? "none"}`,
        }),
    },
    stranger: {
      operationId: "me",
      outcome: "refused",
      request: () => get("/me", { Authorization: "Bearer nobody" }),
    },
  },
});

function poll(context: StepContext) {
  const code = context.given("start", "/device_code");
  if (code === undefined) return { missing: "The start gave no device_code." };
  return postForm("/device/token", { grant_type: GRANT, device_code: code });
}

function approve(context: StepContext, password: string) {
  const code = context.given("start", "/user_code");
  if (code === undefined) return { missing: "The start gave no user_code." };
  const { username } = context.account("member");
  return postJson("/device/approval", { user_code: code, username, password });
}
