import { Secret, TOTP, URI } from "otpauth";
import { describe, expect, it } from "vitest";
import { createTotpSecret, otpauthUrl } from "../../src/credentials/totp-secret.ts";
import { createSeededRandom } from "../../src/lib/random.ts";

describe("createTotpSecret", () => {
  it("makes 52 characters of base32 from 32 letters and digits", () => {
    const secret = createTotpSecret(createSeededRandom({ seed: 1, drawn: 0 }));
    expect(secret).toMatch(/^[A-Z2-7]{52}$/);
    expect(Secret.fromBase32(secret).latin1).toMatch(/^[A-Za-z0-9]{32}$/);
  });

  it("makes another secret each time, and the same ones from the same seed", () => {
    const [one, two] = [0, 0].map((drawn) => createSeededRandom({ seed: 1, drawn }));
    const secrets = [one, one, two].map((random) => random && createTotpSecret(random));
    expect(secrets[1]).not.toBe(secrets[0]);
    expect(secrets[2]).toBe(secrets[0]);
  });
});

describe("otpauthUrl", () => {
  it("names the issuer and the user, as Rocket.Chat does", () => {
    const url = otpauthUrl({ issuer: "Rocket.Chat", username: "ada", secret: "GEZDGNBV" });
    expect(url).toBe("otpauth://totp/Rocket.Chat:ada?secret=GEZDGNBV");
  });

  it("is read back by an authenticator, whatever the name contains", () => {
    const url = otpauthUrl({ issuer: "A & B", username: "ada:50%?/é", secret: "GEZDGNBV" });
    expect(url).toMatch(/^otpauth:\/\/totp\/A%20%26%20B:/);
    const read = URI.parse(url);
    expect(read).toBeInstanceOf(TOTP);
    expect([read.issuer, read.label, read.secret.base32, read.digits]).toEqual([
      "A & B",
      "ada:50%?/é",
      "GEZDGNBV",
      6,
    ]);
  });
});
