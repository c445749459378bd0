// The parts of an ordinary session in the canonical form, for tests that put something of their own between them.

export const GREETING: readonly string[] = [
  'S: 220 mx.example.net ESMTP',
  'C: EHLO client.example.org',
  'S: 250 mx.example.net',
];

export const ENVELOPE: readonly string[] = [
  'C: MAIL FROM:<a@example.org>',
  'S: 250 Ok',
  'C: RCPT TO:<b@example.net>',
  'S: 250 Ok',
];

export const QUIT: readonly string[] = ['C: QUIT', 'S: 221 Bye'];

/** DATA with the lines of a message, as they are said, to the reply to its end. */
export function messageLines(content: readonly string[]): string[] {
  return ['C: DATA', 'S: 354 Go', ...content.map((line) => `C: ${line}`), 'C: .', 'S: 250 Ok'];
}
