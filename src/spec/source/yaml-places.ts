import { type Event, EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE } from "js-yaml";
import { type Container, createFind, type Place } from "./place.ts";

/** Finds places in a YAML text that is known to be well-formed and without aliases. */
export function createYamlPlaces(text: string): (tokens: readonly string[]) => Place {
  const events = parseEvents(text, {});
  const root = events.findIndex(({ type }) => type !== EVENT_ID.DOCUMENT);
  return createFind(root, (id) => readMembers(text, events, id));
}

/** The members of the mapping or sequence that an event begins; none of any other value. */
function readMembers(
  text: string,
  events: readonly Event[],
  container: number,
): ReadonlyMap<string, Container<number>> {
  const members = new Map<string, Container<number>>();
  const type = events[container]?.type;
  if (type !== EVENT_ID.MAPPING && type !== EVENT_ID.SEQUENCE) return members;
  for (let at = container + 1; ;) {
    const first = events[at];
    if (!first || first.type === EVENT_ID.POP) return members;
    const id = type === EVENT_ID.MAPPING ? at + 1 : at;
    const name =
      type === EVENT_ID.MAPPING && first.type === EVENT_ID.SCALAR
        ? getScalarValue(text, first)
        : String(members.size);
    const start = offsetOf(text, first) ?? 0;
    // A value of which nothing is written stands where its key does.
    members.set(name, { start, value: offsetOf(text, events[id]) ?? start, id });
    at = endOf(events, id);
  }
}

/** The index of the event after a value. */
function endOf(events: readonly Event[], value: number): number {
  let depth = 0;
  for (let at = value; at < events.length; at += 1) {
    const type = events[at]?.type;
    if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth += 1;
    if (type === EVENT_ID.POP) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return events.length;
}

function offsetOf(text: string, event: Event | undefined): number | undefined {
  if (event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE) return event.start;
  if (event?.type !== EVENT_ID.SCALAR || event.valueStart < 0) return undefined;
  const { style, valueStart } = event;
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) {
    return valueStart - 1;
  }
  const indicator = { [SCALAR_STYLE.LITERAL_BLOCK]: "|", [SCALAR_STYLE.FOLDED_BLOCK]: ">" };
  const sign = Reflect.get(indicator, style);
  return typeof sign === "string" ? text.lastIndexOf(sign, valueStart - 1) : valueStart;
}
