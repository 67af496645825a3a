import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { createRedactor } from "../../../src/conformance/secrets/redactor.ts";

const SECRET = `p"ss &<wörd>`;

it.each([
  ["as it is", SECRET],
  ["in JSON", JSON.stringify({ password: SECRET })],
  ["in a form", new URLSearchParams({ password: SECRET }).toString()],
  ["in a URL", encodeURIComponent(SECRET)],
  ["in base64", Buffer.from(SECRET).toString("base64")],
  ["in another case", SECRET.toUpperCase()],
  ["as hex", Buffer.from(SECRET).toString("hex")],
  ["as a digest", createHash("sha256").update(SECRET).digest("hex")],
])("takes a secret out of a text: %s", (_, text) => {
  const redactor = createRedactor();
  redactor.addWithForms("MEMBER_PASSWORD", SECRET);
  const redacted = redactor.redact(`before ${text} after`);
  expect(redacted).toContain("${MEMBER_PASSWORD}");
  expect(redacted).not.toContain(text);
});

it("takes the longest secret where one begins like another", () => {
  const redactor = createRedactor();
  redactor.add("SHORT", "token");
  redactor.add("LONG", "token-of-ada");
  expect(redactor.redact("token token-of-ada")).toBe("${SHORT} ${LONG}");
});

it("takes a short secret only where it stands alone", () => {
  const redactor = createRedactor();
  redactor.addWithForms("MEMBER_PASSWORD", "abc");
  expect(redactor.redact('{"password":"abc","word":"abcissa"}')).toBe(
    '{"password":"${MEMBER_PASSWORD}","word":"abcissa"}',
  );
});
