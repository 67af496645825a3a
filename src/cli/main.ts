#!/usr/bin/env node
// Old Nodes run this file before they are turned away: no syntax and no import that they lack.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major > 24 || (major === 24 && minor >= 18)) {
  process.getBuiltinModule("node:module").enableCompileCache();
  void import("./run.ts").then((cli) => cli.main());
} else {
  process.stderr.write(
    "Cannot run doubletake on Node " +
      process.versions.node +
      ": it needs Node 24.18 or newer. Install one from https://nodejs.org and try again.\n",
  );
  process.exitCode = 2;
}
