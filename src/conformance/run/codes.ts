import type { Clock } from "../../lib/clock.ts";
import type { Missing } from "../draft.ts";
import type { CodeUse } from "../scenario.ts";

/** The one-time codes of one account, given so that a server that refuses a used one is treated fairly. */
export interface Codes {
  next(use: CodeUse): Promise<string | Missing>;
  /** Tells what the target did with the code that was given last. */
  learn(isAccepted: boolean): void;
  /** Whether a refusal may be due to a code that was used before this run. */
  readonly mayBeUsed: boolean;
}

export interface CodesOptions {
  readonly codeAt: (time: number) => string;
  /** The target's clock. */
  readonly clock: Clock;
  /** False when it is not waited for. */
  readonly wait: (milliseconds: number, reason: string) => Promise<boolean>;
}

const STEP_MS = 30_000;
/** A code that ends sooner may be too old when it arrives. */
const LEAST_LEFT_MS = 1500;

export function createCodes({ codeAt, clock, wait }: CodesOptions): Codes {
  /** The time step whose code was taken last, and whether a second use of one was seen to work. */
  let usedStep: number | undefined;
  let replay: "unknown" | "accepted" | "refused" = "unknown";
  let given: { readonly step: number; readonly isFresh: boolean } | undefined;

  const stepNow = () => Math.floor(clock.now() / STEP_MS);
  const leftOfStep = () => STEP_MS - (clock.now() % STEP_MS);

  async function fresh(): Promise<string | Missing> {
    const isUsed = usedStep === stepNow() && replay !== "accepted";
    if (isUsed || leftOfStep() < LEAST_LEFT_MS) {
      const isWaited = await wait(leftOfStep() + 1, "a one-time code has to be a fresh one");
      if (!isWaited) return { missing: "there was no time left to wait for a fresh one-time code" };
    }
    given = { step: stepNow(), isFresh: true };
    return codeAt(given.step * STEP_MS);
  }

  function same(): string | Missing {
    if (usedStep === undefined) return { missing: "no one-time code was taken before" };
    given = { step: usedStep, isFresh: false };
    return codeAt(usedStep * STEP_MS);
  }

  function old(stepsAgo: number): string {
    given = undefined;
    return codeAt((stepNow() - stepsAgo) * STEP_MS);
  }

  return {
    get mayBeUsed() {
      return given?.isFresh === true && usedStep === undefined && replay === "unknown";
    },
    async next(use) {
      if (use === "fresh") return fresh();
      if (use === "same") return same();
      given = undefined;
      return use === "wrong" ? wrongCode(codeAt, clock.now()) : old(use.stepsAgo);
    },
    learn(isAccepted) {
      if (given === undefined) return;
      const { step } = given;
      if (step === usedStep) replay = isAccepted ? "accepted" : "refused";
      // A step whose code was refused is not tried again either.
      usedStep = step;
      given = undefined;
    },
  };
}

/** Far more than any server lets a clock be off. */
const NEARBY = 20;

/** Six digits that are no code of a time step nearby, and share no beginning with one. */
function wrongCode(codeAt: (time: number) => string, now: number): string {
  const near = Array.from({ length: 2 * NEARBY + 1 }, (_, index) =>
    codeAt(now + (index - NEARBY) * STEP_MS),
  );
  for (let number = 135_790; ; number += 1) {
    const code = String(number % 1_000_000).padStart(6, "0");
    if (!near.some((known) => known.slice(0, 3) === code.slice(0, 3))) return code;
  }
}
