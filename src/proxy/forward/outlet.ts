import type { Dispatcher } from "undici";
import { BODY_LIMIT } from "../../mock/exchange/body.ts";
import { isHopByHop } from "../headers/hop-by-hop.ts";
import type { Answer } from "./answer.ts";
import type { Passage } from "./passage.ts";

/** The way of a reply to the client. */
export interface Outlet {
  write(chunk: Buffer): void;
  end(trailers: readonly (Buffer | string)[]): void;
  /** Whether the client has got nothing yet, so that another reply can take its place. */
  readonly isHeld: () => boolean;
}

export interface OutletOptions extends Omit<Answer, "received"> {
  readonly lines: readonly string[];
  /** Whether the reply waits until it has been judged. */
  readonly isHeld: boolean;
  /** Asked for one that is too large to wait: whether it goes on its way, as its head is without fault. */
  readonly mayPass: () => boolean;
}

/** Sends a reply on as it comes. */
export function createOutlet(
  passage: Passage,
  controller: Dispatcher.DispatchController,
  options: OutletOptions,
): Outlet {
  const open = (isStream: boolean) => openOutlet(passage, controller, { ...options, isStream });
  return options.isHeld ? holdOutlet(open, options.mayPass) : open(true);
}

interface OpenOptions extends OutletOptions {
  /** Whether what comes next may be long in coming. */
  readonly isStream: boolean;
}

function openOutlet(
  passage: Passage,
  controller: Dispatcher.DispatchController,
  options: OpenOptions,
): Outlet {
  const { response } = passage;
  const { "content-length": length } = options.fields;
  const announced = length === undefined ? undefined : Number(length);
  let size = 0;
  let isWaiting = false;
  writeHead(passage, options);
  // The header of a stream of events may be all that there is to send for long.
  if (options.isStream && announced === undefined) process.nextTick(flush, passage);
  return {
    isHeld: () => false,
    write(chunk) {
      size += chunk.length;
      // As text, header and body are one write, which is a tenth of what a request costs; the bytes stay the same.
      if (size === announced && size === chunk.length) {
        response.end(chunk.toString("latin1"), "latin1");
        return;
      }
      if (response.write(chunk) || isWaiting) return;
      isWaiting = true;
      controller.pause();
      response.once("drain", () => {
        isWaiting = false;
        controller.resume();
      });
    },
    end(trailers) {
      if (response.writableEnded) return;
      if (trailers.length > 0) response.addTrailers(toTrailers(trailers));
      response.end();
    },
  };
}

/** Keeps a reply back until its end, or until it is too large. */
function holdOutlet(open: (isStream: boolean) => Outlet, mayPass: () => boolean): Outlet {
  let held: Buffer[] = [];
  let size = 0;
  let outlet: Outlet | undefined;

  function release(): Outlet {
    const opened = open(false);
    if (held.length > 0) opened.write(Buffer.concat(held));
    held = [];
    outlet = opened;
    return opened;
  }

  return {
    isHeld: () => outlet === undefined,
    write(chunk) {
      if (outlet) {
        outlet.write(chunk);
        return;
      }
      size += chunk.length;
      held.push(chunk);
      if (size <= BODY_LIMIT) return;
      if (mayPass()) release();
      // Nobody will ever see it.
      else held = [];
    },
    end(trailers) {
      (outlet ?? release()).end(trailers);
    },
  };
}

/** RFC 9112, section 4: what Node refuses to write as a reason. */
const REASON = /^[\t\x20-\x7e\x80-\xff]*$/;

function writeHead(
  { incoming, response }: Passage,
  { status, statusText, lines, fields }: OutletOptions,
): void {
  const isChunked = !("content-length" in fields) && incoming.httpVersion === "1.1";
  const head = isChunked || !("trailer" in fields) ? [...lines] : withoutTrailer(lines);
  if (!incoming.complete) response.shouldKeepAlive = false;
  response.writeHead(status, REASON.test(statusText) ? statusText : "", head);
}

const NOTHING = Buffer.alloc(0);

function flush({ response }: Passage): void {
  // `flushHeaders` would write UTF-8, and make two bytes of one that came.
  if (!response.destroyed && !response.writableEnded) response.write(NOTHING);
}

/** Announces what only a body in chunks can bear. */
function withoutTrailer(lines: readonly string[]): string[] {
  return lines.filter((_, index) => lines[index - (index % 2)]?.toLowerCase() !== "trailer");
}

const NONE: ReadonlySet<string> = new Set(["content-length", "host", "trailer"]);

function toTrailers(raw: readonly (Buffer | string)[]): [string, string][] {
  const texts = raw.map((part) => (typeof part === "string" ? part : part.toString("latin1")));
  return texts.flatMap((name, index): [string, string][] => {
    const isName = index % 2 === 0 && !isHopByHop(name.toLowerCase(), NONE);
    return isName ? [[name, texts[index + 1] ?? ""]] : [];
  });
}
