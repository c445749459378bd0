import type { Exchange } from '../session/exchange';
import { announcedOctets, isLastChunk } from '../syntax/chunkCommand';
import { parsePathCommand } from '../syntax/pathCommand';
import type { MessageSummary, Missing } from './messageSummary';
import { StoredOctets } from './storedOctets';

/** A message from DATA or its first BDAT on, while it is read and until its replies are known. */
export class OpenMessage {
  readonly content: StoredOctets;
  readonly chunked: boolean;
  readonly missing = new Set<Missing>();
  /** Text of it was met, or its end: else it may have been left out. */
  begun = false;
  /** The transcript says that text was left out. */
  hidden = false;
  /** The last chunk was announced. */
  last = false;
  endLine: number;
  /** Its number in the session; 0 where there was no message, undefined until that is known. */
  number: number | undefined;
  readonly #first: Exchange;
  readonly #envelope: readonly Exchange[];
  /** What its replies answer: DATA, the chunks, the lone dot. */
  readonly #carriers: Exchange[];
  #announced = 0;

  /** @param envelope MAIL and RCPT commands of the transaction so far, those that were refused included */
  constructor(first: Exchange, envelope: readonly Exchange[], give: (octets: Uint8Array) => void) {
    this.#first = first;
    this.#envelope = envelope;
    this.#carriers = [first];
    this.chunked = first.kind === 'bdat';
    this.endLine = first.place.line;
    this.content = new StoredOctets(give);
    if (this.chunked) this.chunk(first);
  }

  /** Another chunk begins. */
  chunk(bdat: Exchange): void {
    this.#endChunk();
    if (bdat !== this.#first) this.#carriers.push(bdat);
    const octets = announcedOctets(bdat.text);
    if (octets === undefined) this.missing.add('fetched');
    this.content.left = octets ?? 0;
    this.#announced += octets ?? 0;
    this.last = isLastChunk(bdat.text);
    this.endLine = bdat.place.line;
  }

  /** A line of its text. */
  take(text: string, line: number, chunk: boolean): void {
    this.begun = true;
    this.endLine = line;
    if (!chunk) this.content.line(text);
    else if (!this.content.chunkLine(text)) this.missing.add('count');
  }

  /** Something stands between its lines that leaves text out. */
  leaveOut(): void {
    this.hidden = true;
    if (this.begun) this.missing.add('part');
  }

  /** The lone dot was met. */
  end(dot: Exchange): void {
    this.#carriers.push(dot);
    this.endLine = dot.place.line;
    // Where text is left out, its end says only that there was some.
    if (this.begun || !this.hidden) {
      this.begun = true;
      if (this.hidden) this.missing.add('part');
    }
    this.content.end();
  }

  /** Nothing more of it comes, without a lone dot. */
  stop(): void {
    this.#endChunk();
    if (!this.chunked) this.missing.add('end');
    else if (!this.last) this.missing.add('last-chunk');
    // A message of no octets needs no text.
    if (this.chunked && this.#announced === 0 && this.missing.size === 0) this.begun = true;
    this.content.end();
  }

  /** Whether there was a message at all; to be asked when the replies are there. */
  get wasSent(): boolean {
    if (this.begun || this.hidden) return true;
    const codes = this.#carriers.flatMap(({ replies }) => replies.map(({ code }) => code));
    // Refused before any of it was sent, or the recording ends with the command.
    return this.chunked ? codes.length === 0 || codes.some((code) => code < 400) : codes.some(isGoAhead);
  }

  /** What there is to say of it. */
  summary(session: number): MessageSummary {
    const mails = this.#envelope.filter(({ kind }) => kind === 'mail');
    const mail = mails.findLast((one) => !isRefused(one)) ?? mails.at(-1);
    const from = mail ? this.#envelope.indexOf(mail) : 0;
    const rcpts = this.#envelope.slice(from).filter((one) => one.kind === 'rcpt' && !isRefused(one));
    return {
      session,
      message: this.number ?? 0,
      line: this.#first.place.line,
      endLine: this.endLine,
      firstLine: mail?.place.line ?? this.#first.place.line,
      lastLine: this.#carriers.at(-1)?.replies.at(-1)?.lines.at(-1)?.line ?? this.endLine,
      from: mail ? mailbox(mail) : null,
      recipients: rcpts.map(mailbox),
      chunked: this.chunked,
      recorded: this.begun,
      size: this.content.size,
      announced: mail ? sizeParameter(mail) : null,
      missing: this.begun ? [...this.missing] : [],
      codes: this.#codes(),
      replaced: this.content.replaced,
    };
  }

  /** Of the replies those that judge the message: not the 354, and of chunks those to the last one. */
  #codes(): number[] {
    const carrier = this.#carriers.at(-1);
    const replies = carrier?.replies ?? [];
    const verdicts = carrier?.kind === 'data' && isGoAhead(replies[0]?.code ?? 0) ? replies.slice(1) : replies;
    return verdicts.map(({ code }) => code);
  }

  #endChunk(): void {
    if (this.chunked && this.content.left > 0) this.missing.add('octets');
  }
}

function isGoAhead(code: number): boolean {
  return code >= 300 && code < 400;
}

function isRefused({ replies: [reply] }: Exchange): boolean {
  return reply !== undefined && reply.code >= 400;
}

function mailbox({ text }: Exchange): string {
  const { mailbox: span } = parsePathCommand(text);
  return text.slice(span.start, span.end);
}

function sizeParameter({ text }: Exchange): number | null {
  const { parameters } = parsePathCommand(text);
  const value = parameters.find(({ name }) => name === 'SIZE')?.value;
  const digits = value && text.slice(value.start, value.end);
  return digits !== undefined && /^[0-9]{1,15}$/.test(digits) ? Number(digits) : null;
}
