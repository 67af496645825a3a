const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A failure as a page for people. */
export function renderErrorPage(status: number, message: string): string {
  const text = message.replaceAll(/[&<>]/g, (character) => ENTITIES[character] ?? character);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>${text}</title>
  </head>
  <body>
    <h1>${status}</h1>
    <p>${text}</p>
  </body>
</html>
`;
}
