import { expect, it } from "vitest";
import { renderChangelog } from "../../../src/drift/spec/render-changelog.ts";
import { compareTexts, edit } from "./compare-texts.ts";
import { smallSpec } from "./small-spec.ts";

/** The text without the directory of the test. */
const render = async (revision: string) =>
  renderChangelog(await compareTexts(smallSpec, revision)).replaceAll(/[^` ]*[\\/]/g, (path) =>
    path.includes("doubletake-test-") ? "" : path,
  );

it("lists the changes, the worst first", async () => {
  const revision = edit(smallSpec, [
    ["/components/schemas/Credentials/properties/password/minLength", 12],
    ["/components/schemas/Session/properties/expires", undefined],
    ["/paths/~1sessions/post/responses/409", { description: "Twice" }],
  ]);
  const lines = (await render(revision)).split("\n");
  expect(lines.filter((line) => /^(?:#|- )/.test(line))).toEqual([
    "# Changes of small",
    "## Breaking changes",
    "- Clients that send what the base allows as `password` to `POST /sessions` are refused: the least length rose from 4 to 12.  ",
    "## Changes that may break somebody",
    "- Clients that read `expires` of `POST /sessions` (201) no longer find it.  ",
    "## Other changes",
    "- Nobody breaks at an answer of `POST /sessions` (409): this status is new.  ",
  ]);
  expect(lines.find((line) => line.startsWith("  Proof:"))).toMatch(
    /^ {2}Proof: `"xxxx"` fits `base\.yaml:\d+:9` and does not fit `revision\.yaml:\d+:9`: the value must NOT have fewer than 12 characters$/,
  );
});

it("says when nothing changed", async () => {
  expect(await render(smallSpec)).toContain("Nothing changed.");
});
