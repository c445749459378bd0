import type { SessionSink, SmtpSession } from '../../capture/smtp/smtpSession';
import { createTempFile, type TempFile } from '../spool/tempFile';

/** Gets the sessions one after the other. */
export interface OrderedSink {
  begin(session: SmtpSession): void;
  lines(session: SmtpSession, lines: readonly string[]): void;
  end(session: SmtpSession): void;
}

/** Sessions of a capture go on at the same time; this hands them on in the order of their numbers. */
export interface SessionOrder extends SessionSink {
  /** Lets go of what waits. */
  close(): void;
}

/** UTF-16 units of lines that wait for their turn in memory; what is beyond goes into a temporary file. */
const MOST_WAITING = 8_000_000;

export function createSessionOrder(sink: OrderedSink, mostWaiting = MOST_WAITING): SessionOrder {
  /** Those behind the one whose turn it is. */
  const waiting = new Map<number, Waiting>();
  let turn = 1;
  let size = 0;
  let file: TempFile | undefined;

  const putAside = () => {
    const pieces: Buffer[] = [];
    file ??= createTempFile();
    let at = file.size;
    for (const one of waiting.values()) {
      if (one.lines.length === 0) continue;
      const octets = Buffer.from(`${one.lines.join('\n')}\n`, 'utf8');
      one.lines = [];
      one.extents.push({ at, octets: octets.length });
      at += octets.length;
      pieces.push(octets);
    }
    file.append(Buffer.concat(pieces));
    size = 0;
  };
  const handOn = ({ session, extents, lines }: Waiting) => {
    for (const { at, octets } of extents) {
      const into = Buffer.allocUnsafe(octets);
      file?.read(into, at);
      sink.lines(session, into.toString('utf8').split('\n').slice(0, -1));
    }
    if (lines.length === 0) return;
    size -= sizeOf(lines);
    sink.lines(session, lines);
  };
  /** Begins the session whose turn has come, and those behind it that are over already. */
  const goOn = () => {
    for (let next = waiting.get(turn); next; next = waiting.get(turn)) {
      waiting.delete(turn);
      sink.begin(next.session);
      handOn(next);
      if (!next.isOver) return;
      sink.end(next.session);
      turn++;
    }
  };

  return {
    begin(session) {
      if (session.number === turn) sink.begin(session);
      else waiting.set(session.number, { session, lines: [], extents: [], isOver: false });
    },
    lines(session, lines) {
      const one = waiting.get(session.number);
      if (!one) {
        sink.lines(session, lines);
        return;
      }
      for (const line of lines) one.lines.push(line);
      size += sizeOf(lines);
      if (size > mostWaiting) putAside();
    },
    end(session) {
      const one = waiting.get(session.number);
      if (one) {
        one.isOver = true;
        return;
      }
      sink.end(session);
      turn++;
      goOn();
    },
    close: () => file?.close(),
  };
}

interface Waiting {
  readonly session: SmtpSession;
  lines: string[];
  /** What was put aside of it, in front of `lines`. */
  readonly extents: { readonly at: number; readonly octets: number }[];
  isOver: boolean;
}

function sizeOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + LINE_COST, 0);
}

const LINE_COST = 32;
