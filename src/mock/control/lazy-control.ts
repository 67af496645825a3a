import { encodeReply } from "../exchange/encode.ts";
import type { Engine } from "../engine.ts";
import type { MockRequest } from "../message.ts";
import { toProblem } from "../exchange/problem.ts";
import type { Control, ControlOptions } from "./control.ts";

/** Whether a path, without the prefix of a world, belongs to the control API. */
export function isControlPath(path: string): boolean {
  return path.startsWith("/__mock") && (path.length === 7 || path[7] === "/");
}

/** The control API, loaded with the first request to it, so that a mock starts without it. */
export function createLazyControl(engine: Engine, options: ControlOptions | false): Control {
  if (options === false) return (request) => Promise.resolve(refuseAll(engine, request));
  let loaded: Promise<Control> | undefined;
  return async (request, world) => {
    loaded ??= import("./control.ts").then(({ createControl }) => createControl(engine, options));
    const control = await loaded;
    return control(request, world);
  };
}

function refuseAll(engine: Engine, request: MockRequest): ReturnType<typeof encodeReply> {
  const problem = toProblem({
    status: 404,
    title: "There is no control API",
    detail: "This mock cannot be steered: its control API is off. Start it without --no-control.",
  });
  const reply = { ...problem, headers: { "Cache-Control": "no-store" } };
  return encodeReply(reply, {
    now: engine.host.clock.now(),
    cors: {},
    reasons: false,
    head: request.method === "HEAD",
  });
}
