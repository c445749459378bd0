/** The octets that a BDAT announces; undefined where it names none, as BURL does (RFC 3030 section 2, RFC 4468 section 3.2). */
export function announcedOctets(text: string): number | undefined {
  const size = /^BDAT\s+([0-9]{1,15})(\s|$)/i.exec(text)?.[1];
  return size === undefined ? undefined : Number(size);
}

/** Whether a BDAT or BURL says that its chunk is the last one of the message. */
export function isLastChunk(text: string): boolean {
  return /\sLAST\s*$/i.test(text);
}
