import { createRequire } from "node:module";
import { asObject } from "../../lib/json.ts";
import type { NativeReply, NativeRequest } from "./native-run.ts";

/*
 * The native library prints to the stdout of its process, whoever that is, and cannot be stopped: hence a process of
 * its own.
 */
process.once("message", (request: NativeRequest) => {
  void answer(request);
});
// Whoever asked is gone.
process.once("disconnect", () => {
  process.kill(process.pid, "SIGKILL");
});

async function answer({ library, run }: NativeRequest): Promise<void> {
  const reply: NativeReply = { text: await verify(library, run).catch(toText) };
  process.send?.(reply);
}

async function verify(library: string, run: NativeRequest["run"]): Promise<string> {
  const loaded: unknown = createRequire(library)("@pact-foundation/pact-core");
  const core = asObject(asObject(loaded)["default"] ?? loaded);
  const { verifyPacts } = core;
  if (typeof verifyPacts !== "function") throw new Error("It has no verifyPacts.");
  return String(await Reflect.apply(verifyPacts, core, [run]));
}

function toText(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
