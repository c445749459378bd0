import { decodeUtf8 } from './decodeText';

/** A field of a header section, with its folding undone and its encoded words decoded. */
export interface DecodedField {
  readonly name: string;
  readonly value: string;
}

/** Many more than any message has. */
const MOST_FIELDS = 500;

/** The fields of a header section, in their order; lines that are none are left out. Takes any octets; never rejects for them. */
export async function decodedFields(section: Uint8Array): Promise<DecodedField[]> {
  const { decodeWords } = await import('postal-mime');
  const fields: { name: string; lines: string[] }[] = [];
  for (const line of decodeUtf8(section).split(/\r\n|\n|\r/)) {
    if (/^[ \t]/.test(line)) {
      fields.at(-1)?.lines.push(line.trim());
      continue;
    }
    // RFC 5322 section 2.2: printable ASCII but the colon.
    const [, name, value = ''] = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line) ?? [];
    if (name === undefined) continue;
    if (fields.length >= MOST_FIELDS) break;
    fields.push({ name, lines: [value.trim()] });
  }
  return fields.map(({ name, lines }) => ({ name, value: decodeWords(lines.join(' ').trim()) }));
}
