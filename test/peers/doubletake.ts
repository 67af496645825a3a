import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import type { Peer } from "./peer.ts";
import { runCommand } from "./run-command.ts";

/** It waits for servers that ask for patience, up to two minutes in all, where the others give up. */
const LIMIT_MS = 180_000;

const root = new URL("../../", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));

/** This project's own line: the binary that `npm run build` makes, judged as the others are. */
export const doubletake: Peer = {
  name: "doubletake",
  version: manifest.version,
  async judge({ url, api, accounts, specFile }) {
    const accountsFile = `${specFile}.${new URL(url).port}.accounts.yaml`;
    // JSON is YAML.
    await writeFile(accountsFile, JSON.stringify({ [api]: accounts }));
    const { code, output } = await runCommand({
      program: process.execPath,
      args: [
        new URL("dist/cli/main.js", root).pathname,
        "check",
        url,
        `--api=${api}`,
        `--accounts=${accountsFile}`,
        "--fail-on=should",
      ],
      limitMs: LIMIT_MS,
    });
    if (code === 0) return { kind: "passes" };
    // Out of time, a finding, or nothing that could be judged.
    if (code === null || code === 1 || code === 3) return { kind: "fails" };
    return { kind: "cannot-run", reason: output.trim().split("\n").at(-1) ?? `exit ${code}` };
  },
};
