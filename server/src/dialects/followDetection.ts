import { textEnd } from './chars';
import type { Detection } from './dialect';
import { chunkHead, hexRow, rawRow } from './followChunk';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeSmtpReply } from './looksLikeReply';

/** What a stream may be written in. */
export const FOLLOW_FORMS: readonly string[] = ['ascii', 'utf-8', 'hex', 'raw'];

/** No other program writes such a head; whether SMTP is in the stream is another question. */
export function detectFollow(sample: readonly string[]): Detection {
  const found = sample.findIndex((line) => followed(line) !== undefined);
  const form = found < 0 ? undefined : followed(sample[found] ?? '');
  if (form === undefined || !FOLLOW_FORMS.includes(form)) return detectDump(sample);
  const speaks = form === 'hex' || form === 'raw' ? dumpSpeaks(sample, form) : sample.some(isDialogue);
  return { score: speaks ? 0.98 : 0.3, variant: form };
}

function isDialogue(line: string): boolean {
  const end = textEnd(line.length > 600 ? line.slice(0, 600) : line);
  return (looksLikeSmtpReply(line, 0, end) && chunkHead(line) === undefined) || looksLikeCommand(line, 0, end);
}

/** A dump that Wireshark saved has no head: rows of both sides, those of one indented. */
function detectDump(sample: readonly string[]): Detection {
  const rows = sample.filter((line) => hexRow(line) !== undefined).length;
  const filled = sample.filter((line) => line.trim() !== '').length;
  const fits = rows > 1 && rows * 10 >= filled * 9;
  return { score: fits && dumpSpeaks(sample, 'hex') ? 0.8 : 0, variant: 'hex' };
}

function dumpSpeaks(sample: readonly string[], form: string): boolean {
  return sample.some((line) => {
    const row = form === 'hex' ? hexRow(line) : rawRow(line);
    return (
      row !== undefined &&
      /^(?:[2-5][0-5]\d[ -]|(?:EHLO|HELO|MAIL|LHLO) )/i.test(String.fromCharCode(...row.octets.slice(0, 6)))
    );
  });
}

/** The form of the stream that the line begins; undefined where it begins none. */
export function followed(line: string): string | undefined {
  const form = /^Follow: (?:tcp|tls|ssl),([a-z0-9-]+)\r?$/.exec(line.length > 60 ? '' : line)?.[1];
  return form === 'utf8' ? 'utf-8' : form;
}
