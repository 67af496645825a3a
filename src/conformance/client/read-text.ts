/** Far beyond what a login answers; an endless reply must not fill the memory. */
const LONGEST = 256 * 1024;

/** The body of a response as text, cut off after 256 KiB. */
export async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LONGEST) return text.slice(0, LONGEST);
  }
  return text + decoder.decode();
}
