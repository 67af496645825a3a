import { type ExchangeView, toExchangeView } from "../../mock/journal/view.ts";
import type { ProxiedExchange } from "../event.ts";

/** An exchange as the journal has it: without secrets, and with what the shadow saw. */
export interface ExchangeRecord extends ExchangeView {
  readonly disagreements?: readonly {
    readonly pointer: string;
    readonly message: string;
    readonly real: string;
    readonly mock: string;
  }[];
}

export function recordExchange(exchange: ProxiedExchange): ExchangeRecord {
  const { unseen, sizes, isShadowed, disagreements } = exchange;
  const view = toExchangeView(exchange.entry);
  return {
    ...view,
    request: unseen.request ? { ...view.request, body: markUnseen(sizes.request) } : view.request,
    reply: unseen.reply ? { ...view.reply, body: markUnseen(sizes.reply) } : view.reply,
    ...(isShadowed && {
      disagreements: disagreements.map(({ pointer, message, expected, received }) => ({
        pointer,
        message,
        real: expected,
        mock: received,
      })),
    }),
  };
}

/** In the words of the journal for what it does not show. */
function markUnseen(bytes: number): string {
  return `[not shown: ${bytes} bytes that are too many, or in a coding that cannot be read]`;
}
