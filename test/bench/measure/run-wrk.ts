import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface Load {
  readonly url: string;
  readonly seconds: number;
}

/** Logs in as often as possible over 64 connections from the second core; answers requests per second. */
export async function runWrk({ url, seconds }: Load): Promise<number> {
  const args = ["-c", "1", "wrk", "-t1", "-c64", `-d${seconds}s`, "-s", "test/bench/login.lua"];
  const { stdout } = await run("taskset", [...args, `${url}/api/v1/login`]);
  if (stdout.includes("Non-2xx")) throw new Error(`Some logins failed:\n${stdout}`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
}
