import type { Row, Verdict } from './ladder';
import { eventWords, findingWords, messageWords, secondsWords, timeWords, verdictWords, type Word } from './words';

/** All that a row tells, in one sentence after the other, for those who do not see it and for tips. */
export function rowText(row: Row, word: Word): string {
  const lines =
    row.line === row.endLine ? word('Line {0}', row.line + 1) : word('Lines {0} to {1}', row.line + 1, row.endLine + 1);
  return [
    saidText(row, word),
    ...(row.time === null ? [] : [timeWords(row.time)]),
    ...(row.isLongWait ? [word('{0}, a long wait', secondsWords(row.wait ?? 0, word))] : []),
    ...row.findings.map((finding) => findingWords(finding, word)),
    lines,
  ].join('\n');
}

function saidText(row: Row, word: Word): string {
  switch (row.kind) {
    case 'command':
      return word('Client: {0}', withVerdict(row.text, row.verdict, word));
    case 'message':
      return word(
        'Client: {0}',
        row.isChunk ? messageWords(row, word) : withVerdict(messageWords(row, word), row.verdict, word),
      );
    case 'reply': {
      const code = row.code === 0 ? '' : `${row.code} `;
      return word('Server: {0}', withVerdict(`${code}${row.text}`, row.verdict, word));
    }
    case 'event':
      return eventWords(row, word);
  }
}

function withVerdict(text: string, verdict: Verdict, word: Word): string {
  return `${text} (${verdictWords(verdict, word)})`;
}
