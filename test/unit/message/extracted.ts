import { followText } from '../../../server/src/analysis/followText';
import { followMessages } from '../../../server/src/message/messageReader';
import type { MessageSummary } from '../../../server/src/message/messageSummary';

/** A message with its octets. */
export interface ExtractedMessage extends MessageSummary {
  readonly octets: Buffer;
  /** Whether its end was told before it was. */
  readonly ended: boolean;
}

/** All messages of a transcript, as they are told. */
export function extracted(lines: readonly string[]): ExtractedMessage[] {
  const pieces = new Map<string, Uint8Array[]>();
  const ended = new Set<string>();
  const summaries: MessageSummary[] = [];
  const text = followText('auto', (dialect) =>
    followMessages(dialect, {
      octets(session, message, octets) {
        const key = `${session}/${message}`;
        if (ended.has(key)) throw new Error(`octets of message ${key} behind its end`);
        pieces.set(key, [...(pieces.get(key) ?? []), octets]);
      },
      end: (session, message) => void ended.add(`${session}/${message}`),
      message: (summary) => void summaries.push(summary),
    }),
  );
  lines.forEach((line, at) => {
    text.line(line, lines[at + 1]);
  });
  text.end();
  return summaries.map((summary) => {
    const key = `${summary.session}/${summary.message}`;
    return { ...summary, octets: Buffer.concat(pieces.get(key) ?? []), ended: ended.has(key) };
  });
}
