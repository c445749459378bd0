import { findCommand } from '../protocol/commands';
import type { SaslMechanism, SaslMessage } from '../protocol/saslMechanisms';
import { authStep } from '../session/authExchange';
import type { SaidPlace, Session } from '../session/exchange';
import { parseCommandLine } from '../syntax/command';
import { parseAuthCommand } from '../syntax/saslMessage';
import type { Part, Piece } from './piece';
import type { Recorded } from './recorded';

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
export function authTexts(recorded: Recorded): AuthText[] {
  const found: AuthText[] = [];
  for (const session of recorded.sessions) ofSession(recorded, session, found);
  return found;
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
      if (!span || span.start >= span.end) return;
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
