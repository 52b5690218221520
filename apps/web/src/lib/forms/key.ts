/** A random key of 32 hexadecimal digits; works without a secure context, which `randomUUID` does not. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
