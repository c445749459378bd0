import { localized } from '../text/localized';
import type { CaptureSink } from './captureSink';
import type { PacketClock } from './packetClock';

/** A damaged file can have as many problems as packets. */
const TOLD_OF_A_KIND = 20;

export type ProblemKind =
  | 'not-a-capture'
  | 'truncated'
  | 'damaged'
  | 'unsupported-version'
  | 'unknown-interface'
  | 'too-many-interfaces'
  | 'unknown-link-type'
  | 'snapped-header'
  | 'incomplete-fragments'
  | 'bad-compression';

/** Tells the sink of problems, of each kind a bounded number. */
export class ProblemTeller {
  private readonly counts = new Map<ProblemKind, number>();

  constructor(
    private readonly sink: Pick<CaptureSink, 'problem'>,
    private readonly clock: PacketClock,
  ) {}

  /** @param frame the packet that it is about, where it is about one */
  tell(kind: ProblemKind, message: string, offset: number, frame?: number): void {
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    if (count > TOLD_OF_A_KIND) return;
    const last = count === TOLD_OF_A_KIND;
    const told = last ? localized('{0}; further ones of this kind are not told', message) : message;
    this.sink.problem({ kind, message: told, offset, frame });
  }

  tellNone(): void {
    this.tell('not-a-capture', localized('This is no packet capture (pcap or pcapng).'), 0);
  }

  /** The same, about the packet that is being read. */
  tellOfPacket(kind: ProblemKind, message: string, offset: number): void {
    this.tell(kind, message, offset, this.clock.frame);
  }
}
