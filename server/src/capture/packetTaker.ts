/** What a file's reader hands packets to. The clock tells the packet's number and time. */
export interface PacketTaker {
  /**
   * @param octets the packet is in `start` to `end`; only valid during the call
   * @param originalLength how long it was on the wire, of which the capture may have only a part
   * @param offset where in the file the packet begins
   * @param comments what the capture says of this packet
   */
  take(
    octets: Uint8Array,
    start: number,
    end: number,
    originalLength: number,
    linkType: number,
    offset: number,
    comments: readonly string[],
  ): void;
}

export const NO_COMMENTS: readonly string[] = [];
