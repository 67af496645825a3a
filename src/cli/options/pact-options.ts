import { checkOptions } from "./check-options.ts";
import { mockOptions } from "./mock-options.ts";
import { flag, path, text, texts } from "./option-kinds.ts";
import type { Option, Options } from "./option.ts";
import { readBroker, readHook, readPaths, readSelectors } from "./pact-readers.ts";
import type {
  BrokerSettings,
  CompareSettings,
  DeploySettings,
  PublishSettings,
  VerifySettings,
} from "./pact-settings.ts";
import { readToken } from "./readers.ts";

const { failOn, baseline, updateBaseline, reporter, timeout, header } = checkOptions;

/** Given as arguments, not as a flag. */
const files: Option<readonly string[]> = {
  flags: "[files...]",
  description: "Pact files, folders or globs (default: contracts/*.json)",
  expected: "paths of files",
  repeatable: true,
  read: readPaths,
};

const brokerOptions: Options<BrokerSettings> = {
  broker: {
    flags: "--broker <url>",
    description: "URL of a Pact Broker",
    expected: "an http or https URL without credentials",
    read: readBroker,
  },
  brokerToken: {
    flags: "--broker-token <token>",
    description: "its bearer token; better in DOUBLETAKE_BROKER_TOKEN",
    expected: "a token that a header can bear",
    secret: true,
    read: readToken,
  },
};

export const compareOptions: Options<CompareSettings> = {
  files,
  api: text("--api <name>", "only contracts of this API; providers that are no API count to it"),
  failOn,
  baseline,
  updateBaseline,
  reporter,
};

export const verifyOptions: Options<VerifySettings> = {
  mock: flag("--mock", "verify with a mock of this process, in place of a server"),
  profile: {
    ...mockOptions.profile,
    description: "with --mock: the version of an API; repeatable",
  },
  accounts: path("--accounts <file>", "accounts of the server, by role (YAML, JSON)"),
  stateHook: {
    flags: "--state-hook <url|module>",
    description: "what puts the server into provider states",
    expected: "a URL, or the path of a module",
    read: readHook,
  },
  header,
  timeout,
  ...brokerOptions,
  consumerVersionSelectors: {
    flags: "--consumer-version-selectors <json>",
    description: "which contracts of the broker",
    expected: 'a list of objects, such as [{"mainBranch":true}]',
    read: readSelectors,
  },
  tag: texts("--tag <name>", "the latest contracts of consumer versions with this tag"),
  branch: text("--branch <name>", "the latest contracts of this branch of the consumers"),
  publishResults: flag("--publish-results", "tell the broker what came of it"),
  providerVersion: text("--provider-version <version>", "of the server that is verified"),
  providerBranch: text("--provider-branch <name>", "of the server that is verified"),
  ...compareOptions,
};

export const publishOptions: Options<PublishSettings> = {
  files,
  ...brokerOptions,
  consumerVersion: text("--consumer-version <version>", "of the consumer whose tests wrote them"),
  branch: text("--branch <name>", "of the consumer"),
  tag: texts("--tag <name>", "of the consumer's version"),
};

export const deployOptions: Options<DeploySettings> = {
  ...brokerOptions,
  pacticipant: text("--pacticipant <name>", "the consumer or provider to deploy"),
  version: text("--version <version>", "its version"),
  toEnvironment: text("--to-environment <name>", "where to: production"),
};

/** Whatever the section `pact` of a configuration file may say. */
export const pactOptions = {
  ...verifyOptions,
  ...publishOptions,
  ...deployOptions,
} satisfies Options<VerifySettings & PublishSettings & DeploySettings>;
