import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { renderCurl } from "../../../src/conformance/secrets/curl.ts";

const url = "http://127.0.0.1:1/login";

/** What a shell makes of the line: curl stands for `printf`, one word a line. */
function words(line: string, environment: Record<string, string> = {}): readonly string[] {
  const script = `curl() { printf '%s\\n' "$@"; }; ${line}`;
  return execFileSync("sh", ["-c", script], { env: environment, encoding: "utf8" })
    .trimEnd()
    .split("\n");
}

it("takes secrets from the environment and nothing else from the shell", () => {
  const line = renderCurl({
    method: "POST",
    url,
    headers: { "Content-Type": "application/json" },
    body: `{"user":"it's $HOME \`id\`","password":"\${MEMBER_PASSWORD}"}`,
  });
  expect(words(line, { MEMBER_PASSWORD: `p'w"$x`, HOME: "/nowhere" })).toEqual([
    "-sS",
    "-i",
    url,
    "-H",
    "Content-Type: application/json",
    "--data-raw",
    `{"user":"it's $HOME \`id\`","password":"p'w"$x"}`,
  ]);
});

it("sends no media type where the request had none", () => {
  const line = renderCurl({ method: "POST", url, headers: {}, body: "{}" });
  expect(words(line)).toEqual(["-sS", "-i", url, "-H", "Content-Type:", "--data-raw", "{}"]);
});

it("names the method where curl would take another", () => {
  expect(words(renderCurl({ method: "PUT", url, headers: {} }))).toEqual([
    "-sS",
    "-i",
    "-X",
    "PUT",
    url,
  ]);
  expect(words(renderCurl({ method: "GET", url, headers: {} }))).toEqual(["-sS", "-i", url]);
});
