import { findCommand } from '../protocol/commands';
import { findMechanism, type SaslMechanism, type SaslMessage } from '../protocol/saslMechanisms';
import { authStep } from '../session/authExchange';
import type { SaidPlace, Session } from '../session/exchange';
import { decodeBase64, textOfOctets, utf8Octets } from '../syntax/base64';
import { isBase64Credentials } from '../syntax/base64Credentials';
import { parseCommandLine } from '../syntax/command';
import { parseAuthCommand } from '../syntax/saslMessage';
import type { Part, Piece } from './piece';
import type { Recorded } from './recorded';
import { STEP, type Steps } from './steps';
import { TRAIT } from './traits';

/** What one line of an AUTH exchange says in base64, wherever it stands. */
export interface AuthText {
  /** The pieces that show it, in order: more than one where the tool folds long lines. */
  readonly parts: readonly Part[];
  /** Without the blanks of folds. */
  readonly text: string;
  readonly row: SaslMechanism | undefined;
  readonly message: SaslMessage | undefined;
  readonly from: 'client' | 'server';
}

/** All initial responses, responses and challenges of a transcript. */
export function* authTexts(recorded: Recorded): Steps<AuthText[]> {
  const found: AuthText[] = [];
  const { sessions, pieces: lines } = recorded;
  for (const [at, session] of sessions.entries()) {
    yield (0.5 * at) / sessions.length;
    ofSession(recorded, session, found);
  }
  const known = new Set(found.flatMap(({ parts }) => parts.map(({ piece }) => piece)));
  let asked = 0;
  for (const [line, pieces] of lines.entries()) {
    if (line % STEP === 0) yield 0.5 + (0.5 * line) / lines.length;
    for (const piece of pieces) {
      if (!known.has(piece)) asked = ofRemark(piece, asked, found);
      else asked = 0;
    }
    if (asked > 0) asked--;
  }
  return found;
}

/**
 * What is repeated or told outside of an exchange that can be followed: `AUTH PLAIN …` anywhere, what AUTH PLAIN sends without
 * its command, and what stands in the lines behind a question for a password.
 *
 * @param asked in how many lines an answer may stand
 */
function ofRemark(piece: Piece, asked: number, found: AuthText[]): number {
  const { text } = piece;
  const add = (start: number, end: number, row: SaslMechanism | undefined, at: number | undefined) => {
    const message = row?.messages.filter(({ from, payload }) => from === 'client' && payload).at(at ?? 0);
    found.push({ parts: [{ piece, start, end }], text: text.slice(start, end), row, message, from: 'client' });
  };
  // The answer may be short where nothing else stands in its line.
  const whole = asked > 0 && piece.role !== 'frame' ? /^\s*([A-Za-z0-9+/]{4,}={0,2})\s*$/.exec(text)?.[1] : undefined;
  if (whole !== undefined && isReadable(whole)) {
    const start = text.indexOf(whole);
    add(start, start + whole.length, findMechanism('LOGIN'), 1);
    return 0;
  }
  // What is looked for is of letters and digits in a row.
  if ((piece.traits & TRAIT.run) === 0 && (piece.traits & TRAIT.auth) === 0) return asked;
  for (const { 0: whole, 1: name = '', 2: payload = '', index } of piece.traits & TRAIT.auth
    ? text.matchAll(ECHO)
    : []) {
    const row = findMechanism(name.toUpperCase());
    const end = index + whole.length;
    if (row && !findMechanism(payload.toUpperCase()) && isReadable(payload)) add(end - payload.length, end, row, 0);
  }
  if ((piece.traits & TRAIT.run) === 0) return asked;
  for (const { 0: run, index } of text.matchAll(/[A-Za-z0-9+/]{8,}={0,2}/g)) {
    if (isBase64Credentials(run)) add(index, index + run.length, findMechanism('PLAIN'), 0);
    else if (asked > 0 && isReadable(run) && !/^\W*334/.test(text)) {
      add(index, index + run.length, findMechanism('LOGIN'), 1);
      return 0;
    }
  }
  if ((piece.traits & TRAIT.auth) === 0) return asked;
  const question = /\b334[ -]([A-Za-z0-9+/]{8,}={0,2})/.exec(text)?.[1];
  const octets = question && decodeBase64(question);
  return octets && /^pass(?:word|code)?:?\0?$/i.test(textOfOctets(octets)) ? LINES_TO_ANSWER : asked;
}

const ECHO = /\bAUTH[ \t]{1,4}([A-Za-z0-9_-]{3,20})[ \t]{1,4}([A-Za-z0-9+/]{4,}={0,2})(?![A-Za-z0-9+/=])/gi;
const LINES_TO_ANSWER = 4;

/** Whether it is base64 of a text, and so no word of a sentence. */
function isReadable(text: string): boolean {
  const octets = decodeBase64(text);
  return (
    octets !== undefined &&
    octets.length > 2 &&
    !/[\x02-\x08\x0b-\x1f\x7f-\x9f\ufffd]/.test(textOfOctets(octets)) &&
    isUtf8(octets)
  );
}

function isUtf8(octets: Uint8Array): boolean {
  return utf8Octets(textOfOctets(octets)).length === octets.length;
}

function ofSession(recorded: Recorded, session: Session, found: AuthText[]): void {
  session.exchanges.forEach((exchange, at) => {
    if (exchange.kind !== 'auth' && exchange.kind !== 'response') return;
    const step = authStep(session, at);
    const add = (
      place: SaidPlace,
      text: string,
      span: { start: number; end: number } | undefined,
      message: SaslMessage | undefined,
      from: 'client' | 'server',
    ) => {
      // What the tool leaves out stands nowhere in the line.
      if (!span || span.start >= span.end || place.start === place.end) return;
      const parts = partsOf(recorded, place, text, span);
      if (parts.length === 0) return;
      const joined = parts.map(({ piece, start, end }) => piece.text.slice(start, end)).join('');
      found.push({ parts, text: joined, row: step?.row, message, from });
    };
    if (exchange.kind === 'auth') {
      add(exchange.place, exchange.text, parseAuthCommand(exchange.text).initial, step?.sent, 'client');
    } else if (exchange.text !== '*' && !findCommand(parseCommandLine(exchange.text).verb)) {
      add(exchange.place, exchange.text, { start: 0, end: exchange.text.trimEnd().length }, step?.sent, 'client');
    }
    for (const { code, lines } of exchange.replies) {
      if (code !== 334) continue;
      for (const line of lines) {
        const start = 4 + (line.text.slice(4).length - line.text.slice(4).trimStart().length);
        add(line, line.text, { start, end: line.text.trimEnd().length }, step?.challenge, 'server');
      }
    }
  });
}

/** Finds a span of what was said in the pieces that show it; a text that goes on in lines below is joined by blanks. */
function partsOf(recorded: Recorded, place: SaidPlace, text: string, span: { start: number; end: number }): Part[] {
  const first = recorded.pieceAt(place.line, place.start);
  if (!first) return [];
  const parts: Part[] = [];
  let at = 0;
  let piece: Piece | undefined = first;
  for (let line = place.line; piece && at < span.end; ) {
    const shown = text.startsWith(piece.text, at)
      ? piece.text.length
      : at === 0
        ? Math.min(piece.text.length, text.length)
        : 0;
    if (shown === 0 && piece.text !== '') break;
    const start = Math.max(span.start - at, 0);
    const end = Math.min(span.end - at, shown);
    if (start < end) parts.push({ piece, start, end });
    at += shown + 1;
    line++;
    const { role }: Piece = piece;
    piece = recorded.pieces[line]?.find((one) => one.role === role);
  }
  return parts;
}
