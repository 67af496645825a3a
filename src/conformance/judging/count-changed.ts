/** In how many characters two texts differ: in few, where a counter or the time made one from the other. */
export function countChanged(one: string, other: string): number {
  return Math.min(countPlaces(one, other), countBetween(one, other));
}

function countPlaces(one: string, other: string): number {
  const places = Array.from({ length: Math.max(one.length, other.length) }, (_, index) => index);
  return places.filter((index) => one[index] !== other[index]).length;
}

/** Characters between the beginning and the end that both share: a counter that grows moves what follows it. */
function countBetween(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return Math.max(one.length, other.length) - start - end;
}
