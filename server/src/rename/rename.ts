import type { DialectId } from '../dialects/dialect';
import { DIALECTS } from '../dialects/index';
import { decodeOctets, encodeOctets } from '../notation/byteNotation';
import { adjustCounts } from '../redact/counts';
import { compareEdits, type RedactionEdit } from '../redact/edit';
import { saslParts } from '../redact/maskSasl';
import { notate } from '../redact/notate';
import { columnOf, type Piece } from '../redact/piece';
import { type ReadTranscript, readTranscript } from '../redact/readTranscript';
import type { Recorded } from '../redact/recorded';
import { scanText } from '../redact/scanText';
import { finish } from '../redact/steps';
import type { Placed } from '../redact/structure';
import { traitsOf } from '../redact/traits';
import type { Place } from '../session/exchange';
import { decodeBase64, encodeBase64 } from '../syntax/base64';
import { localized } from '../text/localized';
import { base64At, changesInEncoded, renamed } from './encoded';
import { faultOf, firstMailbox, type Name, nameAt, type PlacedName, placesOf, wordAt } from './name';
import { TakenPlaces } from './takenPlaces';
import { chainChanges } from './wrapped';

/** What is renamed, and the piece of the line that stands for it: with an encoding, the whole of what is encoded. */
export interface Renamed extends Name {
  readonly place: Place;
}

