import { follow } from '../analysis/follow';
import type { Follower, Heard } from '../analysis/follower';
import type { DetectedDialect } from '../dialects/detect';
import type { EventName } from '../dialects/dialect';
import type { Exchange, Session } from '../session/exchange';
import { announcedOctets } from '../syntax/chunkCommand';
import type { MessageSummary } from './messageSummary';
import { OpenMessage } from './openMessage';

/** Who gets the messages of a transcript. Sessions may go on at the same time; in each, messages follow one another. */
export interface MessageSink {
  /** The next octets of a message, which is named by its session and its number in that, from 1. The array is the receiver's. */
  octets?(session: number, message: number, octets: Uint8Array): void;
  /** All that there is of a message was given out; what it was is told when its session is over, with its replies. */
  end?(session: number, message: number): void;
  /** A message with its replies, those without text included; in the order of messages within a session. */
  message(summary: MessageSummary): void;
}

/**
 * Follows a transcript line by line and gives out what was sent as messages: see {@link Follower}. Never throws, unless the
 * sink does. Time is linear, and of a message no more than some lines is kept.
 */
export function followMessages(dialect: DetectedDialect, sink: MessageSink): Follower {
  const reader = new MessageReader(sink);
  return follow({
    dialect,
    sink: {
      finding() {},
      directive() {},
      session: (session) => reader.begin(session),
      sessionOver: (session) => reader.over(session),
      heard: (heard) => reader.hear(heard),
    },
    keeps: 'recent',
    judges: false,
  });
}

/** A session in which messages are sought. */
interface Followed {
  readonly session: Session;
  readonly number: number;
  key: string;
  /** The exchange that was looked at last. */
  latest: Exchange | undefined;
  /** MAIL and RCPT of the transaction that is open. */
  envelope: Exchange[];
  open: OpenMessage | undefined;
  /** Messages of which all text was seen. */
  done: OpenMessage[];
  /** How many of them it is known of whether they were sent; and how many of those were. */
  settled: number;
  sent: number;
}

class MessageReader {
  readonly #sink: MessageSink;
  readonly #sessions = new Map<Session, Followed>();
  /** The session that goes on under each key. */
  readonly #going = new Map<string, Followed>();
  #begun: Followed | undefined;
  #latest: Followed | undefined;
  #count = 0;

  constructor(sink: MessageSink) {
    this.#sink = sink;
  }

