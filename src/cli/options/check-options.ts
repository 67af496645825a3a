import { REPORTER_NAMES } from "../../report/reporter.ts";
import {
  LONGEST_MS,
  readCount,
  readCountOrNone,
  readFailOn,
  readHeaders,
  readRate,
  readReporters,
  readShard,
  readTimeout,
  readWait,
} from "./check-readers.ts";
import type { CheckSettings } from "./check-settings.ts";
import type { Options } from "./option.ts";
import { flag, path, text, texts } from "./option-kinds.ts";
import { readInteger } from "./readers.ts";

const COUNT = "a whole number from 1 on";
const REPORTERS = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(REPORTER_NAMES);

/** Every option of a check: what commander, the environment and configuration files are read by. */
export const checkOptions: Options<CheckSettings> = {
  api: text("--api <name>", "the API to judge by; needed when several are configured"),
  accounts: path("--accounts <file>", "accounts of the target, by role (YAML, JSON)"),
  profile: text("--profile <id>", "version of the API (default: auto, found out by requests)"),
  failOn: {
    flags: "--fail-on <level>",
    description: "lowest level that fails the run: must, should (default: must)",
    expected: "must or should",
    read: readFailOn,
  },
  only: texts("--only <id|glob>", "judge only these checks"),
  skip: texts("--skip <id|glob>", "leave these checks out"),
  plan: flag("--plan", "print what would be sent and judged, and send nothing"),
  maxRequests: {
    flags: "--max-requests <number>",
    description: "never send more requests than these",
    expected: COUNT,
    read: readCount,
  },
  maxFailedLogins: {
    flags: "--max-failed-logins <number>",
    description: "failed logins in a row on one account, at most (default: 4; 0: none on purpose)",
    expected: "a whole number from 0 on",
    read: readCountOrNone,
  },
  maxWait: {
    flags: "--max-wait <ms>",
    description: "wait so long in all for a target that asks for patience (default: 120000)",
    expected: `a whole number of milliseconds from 0 to ${LONGEST_MS}`,
    read: readWait,
  },
  rate: {
    flags: "--rate <number/s>",
    description: "requests in a second, at most: 5/s",
    expected: "requests in a second, such as 5/s",
    read: readRate,
  },
  timeout: {
    flags: "--timeout <ms>",
    description: "how long an answer may take (default: 10000)",
    expected: `a whole number of milliseconds from 1 to ${LONGEST_MS}`,
    read: readTimeout,
  },
  header: {
    flags: "--header <name: value>",
    description: "send this with each request; repeatable",
    expected:
      '"Name: value" without control characters, and no header of the connection or of the length',
    repeatable: true,
    separator: "\n",
    secret: true,
    read: readHeaders,
  },
  explore: flag("--explore", "send generated cases beyond the fixed ones"),
  runs: {
    flags: "--runs <number>",
    description: "with --explore: how many cases",
    expected: COUNT,
    read: readCount,
  },
  seed: {
    flags: "--seed <number>",
    description: "with --explore: generate the same cases again",
    expected: "a whole number",
    read: readInteger,
  },
  shard: {
    flags: "--shard <i/n>",
    description: "judge one part of the checks: 1/3",
    expected: "a part of a whole, such as 1/3",
    read: readShard,
  },
  baseline: path("--baseline <file>", "accepted findings, each with a reason and an expiry"),
  updateBaseline: flag("--update-baseline", "write the findings of this run to the baseline"),
  reporter: {
    flags: "--reporter <name>[=<file>]",
    description: `${REPORTERS}; repeatable (default: pretty)`,
    expected: `${REPORTERS}, each with =<file> behind it where stdout has another report`,
    repeatable: true,
    read: readReporters,
  },
};
