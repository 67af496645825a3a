import { findPact } from "../../contracts/verify/native-verifier.ts";
import type { Api } from "../../define-api.ts";
import { chooseJudged } from "../check/choose-judged.ts";
import { readTarget } from "../check/read-target.ts";
import { isUrl } from "../drift/is-url.ts";
import type { Given } from "../options/add-options.ts";
import { verifyOptions } from "../options/pact-options.ts";
import type { VerifySettings } from "../options/pact-settings.ts";
import { readSettings } from "../options/read-settings.ts";
import { describeStop } from "../reporting/describe-end.ts";
import { toSignalCode, untilSignal } from "../stop-signal.ts";
import { findFiles, findMissing, readProviders } from "./find-contracts.ts";
import { readBroker } from "./read-broker.ts";
import { refuseContradictions } from "./refuse-contradictions.ts";
import { reportContracts } from "./report-contracts.ts";
import { type VerifyJob, verifyProviders } from "./verify-providers.ts";
import { withFiles } from "./with-files.ts";

/** A path or a glob, which comes first where there is no server. */
const LOOKS_LIKE_FILES = /[\\/*]|\.json$/;

/** `pact verify <url> [files…]`, or `--mock` in place of the URL. */
export async function runVerify(words: readonly string[], given: Given): Promise<number> {
  const [first, ...others] = words;
  const hasServer = first !== undefined && (isUrl(first) || !LOOKS_LIKE_FILES.test(first));
  const files = hasServer ? others : words;
  const { settings, apis } = await readSettings(withFiles(given, files), {
    options: verifyOptions,
    section: "pact",
  });
  refuseContradictions(settings, { hasServer, hasFiles: files.length > 0 });
  const stop = new AbortController();
  const job = {
    ...toSources(settings, apis),
    settings,
    stop,
    names: apis.map(({ name }) => name),
    ...(hasServer && { server: readTarget(first) }),
  };
  findPact();
  void stopAtSignal(stop);
  try {
    return await reportContracts(settings, () => verifyProviders(job));
  } catch (failure) {
    if (!stop.signal.aborted || failure instanceof Error) throw failure;
    const signal: NodeJS.Signals = stop.signal.reason;
    process.stderr.write(`${describeStop(signal, undefined)}\n`);
    return toSignalCode(signal);
  }
}

async function stopAtSignal(stop: AbortController): Promise<void> {
  stop.abort(await untilSignal());
}

/** Contracts of files, or where a broker has them. */
function toSources(
  settings: Partial<VerifySettings>,
  apis: readonly Api[],
): Pick<VerifyJob, "providers" | "broker" | "missing"> {
  const broker = readBroker(settings);
  if (broker)
    return { providers: [{ api: chooseJudged(apis, settings.api), contracts: [] }], broker };
  const providers = readProviders(findFiles(settings.files), apis, settings.api);
  return { providers, missing: findMissing(providers) };
}
