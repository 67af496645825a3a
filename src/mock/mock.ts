import type { Awaitable } from "../lib/awaitable.ts";
import { type Clock, systemClock } from "../lib/clock.ts";
import { createSystemRandom } from "../lib/random.ts";
import { createRouter } from "../spec/router.ts";
import type { Api } from "./definition/api.ts";
import { answerPreflight, createOriginRule, isPreflight } from "./exchange/cors.ts";
import type { Control, ControlOptions } from "./control/control.ts";
import { createLazyControl, isControlPath } from "./control/lazy-control.ts";
import { encodeReply } from "./exchange/encode.ts";
import type { Engine } from "./engine.ts";
import { exchange } from "./exchange/exchange.ts";
import type { Latency } from "./faults/latency.ts";
import { createJournal } from "./journal/journal.ts";
import { loadApi, routeAll } from "./loaded-api.ts";
import type { MockReply, MockRequest } from "./message.ts";
import type { ValidationMode } from "./exchange/call.ts";
import { toProblem } from "./exchange/problem.ts";
import { playScenario } from "./scenarios.ts";
import { EMPTY, plantSeed, type SeedData } from "./seed.ts";
import { createMemoryStore } from "./store/memory-store.ts";
import type { Store } from "./store/store.ts";
import { isWorldId, readAddress } from "./worlds/address.ts";
import { dropSnapshots } from "./worlds/snapshots.ts";
import { type ClockState, realClock } from "./worlds/world-clock.ts";
import { createWorlds, SEED } from "./worlds/worlds.ts";

/** What a mock serves, what its worlds start with, and how it answers. */
export interface MockOptions {
  readonly apis: readonly Api[];
  /** Profile by name of API; the first of an API's profiles when absent. */
  readonly profiles?: Readonly<Record<string, string>>;
  /** What worlds start with; the default seed of each API that is not named. */
  readonly seed?: SeedData;
  /** A scenario that every world starts in. */
  readonly scenario?: string;
  /** The host's time, from which every world's clock runs. */
  readonly clock?: Clock;
  /** How the clock of a new world runs. */
  readonly worldClock?: ClockState;
  /** Makes ids and tokens repeat: each world draws the same sequence. */
  readonly randomSeed?: number;
  /** Requests default to what each API says (`off`, so that its own refusals are seen); replies to `enforce`. */
  readonly validate?: { readonly requests?: ValidationMode; readonly replies?: ValidationMode };
  readonly latency?: Latency;
  /** How long a handler may take, which holds its world meanwhile (10 s); then the request is undone. */
  readonly handlerTimeoutMs?: number;
  /** Whether refused logins say why, in `X-Mock-Reason`; on when absent. */
  readonly reasons?: boolean;
  /** Origins whose pages may read replies; any loopback origin when absent. */
  readonly corsOrigins?: readonly string[];
  /** Most worlds at one time (10,000); beyond it the one idle longest goes, never the default world. */
  readonly worldLimit?: number;
  readonly store?: Store;
  /** The token that the control API asks for; false turns that API off. */
  readonly control?: ControlOptions | false;
}

/** A working double of one or more APIs. Each call of `createMock` makes one that shares nothing. */
export interface Mock {
  /** Answers one request: at once, unless something in it takes time. Never throws or rejects. */
  handle(request: MockRequest): Awaitable<MockReply>;
  readonly engine: Engine;
}

const HANDLER_TIMEOUT_MS = 10_000;
const JOURNAL_LIMITS = { perWorld: 1000, totalBytes: 64 * 1024 * 1024 };

/** Makes a mock whose worlds all start as copies of one seed. */
export async function createMock(options: MockOptions): Promise<Mock> {
  return toMock(await createEngine(options), options.control ?? {});
}

/**
 * A mock that answers as `fresh` does, in the worlds of `previous`, whose store, journal and clock go on. Worlds
 * to come, and those that are reset, start as in `fresh`.
 */
export async function continueMock(
  { engine: { store, worlds, journal, host, startedAt } }: Mock,
  fresh: Mock,
  control: ControlOptions | false = {},
): Promise<Mock> {
  const [empty, seed] = [await fresh.engine.store.read(EMPTY), await fresh.engine.store.read(SEED)];
  await store.write(EMPTY, empty);
  await store.write(SEED, seed);
  return toMock({ ...fresh.engine, store, worlds, journal, host, startedAt }, control);
}

function toMock(engine: Engine, controlOptions: ControlOptions | false): Mock {
  const control = createLazyControl(engine, controlOptions);
  return { engine, handle: (request) => handle(engine, control, request) };
}

function handle(engine: Engine, control: Control, request: MockRequest): Awaitable<MockReply> {
  const { world, path } = readAddress(request);
  const placed = path === request.path ? request : { ...request, path };
  if (isControlPath(path) && isWorldId(world)) return control(placed, world);
  if (request.method === "OPTIONS" && isPreflight(request))
    return answerPreflight(request, engine.allowsOrigin);
  return isWorldId(world) ? exchange(engine, placed, world) : refuseWorld(engine, world);
}

function refuseWorld(engine: Engine, world: string): MockReply {
  const problem = toProblem({
    status: 400,
    title: "This is no name of a world",
    detail: `The world "${world}" cannot be: an id is 1 to 64 of A-Z a-z 0-9 . _ -. Correct X-Mock-World or the path.`,
  });
  return encodeReply(problem, {
    now: engine.host.clock.now(),
    cors: {},
    reasons: false,
    head: false,
  });
}

async function createEngine(options: MockOptions): Promise<Engine> {
  const { clock = systemClock, store = createMemoryStore() } = options;
  const apis = await Promise.all(
    options.apis.map((api) => loadApi(api, options.profiles?.[api.name])),
  );
  const host = { clock, random: createSystemRandom() };
  const journal = createJournal(JOURNAL_LIMITS);
  await plantSeed(store, {
    apis,
    host,
    data: options.seed ?? {},
    clock: options.worldClock ?? realClock,
    random: options.randomSeed === undefined ? undefined : { seed: options.randomSeed, drawn: 0 },
  });
  const { scenario } = options;
  if (scenario !== undefined) {
    await store.transact(SEED, (records) => playScenario(scenario, { records, host, apis }));
  }
  return {
    apis,
    router: createRouter(routeAll(apis)),
    store,
    worlds: createWorlds({
      store,
      limit: options.worldLimit ?? 10_000,
      onDrop(id) {
        journal.clear(id);
        return dropSnapshots({ store, world: id });
      },
    }),
    journal,
    host,
    startedAt: clock.now(),
    allowsOrigin: createOriginRule(options.corsOrigins),
    validate: {
      requests: options.validate?.requests,
      replies: options.validate?.replies ?? "enforce",
    },
    latency: options.latency,
    handlerTimeoutMs: options.handlerTimeoutMs ?? HANDLER_TIMEOUT_MS,
    reasons: options.reasons ?? true,
  };
}
