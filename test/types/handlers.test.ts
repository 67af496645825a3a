import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };

const COMPILER = "node_modules/@typescript/native/bin/tsc";

describe("the type tests", () => {
  it("are among the files that `npm run check` compiles", () => {
    expect(manifest.scripts["check:types"]).toContain(`node ${COMPILER} -p tsconfig.json && `);
    expect(manifest.scripts.check).toContain("npm run check:types");
    const listed = execFileSync(
      process.execPath,
      [COMPILER, "-p", "tsconfig.json", "--listFilesOnly"],
      {
        encoding: "utf8",
      },
    );
    expect(listed).toMatch(/test\/types\/handlers\.test-d\.ts$/m);
  });
});
