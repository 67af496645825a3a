import { execFile, spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import { start, until } from "../cli/support/cli.ts";
import { readBlocks } from "./read-blocks.ts";

const execute = promisify(execFile);
const blocks = readBlocks();
const hasCurl = spawnSync("curl", ["--version"]).status === 0;

/** The lines of a block that are commands, without what stands behind `#`. */
function commandsOf(code: string): readonly string[] {
  return code.split("\n").flatMap((line) => line.replace(/\s+# .*$/, "").trim() || []);
}

/** What a block prints according to its own comments. */
function promisedBy(code: string): readonly string[] {
  return [...code.matchAll(/\bconsole\.log\(.*\); \/\/ (.*)$/gm)].map(
    ([, promised = ""]) => promised,
  );
}

describe("the README", () => {
  const programs = blocks.filter(({ language }) => language === "ts");
  it.each(programs)("prints what it says, line $line", async ({ code, line }) => {
    const file = join(dirname(inject("binary")), `../../readme-${line}.mjs`);
    writeFileSync(file, code);
    onTestFinished(() => {
      rmSync(file);
    });
    const { stdout } = await execute(process.execPath, [file]);
    expect(stdout.trimEnd().split("\n")).toEqual(promisedBy(code));
    expect(promisedBy(code)).not.toEqual([]);
  });

  const commands = blocks
    .filter(({ language }) => language === "sh")
    .flatMap(({ code }) => commandsOf(code));
  it("names only npm scripts that exist", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
    const named = commands.flatMap((command) =>
      [...command.matchAll(/npm (?:run )?(start|test|[a-z]+)/g)].map(([, script = ""]) => script),
    );
    expect(named.filter((script) => script !== "ci" && !(script in scripts))).toEqual([]);
  });

  it.skipIf(!hasCurl)(
    "shows commands that work in a shell (skipped where curl is not installed)",
    async () => {
      const mock = start(["mock", "-p", "0"]);
      const [url = ""] = await until(mock.stdout, /http:\/\/127\.0\.0\.1:\d+/);
      const done = { stdout: expect.any(String), stderr: "" };
      const refused = expect.objectContaining({ code: 22 });
      const shown = commands.filter((command) => !command.startsWith("npm"));
      for (const command of shown) {
        const local = command
          .replaceAll("http://127.0.0.1:4010", url)
          .replace("npx doubletake", `"${process.execPath}" "${inject("binary")}"`)
          .replace(/^curl /, "curl --fail-with-body -sS ");
        const ended = await execute("sh", ["-c", local]).catch((error: unknown) => error);
        const expected = command.includes("password=wrong") ? refused : done;
        expect({ command, ended }).toEqual({ command, ended: expected });
      }
      expect(shown.length).toBeGreaterThan(5);
    },
  );
});
