/** What reading a capture may hold in memory. Whatever is beyond a limit is told, and given up. */
export interface CaptureLimits {
  /** Streams that go on at the same time; above that, the one that was silent longest is ended. */
  readonly openStreams: number;
  /** Streams that are over but still known, so that their late packets are not taken for new streams. */
  readonly endedStreams: number;
  /** Octets of one stream that wait for missing ones. */
  readonly waitingOctets: number;
  /** Octets of all streams that wait for missing ones. */
  readonly waitingOctetsInAll: number;
  /** Octets kept of all streams to compare retransmissions with. */
  readonly historyOctetsInAll: number;
  /**
   * Packets of a stream to wait for octets that must have been sent, as the other side has acknowledged them: captures
   * are often not in the order of the wire.
   */
  readonly patience: number;
  /** IP packets of which not all fragments have come. */
  readonly fragmentedPackets: number;
  readonly fragmentOctets: number;
}

const MIB = 1024 * 1024;

export const DEFAULT_LIMITS: CaptureLimits = {
  openStreams: 16_384,
  endedStreams: 16_384,
  waitingOctets: 4 * MIB,
  waitingOctetsInAll: 32 * MIB,
  historyOctetsInAll: 16 * MIB,
  patience: 64,
  fragmentedPackets: 1024,
  fragmentOctets: 8 * MIB,
};
