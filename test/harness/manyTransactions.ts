/** So many transactions one after the other, each with a recipient that is refused: canonical lines that follow a hello. */
export function manyTransactions(count: number): string[] {
  return Array.from({ length: count }, (_, at) => [
    `C: MAIL FROM:<a${at}@example.org>`,
    'S: 250 ok',
    `C: RCPT TO:<b${at}@example.net>`,
    'S: 550 5.1.1 No such user',
    'C: RSET',
    'S: 250 ok',
  ]).flat();
}
