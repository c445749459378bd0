/** LMTP by custom, SMTP, submission over TLS and in the clear (RFC 8314, RFC 6409), and what many providers open besides. */
const PORTS: ReadonlySet<number> = new Set([24, 25, 465, 587, 2525]);

/** Whether mail is what is expected at a port. */
export function wellKnownPort(port: number): boolean {
  return PORTS.has(port);
}
