import * as fc from "fast-check";
import { expect, it } from "vitest";
import { connectInProcess } from "../../support/adapters.ts";
import { start } from "../control/start.ts";

/** Texts that stand nowhere else by chance. */
const secret = fc
  .array(fc.constantFrom(...Array.from("abcdefXYZ0189-_.~!&=%\"'\\ é😀")), {
    minLength: 8,
    maxLength: 24,
  })
  .map((characters) => `s${characters.join("")}s`);

const FORMS = [
  (value: string) => ({ username: "ada", password: value }),
  (value: string) => ({
    user: { username: "ada" },
    password: { digest: value, algorithm: "sha-256" },
  }),
  (value: string) => ({ username: "ada", ldapPass: value, ldap: true }),
  (value: string) => ({ resume: value }),
  (value: string) => ({ totp: { login: { user: "ada", password: value }, code: value } }),
  (value: string) => ({ username: "ada", password: "x", code: value }),
  (value: string) => ({
    list: [{ authToken: value }, { backupCodes: [value] }],
    note: `see ${value}`,
  }),
];

it("lets no secret of a random login out of the journal", async () => {
  const { send, control, mock } = await start(connectInProcess);
  await fc.assert(
    fc.asyncProperty(
      secret,
      fc.constantFrom(...FORMS),
      fc.constantFrom("json", "form", "query", "header", "cookie", "path", "broken"),
      async (value, toBody, carrier) => {
        mock.engine.journal.clear("default");
        const json = toBody(value);
        const encoded = encodeURIComponent(value);
        if (carrier === "json") await send("/sessions", { json });
        else if (carrier === "form")
          await send("/sessions", { form: { password: value, "user[pass]": value } });
        else if (carrier === "query") await send(`/me?resume=${encoded}&token=${encoded}`);
        else if (carrier === "header")
          await send("/me", {
            headers: { "x-auth-token": encoded, authorization: `Bearer ${encoded}` },
          });
        else if (carrier === "cookie")
          await send("/me", { headers: { cookie: `pb_auth=${encoded}; b=${encoded}` } });
        else if (carrier === "path") await send(`/login/${encoded}`, { json });
        else
          await send("/sessions", {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: `${value}${JSON.stringify(json)}`,
          });
        const listed = await control("GET /requests");
        const verified = await control("POST /requests/verify", {
          body: json,
          count: { exactly: 7 },
        });
        for (const { body } of [listed, verified]) {
          const shown = JSON.stringify(body);
          for (const form of [value, encoded, JSON.stringify(value).slice(1, -1)])
            expect(shown).not.toContain(form);
        }
      },
    ),
    { numRuns: 300, seed: 1 },
  );
});
