import { asArray, asObject, asString, type JsonObject } from "../../lib/json.ts";

/** What Pact's verifier made of an interaction. */
export interface Outcome {
  readonly consumer: string;
  readonly description: string;
  readonly states: readonly string[];
  /** Not promised yet, so that it fails nothing. */
  readonly isPending: boolean;
  readonly mismatches: readonly Mismatch[];
}

/** One way in which a response is not as expected. */
export interface Mismatch {
  readonly kind: "status" | "header" | "body" | "other";
  /** Of a body: an expression such as `$.record.id`; of a header: its name. */
  readonly place: string;
  /** May hold values of both sides. */
  readonly message: string;
}

/** The interactions of a report of `@pact-foundation/pact-core`, in the order in which they were verified. */
export function readOutcomes(report: JsonObject): readonly Outcome[] {
  return asArray(report["interactionResults"]).map((value) => {
    const result = asObject(value);
    return {
      consumer: asString(result["consumer"], ""),
      description: asString(result["description"], ""),
      states: asArray(result["providerStates"]).map(toStateName),
      isPending: result["pending"] === true,
      mismatches: result["result"] === "OK" ? [] : readMismatches(asObject(result["mismatch"])),
    };
  });
}

/** What keeps a report from being one of interactions: a file or a broker that cannot be read. */
export function readTroubles(report: JsonObject): readonly string[] {
  if (asArray(report["interactionResults"]).length > 0) return [];
  return asArray(report["errors"]).map((error) =>
    asString(asObject(asObject(error)["mismatch"])["message"], "It does not say why."),
  );
}

function toStateName(state: unknown): string {
  return asString(state, asString(asObject(state)["name"], ""));
}

function readMismatches({ mismatches, message }: JsonObject): readonly Mismatch[] {
  const all = asArray(mismatches).map(asObject);
  if (all.length > 0) return all.map(toMismatch);
  const text = asString(message, "The verifier does not say why.");
  return [{ kind: "other", place: "", message: text }];
}

const KINDS: Readonly<Record<string, Mismatch["kind"]>> = {
  StatusMismatch: "status",
  HeaderMismatch: "header",
  BodyMismatch: "body",
  BodyTypeMismatch: "body",
};

function toMismatch({ type, key, path, mismatch }: JsonObject): Mismatch {
  return {
    kind: KINDS[asString(type, "")] ?? "other",
    place: asString(path, asString(key, "")),
    message: asString(mismatch, "It does not match."),
  };
}
