import { type CaptureOctets, importCapture, type ReadOptions } from '../capture/importCapture';
import type { SessionSink } from '../capture/smtp/smtpSession';
import { utf8Text } from '../capture/utf8Text';

/** Where the transcripts go that are read again. */
export interface WantedTexts {
  /** Numbers of sessions; of the first the text is needed, of the others as long as there is room. */
  readonly wanted: readonly number[];
  /** UTF-16 units of the others. */
  readonly room?: number;
  take(session: number, text: string): void;
}

/** Reads a capture once more for the transcripts of some of its sessions, and no further than to the end of the last of these. */
export async function readTexts(
  octets: CaptureOctets,
  { wanted, room = ROOM, take }: WantedTexts,
  { signal, ...options }: ReadOptions = {},
): Promise<void> {
  const [first] = wanted;
  const waiting = new Set(wanted);
  const texts = new Map<number, string>();
  let left = room;
  const sink: SessionSink = {
    begin: ({ number }) => void (waiting.has(number) && texts.set(number, '')),
    lines({ number }, lines) {
      const known = texts.get(number);
      if (known === undefined) return;
      const more = utf8Text(lines, 0, lines.length);
      if (number !== first) left -= more.length;
      if (left >= 0 || number === first) texts.set(number, known + more);
      else {
        texts.delete(number);
        waiting.delete(number);
      }
    },
    end({ number }) {
      const text = texts.get(number);
      texts.delete(number);
      waiting.delete(number);
      if (text !== undefined) take(number, text);
    },
  };
  const until = {
    get aborted() {
      return waiting.size === 0 || signal?.aborted === true;
    },
  };
  await importCapture(octets, { ...sink, problem: () => {} }, { ...options, signal: until });
}

/** No more than what is kept. */
const ROOM = 32_000_000;
