import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { codeOf, projectFiles, read, sources } from "./files.ts";

const linesOf = (file: string) => read(file).trimEnd().split("\n").length;

describe("the files of src", () => {
  it("stay short: none above 250 lines, nine of ten at most 150, half of them at most 60", () => {
    const long = sources.filter((file) => linesOf(file) > 250);
    const lengths = sources.map(linesOf).toSorted((a, b) => a - b);
    const at = (share: number) => lengths[Math.floor(lengths.length * share)];
    expect(long).toEqual([]);
    expect(at(0.9)).toBeLessThanOrEqual(150);
    expect(at(0.5)).toBeLessThanOrEqual(60);
  });

  it("say by their name what is inside", () => {
    const vague = /^(utils?|helpers?|common|misc|types?|shared|stuff)(\.|$)/;
    const names = sources.filter((file) => file.split("/").some((part) => vague.test(part)));
    expect(names).toEqual([]);
  });

  it("are named in kebab case", () => {
    const odd = sources.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(basename(file)));
    expect(odd).toEqual([]);
  });

  it.each([
    ["the time of day", /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/],
    ["chance", /\bMath\.random\(|\brandomUUID\(|\brandomBytes\(|\bgetRandomValues\(/],
    ["the environment", /\bprocess\.(env|argv|exit|stdout|stderr)\b/],
    ["the console", /\bconsole\./],
  ])("outside of lib and cli ask nobody for %s", (_, pattern) => {
    const inner = sources.filter((file) => !/^src\/(lib|cli)\//.test(file));
    expect(inner.length).toBeGreaterThan(100);
    expect(inner.filter((file) => pattern.test(codeOf(file)))).toEqual([]);
  });

  it("have no way around the compiler", () => {
    const ways = /@ts-(ignore|nocheck|expect-error)|\bas any\b|: any\b|\benum \w|\bnamespace \w/;
    expect(sources.filter((file) => ways.test(codeOf(file)))).toEqual([]);
  });

  it("import each other by their full names", () => {
    const local = /from "(\.{1,2}\/[^"]*)"/g;
    const odd = sources.flatMap((file) =>
      [...codeOf(file).matchAll(local)]
        .map(([, path = ""]) => path)
        .filter((path) => !/\.(ts|json)$/.test(path))
        .map((path) => `${file}: ${path}`),
    );
    expect(odd).toEqual([]);
  });

  it("have no barrel but the public index and the registry of APIs", () => {
    const indexes = sources.filter((file) => basename(file) === "index.ts");
    const barrels = new Set(["src/apis/index.ts", "src/index.ts"]);
    expect(indexes.filter((file) => !barrels.has(file))).toEqual([]);
    const reexports = sources.filter((file) => /^export \*/m.test(codeOf(file)));
    expect(reexports.filter((file) => file !== "src/index.ts")).toEqual([]);
  });
});

describe("the files of the project", () => {
  it("name nothing of the machine on which they were written", () => {
    const foreign = [
      // Written so that this file does not find itself.
      new RegExp(String.raw`(^|[\s"'\`(=:])/(work|root)/`, "m"),
      new RegExp(String.raw`(^|[\s"'\`(=:])/tmp/\w`, "m"),
      new RegExp(
        String.raw`https?://(localhost|127\.0\.0\.1|10\.\d+\.\d+\.\d+|[\w.-]+\.internal)(:\d+)?/(npm|registry|artifactory|repository)\b`,
      ),
    ];
    const found = projectFiles
      .filter((file) => !/\.(png|ico|gz)$/.test(file))
      .flatMap((file) =>
        foreign
          .filter((pattern) => pattern.test(read(file)))
          .map((pattern) => `${file}: ${pattern}`),
      );
    expect(found).toEqual([]);
  });

  it("leave the registry of packages to whoever installs them", () => {
    expect(read("package-lock.json")).not.toContain('"resolved": "http');
    expect(read(".npmrc")).not.toMatch(/^(\S+:)?registry\s*=|_auth/m);
  });
});
