/** bcrypt, and the PHC string format of newer ones. */
const HASH = /\$(2[abxy]|argon2(id|i|d)?|scrypt|pbkdf2[\w-]*)\$/;

/** Whether a value is a text with the hash of a password in it. */
export function hasHash(value: unknown): boolean {
  return typeof value === "string" && HASH.test(value);
}
