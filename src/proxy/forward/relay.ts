import type { Dispatcher } from "undici";
import { BODY_LIMIT } from "../../mock/exchange/body.ts";
import type { ProxyEngine } from "../engine.ts";
import type { Addresses } from "../headers/rewrite.ts";
import { readReplyHead } from "../headers/to-client.ts";
import { isBreach } from "../judge/violation.ts";
import type { Answer } from "./answer.ts";
import { breakOff, ClientLeft } from "./break-off.ts";
import { createCapture } from "./capture.ts";
import { finish } from "./finish.ts";
import { judgeAnswer } from "./judge-answer.ts";
import { createOutlet, type Outlet } from "./outlet.ts";
import type { Passage } from "./passage.ts";

/** What is told of a reply while it comes. */
type Relay = Required<
  Pick<
    Dispatcher.DispatchHandler,
    "onRequestStart" | "onResponseStart" | "onResponseData" | "onResponseEnd" | "onResponseError"
  >
>;

/**
 * Hands a reply on to the client as it comes, keeps its beginning, and tells when it is whole. `sendAgain` is for a
 * connection that the upstream closed at the moment of sending.
 */
export function createRelay(engine: ProxyEngine, passage: Passage, sendAgain?: () => void): Relay {
  const { response } = passage;
  let answer: Answer | undefined;
  let outlet: Outlet | undefined;

  return {
    onRequestStart(controller) {
      if (response.destroyed) controller.abort(new ClientLeft());
      response.once("close", () => {
        if (!response.writableFinished) controller.abort(new ClientLeft());
      });
    },
    onResponseStart(controller, status, ...[, statusText = ""]) {
      const { fields, lines } = readReplyHead(
        toRaw(controller.rawHeaders),
        addressesOf(engine, passage),
      );
      if (status < 200) {
        if (status === 103) hint(passage, fields);
        return;
      }
      const begun = { status, statusText, fields, received: createCapture(BODY_LIMIT) };
      answer = begun;
      const isHeld = engine.validate === "enforce" && passage.call !== undefined;
      const mayPass = () =>
        !judgeAnswer(engine, passage, { answer: begun, body: undefined }).some(isBreach);
      outlet = createOutlet(passage, controller, { ...begun, lines, isHeld, mayPass });
    },
    onResponseData(_, chunk) {
      answer?.received.add(chunk);
      outlet?.write(chunk);
    },
    onResponseEnd(controller) {
      if (answer && outlet)
        finish(engine, passage, { answer, outlet, trailers: toRaw(controller.rawTrailers) });
    },
    onResponseError(_, failure) {
      breakOff(engine, passage, { failure, ...(!answer && sendAgain && { sendAgain }) });
    },
  };
}

/** As HTTP/1.1 has them; other forms are those of HTTP/2, which is not spoken. */
function toRaw(raw: unknown): readonly (Buffer | string)[] {
  return Array.isArray(raw) ? raw : [];
}

function addressesOf({ upstream }: ProxyEngine, { incoming }: Passage): Addresses {
  return {
    upstream: upstream.url,
    basePath: upstream.basePath,
    own: `http://${incoming.headers.host ?? ""}`,
  };
}

/** Early hints (RFC 8297); what else comes before a reply concerns the connection to the upstream alone. */
function hint({ incoming, response }: Passage, { link }: Answer["fields"]): void {
  if (link === undefined || incoming.httpVersion !== "1.1" || response.headersSent) return;
  response.writeEarlyHints({ link: typeof link === "string" ? link : [...link] });
}
