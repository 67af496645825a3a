import { describe, expect, it } from "vitest";
import { toFetch } from "../../../src/adapters/fetch.ts";
import { auth } from "../../../src/apis/auth/auth.ts";
import { rocketchat } from "../../../src/apis/rocketchat/rocketchat.ts";
import { createSend } from "../../../src/conformance/client/send.ts";
import type { Draft } from "../../../src/conformance/draft.ts";
import { isAccepted } from "../../../src/conformance/exchange.ts";
import { explore } from "../../../src/conformance/explore/explore.ts";
import { createMock } from "../../../src/mock/mock.ts";
import { loadSpec } from "../../../src/spec/spec.ts";

const samples = { login: { username: "nobody", password: "wrong" } };

describe.each([
  ["auth", "pocketbase-0.22"],
  ["auth", "pocketbase-0.23"],
  ["rocketchat", "0.74"],
  ["rocketchat", "5"],
  ["rocketchat", "8"],
])("exploring the mock of %s, profile %s", (name, profile) => {
  it.each([1, 2])(
    "finds nothing, seed %i",
    async (seed) => {
      const api = name === "auth" ? auth : rocketchat;
      const mock = await createMock({ apis: [auth, rocketchat], profiles: { [name]: profile } });
      const base = new URL("http://localhost:3000");
      const sendRequest = createSend({ base, fetch: toFetch(mock), timeout: 5000 });
      const send = async (draft: Draft) => {
        const request = { ...draft, headers: { Accept: "application/json", ...draft.headers } };
        const answer = await sendRequest(request);
        if (answer.kind !== "response") return undefined;
        const { response, durationMs } = answer;
        const about = { scenario: "", step: "", outcome: "any" as const, malformed: true };
        return { ...about, request, response, durationMs };
      };
      const spec = await loadSpec(api.spec);
      const { finds, requests } = await explore({
        spec,
        samples,
        send,
        seed,
        loggedInBy: isAccepted,
      });
      expect(finds).toEqual([]);
      expect(requests).toBe(100);
    },
    20_000,
  );
});
