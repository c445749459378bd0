import { findCommand } from '../protocol/commands';
import { partOf } from '../rules/spanPlace';
import type { Place, SaidPlace } from '../session/exchange';
import { findAddresses } from '../syntax/addressText';
import { parseCommandLine } from '../syntax/command';
import { parsePathCommand, type Span } from '../syntax/pathCommand';
import { findQueueIds } from '../syntax/queueId';
import { isRedacted } from '../syntax/redaction';
import { parseReplyLine } from '../syntax/replyLine';
import type { Heard } from './follower';
import type { Mention, MentionKind, MentionRole } from './mentions';

type Said = Extract<Heard, { kind: 'said' }>;

/** How far one of several sessions has come. */
interface Progress {
  /** The server has not spoken yet. */
  isNew: boolean;
  /** The next reply answers EHLO or its kin. */
  answersHello: boolean;
  /** The header section of the message is over. */
  inBody: boolean;
  /** The header field that may go on in the next line, in small letters. */
  field: string;
}

/** Hears what is said in a transcript, and tells whom and what it names. */
export class MentionListener {
  readonly #tell: (mention: Mention) => void;
  readonly #progress = new Map<string, Progress>();
  #hasBegun = false;
  /** Where the text of the line stands that was told of last. */
  #start = 0;

  constructor(tell: (mention: Mention) => void) {
    this.#tell = tell;
  }

  /** A session begins with what is heard next. */
  session(): void {
    this.#hasBegun = true;
  }

  /** @param start the column at which the text of the line begins of which is heard next */
  line(start: number): void {
    this.#start = start;
  }

  heard(heard: Heard): void {
    if (heard.kind === 'remark') {
      this.#free(heard.text, 'remark', { line: heard.line, start: this.#start, end: this.#start + heard.text.length });
      return;
    }
    const { key } = heard;
    if (this.#hasBegun || !this.#progress.has(key)) this.#progress.set(key, startProgress());
    this.#hasBegun = false;
    if (heard.kind === 'event') {
      const { start, end } = heard.event;
      this.#hostsOfEvent(heard.details, { line: heard.line, start, end });
      if (heard.event.event === 'close' || heard.event.event === 'reset') this.#progress.delete(key);
      return;
    }
    const progress = this.#progress.get(key)!;
    if (heard.part === 'content') this.#content(heard, progress);
    else if (heard.part === 'end-of-data') endMessage(progress);
    else if (heard.side === 'client') this.#client(heard, progress);
    else this.#server(heard, progress);
  }

  #client({ text, place }: Said, progress: Progress): void {
    const { verb, argument } = parseCommandLine(text);
    if (verb !== 'BDAT') endMessage(progress);
    switch (verb) {
      case 'EHLO':
      case 'HELO':
      case 'LHLO':
        progress.answersHello = true;
        this.#host(text, wordAt(text, argument), 'hello', place);
        return;
      case 'MAIL':
      case 'RCPT':
        this.#path(text, argument, verb === 'MAIL' ? 'sender' : 'recipient', place);
        return;
      // What a client says of itself there is a secret, or tells of one.
      case 'AUTH':
        return;
      default:
        // An AUTH response is no command.
        if (findCommand(verb)) this.#free(text, 'command', place);
    }
  }

  #path(text: string, argument: number, role: MentionRole, place: SaidPlace): void {
    const { mailbox, parameters } = parsePathCommand(text, argument);
    const address = text.slice(mailbox.start, mailbox.end);
    // `Postmaster` stands without a domain (RFC 5321 section 4.1.1.3).
    if (/@./.test(address) || /^postmaster$/i.test(address)) this.#add('address', text, mailbox, role, place);
    for (const { value } of parameters) {
      if (!value) continue;
      const found = findAddresses(text.slice(value.start, value.end));
      for (const { start, end } of found)
        this.#add('address', text, { start: value.start + start, end: value.start + end }, 'command', place);
    }
  }

  #server({ text, place }: Said, progress: Progress): void {
    const { code, text: from } = parseReplyLine(text);
    if (progress.isNew || (progress.answersHello && code === 250)) {
      if (code === 220 || code === 250) this.#host(text, wordAt(text, from), 'server', place);
      progress.answersHello = false;
      progress.isNew = false;
      return;
    }
    progress.isNew = false;
    this.#free(text, 'reply', place);
  }

  #content({ text, place }: Said, progress: Progress): void {
    if (progress.inBody) {
      this.#free(text, 'body', place);
      return;
    }
    const field = /^([!-9;-~]+)[ \t]*:/.exec(text)?.[1]?.toLowerCase();
    if (field !== undefined) progress.field = field;
    else if (!/^[ \t]/.test(text) || progress.field === '') progress.inBody = true;
    if (progress.inBody) this.#free(text, 'body', place);
    else if (IDS.has(progress.field)) {
      for (const span of findAddresses(text)) this.#add('message-id', text, span, 'header', place);
    } else {
      this.#free(text, 'header', place);
      if (progress.field === 'received') this.#received(text, place);
    }
  }

  /** Who handed the message to whom (RFC 5321 section 4.4). */
  #received(text: string, place: SaidPlace): void {
    const clauses = text.matchAll(/(?:^|[\s(])(?:from|by|helo|EHLO|HELO)[\s=]([^\s()[\];,<>]{1,255})/g);
    for (const { 0: whole, 1: name = '', index } of clauses) {
      const end = index + whole.length;
      this.#host(text, { start: end - name.length, end }, 'header', place);
    }
  }

  /** Addresses and queue ids in any text. */
  #free(text: string, role: MentionRole, place: SaidPlace): void {
    for (const span of findAddresses(text)) this.#add('address', text, span, role, place);
    if (role === 'body' || role === 'command') return;
    for (const span of findQueueIds(text)) this.#add('queue-id', text, span, role, place);
  }

  #hostsOfEvent(details: string, place: Place): void {
    for (const { 0: address, index } of details.matchAll(/(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.])/g)) {
      this.#add('host', details, { start: index, end: index + address.length }, 'remark', place);
    }
  }

  #host(text: string, { start, end }: Span, role: MentionRole, place: SaidPlace): void {
    const name = text.slice(start, end);
    if (HOST.test(name) && !isRedacted(name)) this.#add('host', text, { start, end }, role, place);
  }

  #add(what: MentionKind, text: string, { start, end }: Span, role: MentionRole, place: SaidPlace): void {
    // A piece of a string keeps the whole of it alive, which is the text of the file: a copy of its own does not.
    this.#tell({ what, text: ` ${text.slice(start, end)}`.slice(1), role, place: partOf(place, start, end) });
  }
}

/** A domain, or an address literal; words without a dot are names, too, where one has to stand. */
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}._-]{0,253}[\p{L}\p{N}])?\.?|\[[\w.:-]{3,60}\])$/u;

/** Fields that name messages. */
const IDS: ReadonlySet<string> = new Set([
  'message-id',
  'in-reply-to',
  'references',
  'resent-message-id',
  'original-message-id',
]);

function startProgress(): Progress {
  return { isNew: true, answersHello: false, inBody: false, field: '' };
}

function endMessage(progress: Progress): void {
  progress.inBody = false;
  progress.field = '';
}

function wordAt(text: string, from: number): Span {
  let end = from;
  while (end < text.length && !/\s/.test(text[end]!)) end++;
  return { start: from, end };
}
