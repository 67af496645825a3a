/** What a check tells of a topic, by the last part of its id. */
interface Verb {
  /** "is not raised" */
  readonly denied: string;
  /** "rose", then the values */
  readonly past: string;
  /** Which of the values are told. */
  readonly told: "both" | "old" | "new";
}

const VERBS: Readonly<Record<string, Verb>> = {
  added: { denied: "is not added", past: "is new", told: "new" },
  changed: { denied: "is not changed", past: "changed", told: "both" },
  decreased: { denied: "is not lowered", past: "fell", told: "both" },
  deleted: { denied: "is not removed", past: "is gone", told: "old" },
  generalized: { denied: "does not get wider", past: "got wider", told: "both" },
  increased: { denied: "is not raised", past: "rose", told: "both" },
  narrowed: { denied: "does not get narrower", past: "got narrower", told: "both" },
  removed: { denied: "is not removed", past: "is gone", told: "old" },
  set: { denied: "is not added", past: "is new", told: "new" },
  specialized: { denied: "does not get narrower", past: "got narrower", told: "both" },
  unset: { denied: "is not removed", past: "is gone", told: "old" },
  widened: { denied: "does not get wider", past: "got wider", told: "both" },
};

/** The same where members of a list come and go. */
const LIST_VERBS: Readonly<Record<string, Verb>> = {
  added: { denied: "does not get longer", past: "got longer", told: "new" },
  deleted: { denied: "does not get shorter", past: "got shorter", told: "old" },
  removed: { denied: "does not get shorter", past: "got shorter", told: "old" },
};

/** What stands on both sides, as JSON; "nothing" where there is nothing. */
export interface Values {
  readonly expected: string;
  readonly received: string;
}

/** "the maximum rose from 4 to 12" */
export function tellChange(topic: string, verb: string, values: Values): string {
  const found = findVerb(topic, verb);
  const told = {
    both: tellBoth(values),
    old: tellOne(values.expected),
    new: tellOne(values.received),
  };
  return `${topic} ${found.past}${told[found.told]}`;
}

/** "for a parameter of a request, the maximum is not raised" */
export function denyChange(topic: string, place: string, verb: string): string {
  return `for ${place}, ${topic} ${findVerb(topic, verb).denied}`;
}

function findVerb(topic: string, verb: string): Verb {
  const own =
    topic.startsWith("the list") || topic.startsWith("the mapping") ? LIST_VERBS[verb] : undefined;
  return own ?? VERBS[verb] ?? { denied: "is not changed", past: "changed", told: "both" };
}

function tellBoth({ expected, received }: Values): string {
  const [old, current] = [expected, received].map((value) => (isTold(value) ? value : undefined));
  if (old === current) return "";
  return `${old === undefined ? "" : ` from ${old}`}${current === undefined ? "" : ` to ${current}`}`;
}

function tellOne(value: string): string {
  return isTold(value) ? `: ${value}` : "";
}

/** A plain value that can be read in a line. */
function isTold(value: string): boolean {
  return value !== "nothing" && !/^(?:\{|\[.*[[{])/.test(value) && value.length <= 60;
}
