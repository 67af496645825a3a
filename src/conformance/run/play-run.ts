import { ToolkitError } from "../../errors.ts";
import { accountKeys, type Role } from "../accounts.ts";
import { type Client, createClient } from "../client/client.ts";
import { createBudget } from "../client/budget.ts";
import { createSend } from "../client/send.ts";
import { createTargetClock, type TargetClock } from "../client/target-clock.ts";
import { createWaiting, type Waiting } from "../client/waiting.ts";
import type { Exchange } from "../exchange.ts";
import type { RunEvent } from "../run-event.ts";
import { RECOVERY } from "../scenario.ts";
import { createRedactor, type Redactor } from "../secrets/redactor.ts";
import { addAccountSecrets, addHeaderSecrets, addReplySecrets } from "../secrets/known-secrets.ts";
import { viewExchange } from "../secrets/view.ts";
import type { Detection } from "../suite.ts";
import type { ExploreResult } from "../explore/explore.ts";
import { type Codes, createCodes } from "./codes.ts";
import { exploreTarget } from "./explore-target.ts";
import { createLoginGuard } from "./login-guard.ts";
import { playAll } from "./play-all.ts";
import type { Stage } from "./play-scenario.ts";
import { type Run, splitScenarios } from "./prepare-run.ts";
import { belongsTo } from "../plan/scenarios-of.ts";
import { createRecovery } from "./recovery.ts";
import { createResults, isExchange, type Results } from "./results.ts";
import { createStepContext } from "./step-context.ts";

/** What came of playing all scenarios. */
export interface Played {
  readonly results: Results;
  readonly redactor: Redactor;
  readonly client: Client;
  readonly clock: TargetClock;
  readonly detection: Detection | undefined;
  readonly explored: ExploreResult | undefined;
}

/** Plays a run. Throws `TARGET_UNREACHABLE` when nobody answers the first requests. */
export async function playRun(run: Run, emit: (event: RunEvent) => void): Promise<Played> {
  const props = createProps(run, emit);
  const stage = createStage(run, props, emit);
  const { accounts, profile } = run.settings;
  const { first, others } = splitScenarios(run);
  // The first answer tells the target's clock, and whether there is anybody.
  for (const scenario of first) {
    await playAll([scenario], accounts, stage);
    refuseSilence(run, props.results);
  }
  const detection =
    profile === "auto" ? run.suite?.detectProfile(props.results.exchanges) : undefined;
  const known = profile === "auto" ? (detection?.profile ?? "") : profile;
  const rest = others.filter(({ profiles }) => belongsTo(known, profiles));
  await playAll(rest, accounts, stage);
  refuseSilence(run, props.results);
  return { ...props, detection, explored: await exploreTarget(run, props.client) };
}

interface Props extends Omit<Played, "detection" | "explored"> {
  readonly waiting: Waiting;
}

function createProps({ settings, plan }: Run, emit: (event: RunEvent) => void): Props {
  const { target, fetch, timeout, headers, signal } = settings;
  const clock = createTargetClock(settings.clock);
  const waiting = createWaiting({
    bound: settings.maxWait,
    rate: settings.rate,
    wait: (milliseconds) => settings.wait(milliseconds, signal),
    now: () => settings.clock.now(),
    onWait: (milliseconds, reason) => {
      emit({ type: "waiting", milliseconds, reason });
    },
  });
  const budget = createBudget(plan, settings.maxRequests);
  const send = createSend({ base: target, fetch, timeout });
  const client = createClient({ send, budget, clock, waiting, headers, signal });
  return { results: createResults(), redactor: createRedactor(), client, clock, waiting };
}

function createStage(run: Run, props: Props, emit: (event: RunEvent) => void): Stage {
  const { results, redactor, client } = props;
  const { accounts, target, headers } = run.settings;
  addAccountSecrets(redactor, accounts);
  addHeaderSecrets(redactor, headers);
  const codesOf = createCodesByRole(run, props);
  const keys = accountKeys(accounts);
  const keyOf = (role: Role) => keys.get(role) ?? role;
  const contextOf: Stage["contextOf"] = (scenario, step) =>
    createStepContext({ accounts, results, redactor, codesOf }, scenario, step);

  function onExchange(exchange: Exchange): void {
    addReplySecrets(redactor, exchange, run.suite?.secretPointers ?? []);
    const { scenario, step } = exchange;
    emit({
      type: "exchanged",
      scenario,
      step,
      exchange: viewExchange(exchange, target, redactor),
    });
  }

  const recover = createRecovery({
    run,
    client,
    results,
    codesOf,
    contextOf: (role) => contextOf({ id: RECOVERY }, role),
    onExchange,
  });
  return {
    client,
    results,
    codesOf,
    contextOf,
    keyOf,
    distrustClock: () => {
      props.clock.distrust();
    },
    guard: createLoginGuard({ max: run.settings.maxFailedLogins, keyOf, recover }),
    onExchange,
  };
}

function createCodesByRole(
  { suite, settings }: Run,
  { clock, waiting }: Props,
): (role: Role) => Codes | undefined {
  const known = new Map<Role, Codes | undefined>();
  return (role) => {
    if (known.has(role)) return known.get(role);
    const secret = settings.accounts[role]?.secret;
    const oneTimeCode = suite?.oneTimeCode;
    const codes =
      secret === undefined || oneTimeCode === undefined
        ? undefined
        : createCodes({
            codeAt: (time) => oneTimeCode(secret, time),
            clock,
            wait: (milliseconds, reason) => waiting.wait(milliseconds, reason),
          });
    known.set(role, codes);
    return codes;
  };
}

/** Nobody there, or nobody who says a word: there is no use in asking more. */
function refuseSilence({ settings }: Run, { all }: Results): void {
  // A run that was stopped tells nothing of the target.
  if (settings.signal?.aborted === true || all.some(isExchange)) return;
  const silent = all.find((result) => !isExchange(result) && SILENCE.has(result.kind));
  if (!silent || isExchange(silent)) return;
  throw new ToolkitError(
    "TARGET_UNREACHABLE",
    `Cannot check ${settings.target.href}: ${silent.reason}. Start the server, or correct the URL.`,
  );
}

const SILENCE: ReadonlySet<string> = new Set(["unreachable", "timeout", "lost", "broken-off"]);
