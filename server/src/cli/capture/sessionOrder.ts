import type { SessionSink, SmtpSession } from '../../capture/smtp/smtpSession';
import { createTempFile, type TempFile } from '../spool/tempFile';

/** Gets the sessions one after the other. */
export interface OrderedSink {
  begin(session: SmtpSession): void;
  /** UTF-8, each with LF behind it. The octets may be kept. */
  lines(session: SmtpSession, lines: Uint8Array): void;
  end(session: SmtpSession): void;
}

/** Sessions of a capture go on at the same time; this hands them on in the order of their numbers. */
export interface SessionOrder extends SessionSink {
  /** Lets go of what waits. */
  close(): void;
}

/** Octets of lines that wait for their turn in memory; what is beyond goes into a temporary file. */
const MOST_WAITING = 8_000_000;

export function createSessionOrder(sink: OrderedSink, mostWaiting = MOST_WAITING): SessionOrder {
  /** Those behind the one whose turn it is. */
  const waiting = new Map<number, Waiting>();
  let turn = 1;
  let size = 0;
  let file: TempFile | undefined;

  const putAside = () => {
    const pieces: Uint8Array[] = [];
    file ??= createTempFile();
    let at = file.size;
    for (const one of waiting.values()) {
      if (one.lines.length === 0) continue;
      for (const lines of one.lines) {
        one.extents.push({ at, octets: lines.length });
        at += lines.length;
        pieces.push(lines);
      }
      one.lines = [];
    }
    file.append(Buffer.concat(pieces));
    size = 0;
  };
  const handOn = ({ session, extents, lines }: Waiting) => {
    for (const { at, octets } of extents) {
      const into = Buffer.allocUnsafe(octets);
      file?.read(into, at);
      sink.lines(session, into);
    }
    for (const some of lines) {
      size -= sizeOf(some);
      sink.lines(session, some);
    }
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
      one.lines.push(lines);
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
  lines: Uint8Array[];
  /** What was put aside of it, in front of `lines`. */
  readonly extents: { readonly at: number; readonly octets: number }[];
  isOver: boolean;
}

/** What they hold of memory. */
function sizeOf({ buffer }: Uint8Array): number {
  return buffer.byteLength + OBJECT_COST;
}

const OBJECT_COST = 200;
