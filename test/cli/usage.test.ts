import { describe, expect, it } from "vitest";
import { run } from "./support/cli.ts";

describe("doubletake", () => {
  it.each([
    [["mock", "--prot", "1"], "Cannot run: unknown option '--prot'. Did you mean --port?"],
    [["mok"], "Cannot run: unknown command 'mok'. Did you mean mock?"],
    [[], "Cannot run: no command is given."],
    [["mock", "spec.yaml"], "Cannot read spec.yaml: "],
    [["mock", "--store", "memory"], "Cannot run: unknown option '--store'."],
    [["mock", "--port"], "Cannot run: option '-p, --port <number>' argument missing."],
    [
      ["mock", "--port", "70000"],
      'Cannot use --port "70000": expected a whole number from 0 to 65535.',
    ],
    [["mock", "--clock", "soon"], 'Cannot use --clock "soon": expected an instant'],
    [["mock", "--latency", "slow"], 'Cannot use --latency "slow": expected milliseconds'],
    [
      ["mock", "--validate", "hard"],
      'Cannot use --validate "hard": expected off, warn or enforce.',
    ],
    [["mock", "--profile", "8"], 'Cannot use --profile "8": expected <api>=<profile>.'],
    [["mock", "--profile", "auth=x", "--api", "rocketchat"], '"auth": it is not served.'],
    [["mock", "--latency", "p50=9,p99=1"], "of which p99 is no less. Correct it."],
    [["mock", "--cors-origin", "*"], 'Cannot use --cors-origin "*": expected an origin as'],
    [["mock", "--cors-origin", "https://a.test/"], "such as https://app.example.test:8443"],
    [["mock", "--cors-origin", "https://a.test:443"], "without a path"],
    [["mock", "--control-token", "s3cret\u001b"], "Cannot use --control-token: expected printable"],
    [["mock", "--control-token", "x", "--no-control"], "there is no control API to guard."],
    [["mock", "--host", "0.0.0.0"], "Cannot listen on 0.0.0.0 without a token: it is no loopback"],
    [["mock", "--profile", "rocketchat=9"], 'Cannot serve "rocketchat" in profile "9"'],
    [["mock", "--api", "rocketcat"], 'Did you mean "rocketchat"?'],
    [["mock", "--scenario", "none"], 'Cannot play the scenario "none"'],
    [
      ["mock", "--seed-data", "gone.yaml"],
      "Cannot read gone.yaml: ENOENT: no such file or directory. Check the path.",
    ],
    [["mock", "--seed-data", "/tmp"], "illegal operation on a directory. Name a file, not a"],
    [["mock", "--config", "gone.yaml"], "gone.yaml: the file does not exist."],
    [["mock", "--import", "gone.json"], "Cannot import "],
    [["exec"], "Cannot run: no command is given."],
  ])("refuses %j with 2 and one sentence", async (args, sentence) => {
    const { code, lastLine, stdout } = await run(args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(lastLine).toContain(sentence);
  });

  it("prints its version", async () => {
    expect(await run(["--version"])).toMatchObject({ code: 0, stderr: "", stdout: "0.1.0\n" });
  });

  it.each([["--help"], ["mock", "--help"], ["exec", "--help"]])(
    "explains itself with examples: %s %s",
    async (...args) => {
      const { code, stdout } = await run(args.filter(Boolean));
      expect(code).toBe(0);
      expect(stdout).toMatch(/Examples:\n {2}\$ doubletake/);
    },
  );

  it("says of exec that its port is a free one", async () => {
    expect((await run(["exec", "--help"])).stdout).toContain("listen on (default: a free one)");
  });

  it("turns an old Node away in one line", async () => {
    const old = "Object.defineProperty(process, 'versions', { value: { node: '22.1.0' } })";
    const { code, stderr } = await run(["mock"], {
      node: ["--import", `data:text/javascript,${encodeURIComponent(old)}`],
    });
    expect(code).toBe(2);
    expect(stderr).toBe(
      "Cannot run doubletake on Node 22.1.0: it needs Node 24.18 or newer. Install one from https://nodejs.org and try again.\n",
    );
  });

  it("says with 70 that a failure is its own, and how to report it", async () => {
    const broken = "Date.now = () => { throw new TypeError('no time') }";
    const { code, lastLine } = await run(["mock", "-p", "0"], {
      node: ["--import", `data:text/javascript,${encodeURIComponent(broken)}`],
    });
    expect(code).toBe(70);
    expect(lastLine).toMatch(
      /a mistake of its own: no time\. Run it again with --debug and report/,
    );
  });

  it("shows the stack of a failure only to those who debug", async () => {
    const args = ["mock", "--port", "0", "--profile", "rocketchat=9"];
    expect((await run(args)).stderr.trimEnd().split("\n")).toHaveLength(1);
    expect((await run([...args, "--debug"])).stderr).toMatch(/\n {4}at /);
  });
});
