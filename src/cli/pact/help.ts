const EXIT_CODES = `
Exit codes: 0 all is well, 1 a contract is not kept, 2 wrong usage, 3 inconclusive: nothing could be judged,
4 a server, a broker or a package cannot be reached, or a file cannot be written.
`;

/** What follows the options in the help of each command. */
export const pactHelp = {
  pact: `
Files are contracts/*.json unless others are named. A contract belongs to the API that its provider is named
after; one whose provider is no API belongs to --api. Options can stand in the section "pact" of a configuration
file.
${EXIT_CODES}
Examples:
  $ doubletake pact compare                     contracts and specs, without a server
  $ doubletake pact verify --mock               contracts and the mocks
  $ doubletake pact verify http://localhost:3000 --state-hook http://localhost:3000/_states
`,
  verify: `
Provider states are set in a world of its own where the target is a doubletake mock. A real server needs
one of these, or has to be in all states already:
  --state-hook <url>      is sent POST {"consumer","state","params","action":"setup"|"teardown"}, and answers
                          with the values for the contract: {"username":"ada","password":"..."}
  --state-hook <module>   export default { "ada has an account": async (params) => ({ username: "ada" }) }
  --accounts <file>       each account is taken to be in the states of its role; codes come from its secret
Needs the package @pact-foundation/pact. What was sent and received is in the report, without secrets.
${EXIT_CODES}
Examples:
  $ doubletake pact verify --mock --profile rocketchat=8
  $ doubletake pact verify http://localhost:3000 contracts/trail-map-auth.json --accounts accounts.yaml
  $ doubletake pact verify http://localhost:3000 --api auth --broker https://broker.example.test \\
      --branch main --publish-results --provider-version 1.4.0 --provider-branch main
`,
  compare: `
Judged are paths, methods, queries, headers, media types, credentials, statuses and bodies with their matching
rules, and whether the provider states are known. Messages of a queue are only counted.
${EXIT_CODES}
Examples:
  $ doubletake pact compare
  $ doubletake pact compare 'pacts/**/*.json' --api auth --reporter sarif=pacts.sarif
  $ doubletake pact compare --baseline accepted.yaml --fail-on should
`,
  publish: `
Needs the package @pact-foundation/pact-cli.

Example:
  $ doubletake pact publish --broker https://broker.example.test --consumer-version 2.1.0 --branch main
`,
  deploy: `
Needs the package @pact-foundation/pact-cli.

Exit codes: 0 yes, 1 no, 2 wrong usage, 3 nobody has verified it yet, 4 the broker cannot be reached.

Example:
  $ doubletake pact can-i-deploy --broker https://broker.example.test --pacticipant trail-map \\
      --version 2.1.0 --to-environment production
`,
} as const;