/** A piece of a line that becomes another text. */
export interface RenameEdit {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What stands at a place that can be renamed: an address or a host, also in base64, or a word of which its place says that it is
 * somebody's name or user name, a host, a queue id. Undefined where nothing does.
 */
export function renameTarget(
  lines: readonly string[],
  dialect: DialectId | 'auto',
  { line, character }: { line: number; character: number },
): Renamed | undefined {
  const transcript = finish(readTranscript(lines, dialect));
  if (refusal(transcript)) return undefined;
  for (const piece of transcript.pieces[line] ?? []) {
    if (character < piece.start || character > piece.end) continue;
    const at = offsetIn(piece, character);
    const name = nameAt(piece.text, at);
    if (name) return placed(piece, name);
    const held = base64At(piece.text, at);
    const inside = held && onlyName(held.decoded);
    if (held && inside) return placed(piece, { ...inside, start: held.start, end: held.end });
    return userAt(transcript, piece, at) ?? wordIn(transcript, piece, at);
  }
  return undefined;
}

/**
 * The changes that give a name another text everywhere in a transcript: in what was said, in what tools tell, and in encoded texts.
 * The octets that BDAT and SIZE announce go with a message that changes its length.
 */
export function rename(
  lines: readonly string[],
  dialect: DialectId | 'auto',
  name: Name,
  to: string,
): readonly RenameEdit[] | { readonly refused: string } {
  const transcript = finish(readTranscript(lines, dialect));
  const refused = refusal(transcript) ?? faultOf(name, to);
  if (refused !== undefined) return { refused };
  const edits: RedactionEdit[] = [];
  const taken = new Map<number, TakenPlaces>();
  const add = (piece: Piece, start: number, end: number, text: string) => {
    const [from, until] = [columnOf(piece, start), columnOf(piece, end)];
    const others = taken.get(piece.line) ?? new TakenPlaces();
    taken.set(piece.line, others);
    if (until <= from || !others.take({ start: from, end: until })) return;
    const source = lines[piece.line]!.slice(from, until);
    edits.push({
      line: piece.line,
      start: from,
      end: until,
      text: piece.columns ? notate(text, source) : text,
      kind: 'people',
    });
  };
  for (const { text, parts } of transcript.auth) {
    const [part, more] = parts;
    const octets = part && !more ? decodeBase64(text) : undefined;
    const changed = octets && renamed(encodeOctets(octets), name, to);
    if (part && changed !== undefined) add(part.piece, part.start, part.end, encodeBase64(decodeOctets(changed)));
  }
  const isKept = name.kind === 'word' ? protocolWords(transcript) : () => false;
  for (const pieces of transcript.pieces) {
    for (const piece of pieces) {
      for (const { start, end } of placesOf(name, piece.text))
        if (!isKept(piece, start, end)) add(piece, start, end, to);
      for (const { start, end, text } of changesInEncoded(piece.text, name, to)) add(piece, start, end, text);
    }
  }
  for (const chain of transcript.chains)
    for (const { piece, start, end, text } of chainChanges(chain.parts, name, to)) add(piece, start, end, text);
  edits.sort(compareEdits);
  return adjustCounts(transcript, edits)
    .sort(compareEdits)
    .map(({ line, start, end, text }) => ({ line, start, end, text }));
}

/** Tells of words of the protocol and of marks, which stay though somebody is called so. */
function protocolWords(transcript: ReadTranscript): (piece: Piece, start: number, end: number) => boolean {
  const kept = new Map<Piece, Placed[]>();
  for (const one of transcript.placed) {
    if (one.what !== 'structure' && one.what !== 'kept') continue;
    const others = kept.get(one.piece);
    if (others) others.push(one);
    else kept.set(one.piece, [one]);
  }
  return (piece, start, end) =>
    piece.role === 'frame' || (kept.get(piece)?.some((one) => start < one.end && one.start < end) ?? false);
}

/** The user name of a line of AUTH, for which its whole text stands. */
function userAt(transcript: ReadTranscript, piece: Piece, at: number): Renamed | undefined {
  for (const { text, row, message, parts } of transcript.auth) {
    const [part, more] = parts;
    if (!part || more || part.piece !== piece || at < part.start || at > part.end) continue;
    const known = saslParts(text, row, message);
    const [user] = known?.people ?? [];
    const word = known && user && wordAt(known.decoded, user.start);
    return word && placed(piece, { ...word, start: part.start, end: part.end });
  }
  return undefined;
}

/** A word that stands for somebody or something, as its place says. */
function wordIn(transcript: ReadTranscript, piece: Piece, at: number): Renamed | undefined {
  const told: { start: number; end: number; what: Placed['what'] }[] = [
    ...transcript.placed.filter((one) => one.piece === piece),
    ...scanText(piece.text, traitsOf(piece.text), { isMessageId: () => false, isHost: () => false, strict: false }),
  ];
  const own = told.find(({ start, end, what }) => NAMES.has(what) && start <= at && at <= end);
  const word = own && wordAt(piece.text, at);
  return word && word.start >= own.start && word.end <= own.end ? placed(piece, word) : undefined;
}

const NAMES: ReadonlySet<Placed['what']> = new Set<Placed['what']>(['name', 'person', 'mailbox', 'host', 'queue-id']);

/** Where lines count their octets, or are encoded as a whole, nothing in them can be replaced. */
function refusal({ dialect, isEncoded }: Recorded): string | undefined {
  const { sealed, title } = DIALECTS.find(({ id }) => id === dialect) ?? {};
  const why = sealed ?? (isEncoded ? 'its transcript is encoded' : undefined);
  if (why === undefined) return undefined;
  return localized(
    'Nothing can be replaced in “{0}”: {1}. Convert it to the canonical form first.',
    localized(title ?? ''),
    localized(why),
  );
}

function placed(piece: Piece, { kind, text, start, end }: PlacedName): Renamed {
  return { kind, text, place: { line: piece.line, start: columnOf(piece, start), end: columnOf(piece, end) } };
}

function offsetIn({ start, columns }: Piece, character: number): number {
  if (!columns) return character - start;
  let at = 0;
  while (at + 1 < columns.length && (columns[at + 1] ?? 0) <= character) at++;
  return at;
}

/** The first address or host in a text that was decoded. */
function onlyName(text: string): PlacedName | undefined {
  const mailbox = firstMailbox(text);
  if (mailbox) return mailbox;
  const dot = text.indexOf('.');
  return dot > 0 ? nameAt(text, dot - 1) : undefined;
}