  begin(session: Session): void {
    const number = ++this.#count;
    this.#begun = {
      session,
      number,
      key: '',
      latest: undefined,
      envelope: [],
      open: undefined,
      done: [],
      settled: 0,
      sent: 0,
    };
    this.#sessions.set(session, this.#begun);
  }

  over(session: Session): void {
    const at = this.#sessions.get(session);
    if (!at) return;
    this.#sessions.delete(session);
    this.#stop(at);
    settle(at);
    for (const message of at.done) if (message.number) this.#sink.message(message.summary(at.number));
    if (this.#going.get(at.key) === at) this.#going.delete(at.key);
  }

  hear(heard: Heard): void {
    if (heard.kind === 'remark') {
      const open = this.#latest?.open;
      if (open && (heard.remark === 'prose' || heard.remark === 'unknown') && isAwaited(open)) open.leaveOut();
      return;
    }
    const at = this.#sessionOf(heard.key);
    if (!at) return;
    if (heard.kind === 'event') this.#happened(at, heard.event.event);
    else this.#said(at, heard.text, heard.place);
  }

  #sessionOf(key: string): Followed | undefined {
    if (this.#begun) {
      this.#begun.key = key;
      this.#going.set(key, this.#begun);
      this.#begun = undefined;
    }
    this.#latest = this.#going.get(key);
    return this.#latest;
  }

  #said(at: Followed, text: string, { line, start }: { line: number; start: number }): void {
    const { exchanges, lastContent } = at.session;
    const last = exchanges.at(-1);
    if (last && last !== at.latest) {
      at.latest = last;
      // A command may stand right behind the last octet of a chunk, in the same line.
      const behind = last.place.line === line ? last.place.start - start : 0;
      if (behind > 0) at.open?.take(text.slice(0, behind), line, true);
      this.#exchange(at, last);
    } else if (at.open && lastContent?.line === line && lastContent.start === start) {
      at.open.take(text, line, lastContent.chunk);
    }
  }

  #exchange(at: Followed, exchange: Exchange): void {
    const { open } = at;
    const { kind } = exchange;
    if (kind === 'message') {
      if (open) {
        open.end(exchange);
        this.#close(at, open);
      }
      at.envelope = [];
      return;
    }
    // Without a size it brings no octets: the server can only refuse it (RFC 3030 section 2).
    if (exchange.verb === 'BDAT' && announcedOctets(exchange.text) === undefined) return;
    if (open?.chunked && kind === 'bdat' && !open.last) {
      open.chunk(exchange);
      return;
    }
    // Between chunks other commands may stand, but for those that begin or end a transaction (RFC 3030 section 2).
    if (open && (!open.chunked || open.last || ENDS_CHUNKS.has(kind))) {
      this.#stop(at);
      // A DATA that was refused leaves the transaction open.
      if (open.wasSent) at.envelope = [];
    }
    if (kind === 'data' || kind === 'bdat') this.#open(at, exchange);
    else if (kind === 'mail' || kind === 'rcpt') {
      if (at.envelope.length >= MOST_PATHS) at.envelope = at.envelope.slice(MOST_PATHS / 2);
      at.envelope.push(exchange);
    } else if (ENDS_CHUNKS.has(kind)) at.envelope = [];
  }

  #happened(at: Followed, event: EventName): void {
    const { open } = at;
    if (!open) return;
    if (event === 'cut') open.content.cut();
    else if (LEAVES_OUT.has(event)) {
      if (isAwaited(open)) open.leaveOut();
    } else if (event === 'close' || event === 'reset') this.#stop(at);
  }

  #open(at: Followed, first: Exchange): void {
    const opened: OpenMessage = new OpenMessage(first, at.envelope, (octets) =>
      this.#sink.octets?.(at.number, numberOf(at, opened), octets),
    );
    at.open = opened;
  }

  #stop(at: Followed): void {
    const { open } = at;
    if (!open) return;
    open.stop();
    this.#close(at, open);
  }

  #close(at: Followed, open: OpenMessage): void {
    if (open.begun) this.#sink.end?.(at.number, numberOf(at, open));
    at.open = undefined;
    at.done.push(open);
  }
}

/** The number of the open message: it has one when text of it was met, as it may be refused before. */
function numberOf(at: Followed, open: OpenMessage): number {
  if (open.number === undefined) {
    settle(at);
    open.number = ++at.sent;
  }
  return open.number;
}

/** Says of each message without text above whether there was one, by the replies that have come so far. */
function settle(at: Followed): void {
  for (; at.settled < at.done.length; at.settled++) {
    const message = at.done[at.settled]!;
    message.number ??= message.wasSent ? ++at.sent : 0;
  }
}

/** Whether more of its text is to come. */
function isAwaited({ chunked, last, content }: OpenMessage): boolean {
  return !chunked || !last || content.left > 0;
}

const LEAVES_OUT: ReadonlySet<EventName> = new Set<EventName>(['omitted', 'gap', 'encrypted']);

const ENDS_CHUNKS: ReadonlySet<Exchange['kind']> = new Set<Exchange['kind']>([
  'mail',
  'data',
  'rset',
  'ehlo',
  'helo',
  'lhlo',
  'starttls',
  'xclient',
  'quit',
]);

/** Of more recipients than any server takes, the rest is not listed, so that memory stays bounded. */
const MOST_PATHS = 10_000;
