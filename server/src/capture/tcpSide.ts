import type { Stamp } from './captureSink';
import { type HistoryMemory, OctetHistory } from './octetHistory';
import { after, distance, FARTHEST, isFar } from './sequence';
import type { RemarkKind } from './streamRemarks';
import { lengthOf, WaitingSegments } from './waitingSegments';

/** The end of one side, by FIN or by reset, which is told behind all octets in front of it. */
export interface Closing {
  readonly how: 'fin' | 'reset';
  readonly sequence: number;
  readonly acknowledged: number | undefined;
  readonly at: Stamp;
}

/** What is known of one side of a connection as a sender. */
export class TcpSide {
  /** Whether `next` is known: from SYN, from the other's SYN-ACK, or because no earlier octets came in time. */
  known = false;
  /** The sequence number of the first octet that has not been told. */
  next = 0;
  /** Where its octets begin. */
  start = 0;
  /** `start` may be the number of a keep-alive, which is the one before the first octet. */
  startIsUnsure = false;
  hasSyn = false;
  /** The lowest number that was seen while `next` is not known. */
  lowest: number | undefined;
  /** The first of these numbers. */
  firstSeen = 0;
  /** `lowest` comes from a packet of this side without octets. */
  lowestIsEmpty = false;

  /** The highest number that the other side acknowledged. */
  acknowledged: number | undefined;
  /** The last packet that acknowledged octets which have not been told. */
  evidence: Stamp | undefined;
  /** What was acknowledged when waiting for it began, and the count of the stream's packets then. */
  waitedFor = 0;
  waitsSince = -1;

  /** A single octet was acknowledged that the capture does not have: as a rule, the FIN. */
  skippedOne: Stamp | undefined;
  /** The last octets that were told as missing. */
  gapFrom = 0;
  gapTo = 0;

  readonly waiting = new WaitingSegments();
  readonly history: OctetHistory;
  closing: Closing | undefined;
  closed = false;

  windowIsFull = false;
  /** Remarks that are told once. */
  told: Set<RemarkKind> | undefined;

  constructor(memory: HistoryMemory) {
    this.history = new OctetHistory(memory);
  }

  begin(sequence: number): void {
    this.known = true;
    this.start = this.next = sequence;
    // What a stray packet acknowledged is of another connection.
    if (this.acknowledged !== undefined && isFar(sequence, this.acknowledged, FARTHEST)) this.acknowledged = undefined;
  }

  /** Takes a number into account from which the side may go on, while it is not known where it begins. */
  consider(sequence: number, isEmpty: boolean): void {
    if (this.lowest !== undefined && distance(this.lowest, sequence) > 0) return;
    if (this.lowest === sequence && !this.lowestIsEmpty) return;
    if (this.lowest === undefined) this.firstSeen = sequence;
    this.lowest = sequence;
    this.lowestIsEmpty = isEmpty;
  }

  /** How many octets the other side acknowledged that have not been told. */
  owed(): number {
    if (!this.known || this.closed || this.acknowledged === undefined) return 0;
    return this.ahead(this.acknowledged);
  }

  /** Whether all was told that this acknowledges. */
  hasTold(acknowledged: number | undefined): boolean {
    if (acknowledged === undefined || this.closed) return true;
    return this.known && this.ahead(acknowledged) === 0;
  }

  /** How many octets are to be told up to a number that was acknowledged: one that is further away is an old one, of before a wrap. */
  private ahead(acknowledged: number): number {
    const octets = distance(this.next, acknowledged);
    return octets > FARTHEST ? 0 : Math.max(0, octets);
  }

  /** The end of the side, where it comes before all that waits. */
  nextClosing(): Closing | undefined {
    const { closing } = this;
    if (closing === undefined || this.closed) return undefined;
    const head = this.waiting.head();
    if (head === undefined) return closing;
    const octets = distance(closing.sequence, head.sequence);
    return octets > 0 || (octets === 0 && lengthOf(head) > 0) ? closing : undefined;
  }

  /** Whether the end of the side comes next, and nothing is missing in front of it. */
  isAtEnd(): boolean {
    const closing = this.nextClosing();
    if (closing === undefined) return false;
    if (!this.known) return closing.how === 'reset' && this.lowest === undefined;
    return distance(this.next, closing.sequence) <= 0;
  }

  /** The first number behind its octets, where its FIN tells that. */
  endSequence(): number | undefined {
    return this.closing?.how === 'fin' ? this.closing.sequence : undefined;
  }

  close(): void {
    this.closed = true;
    // FIN counts as one octet (RFC 9293 section 3.4).
    if (this.closing?.how === 'fin' && this.closing.sequence === this.next) this.next = after(this.next, 1);
  }

  free(): void {
    this.waiting.clear();
    this.history.free();
  }
}
