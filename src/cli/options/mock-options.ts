import type { MockSettings } from "./mock-settings.ts";
import type { Options } from "./option.ts";
import { flag, path, text, texts } from "./option-kinds.ts";
import { readClock } from "./read-clock.ts";
import {
  readHost,
  readInteger,
  readLatency,
  readOrigins,
  readPort,
  readProfiles,
  readToken,
  readValidation,
} from "./readers.ts";

/** Every option of a mock: what commander, the environment and configuration files are read by. */
export const mockOptions: Options<MockSettings> = {
  port: {
    flags: "-p, --port <number>",
    description: "port to listen on; 0 takes a free one (default: 4010)",
    expected: "a whole number from 0 to 65535",
    read: readPort,
  },
  host: {
    ...text("-H, --host <address>", "address to listen on (default: 127.0.0.1)"),
    read: readHost,
  },
  api: texts("--api <name>", "serve only this API"),
  profile: {
    flags: "--profile <api>=<profile>",
    description: "serve an API as one of its versions; repeatable",
    expected: "<api>=<profile>",
    repeatable: true,
    read: readProfiles,
  },
  seedData: path("--seed-data <file>", "accounts and settings that worlds start with (YAML, JSON)"),
  seed: {
    flags: "--seed <number>",
    description: "make ids and tokens repeat from run to run",
    expected: "a whole number",
    read: readInteger,
  },
  clock: {
    flags: "--clock <instant|offset>",
    description: "where worlds' clocks start: 2026-01-01T00:00:00Z, +2d, -90m, -PT1H",
    expected: "an instant such as 2026-01-01T00:00:00Z, or an offset such as +2d, -90m or -PT1H",
    read: readClock,
  },
  freeze: flag("--freeze", "let worlds' clocks stand still"),
  scenario: text("--scenario <name>", "start worlds in a named situation, such as documented"),
  latency: {
    flags: "--latency <ms|p50=..,p99=..>",
    description: "let each reply wait: 200, or p50=20,p99=200",
    expected: "milliseconds, or percentiles such as p50=20,p99=200, of which p99 is no less",
    read: readLatency,
  },
  state: path("--state <file>", "keep all worlds in this file, across restarts"),
  import: path("--import <file>", "let worlds start as this exported world"),
  exportOnExit: path("--export-on-exit <file>", "write the default world to this file at the end"),
  validate: {
    flags: "--validate <mode>",
    description:
      "judge requests and replies by the spec: off, warn, enforce (default: replies only)",
    expected: "off, warn or enforce",
    read: readValidation,
  },
  watch: flag("--watch", "read spec, seed and handlers anew when they change; worlds go on"),
  corsOrigin: {
    ...texts("--cors-origin <origin>", "let pages of this origin read replies"),
    expected:
      'an origin as browsers send it, such as https://app.example.test:8443, without a path ("*" cannot be: replies allow credentials, so name each origin)',
    read: readOrigins,
  },
  control: flag("--no-control", "serve no control API"),
  controlToken: {
    ...text("--control-token <token>", "token that the control API asks for"),
    expected: "printable ASCII without a space at either end",
    secret: true,
    read: readToken,
  },
  reasons: flag("--no-reasons", "do not say in X-Mock-Reason why a login is refused"),
  json: flag("--json", "print newline-delimited JSON events"),
  quiet: flag("--quiet", "print nothing but errors"),
};
