/** Writes times as HTTP does. Formatting is costly, and the second rarely changes from call to call. */
function createHttpDate(): (time: number) => string {
  let cachedSecond = Number.NaN;
  let cachedDate = "";
  return (time) => {
    const second = Math.floor(time / 1000);
    if (second !== cachedSecond) {
      cachedSecond = second;
      cachedDate = new Date(second * 1000).toUTCString();
    }
    return cachedDate;
  };
}

/** An instant, in ms since the epoch, as the `Date` field has it (RFC 9110, section 5.6.7). */
export const formatHttpDate: (time: number) => string = createHttpDate();
