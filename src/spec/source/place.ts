/** Where a member of a text stands, as offsets: its key (of an item, its value), and its value. */
export interface Place {
  readonly start: number;
  readonly value: number;
}

/** A value of a text that may have members. */
export interface Container<Id> extends Place {
  readonly id: Id;
}

/** Finds the nearest place to the end of a way through a text, of which it reads each part once. */
export function createFind<Id>(
  top: Id,
  readMembers: (id: Id) => ReadonlyMap<string, Container<Id>>,
): (tokens: readonly string[]) => Place {
  const known = new Map<Id, ReadonlyMap<string, Container<Id>>>();
  return (tokens) => {
    // The document itself begins with the text, whatever comment stands first.
    let place: Container<Id> = { start: 0, value: 0, id: top };
    for (const token of tokens) {
      const members = known.get(place.id) ?? readMembers(place.id);
      known.set(place.id, members);
      const next = members.get(token);
      if (!next) return place;
      place = next;
    }
    return place;
  };
}
