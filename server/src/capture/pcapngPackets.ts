import { localized } from '../text/localized';
import type { CaptureSink } from './captureSink';
import { NO_COMMENTS, type PacketTaker } from './packetTaker';
import { BLOCK_HEAD, SHORT_BLOCK } from './pcapngBlocks';
import type { PcapngPacket, PcapngTaker } from './pcapngFile';
import { packetComments } from './pcapngOptions';
import type { ProblemTeller } from './problemTeller';
import { number32 } from './readNumbers';
import { utf8Text } from './utf8Text';

const TLS_KEY_LOG = 0x544c534b;

/** Hands the packets of a pcapng file on, with their comments, and the secrets. */
export class PcapngPackets implements PcapngTaker {
  constructor(
    private readonly packets: PacketTaker,
    private readonly problems: ProblemTeller,
    private readonly sink: Pick<CaptureSink, 'secrets'>,
  ) {}

  section(): void {}

  otherFrame(): void {}

  packet(octets: Uint8Array, packet: PcapngPacket, place: number): void {
    const { data, captured, to, options } = packet;
    if (packet.interface === undefined) {
      const message = localized('The packet’s interface {0} is not described.', packet.interfaceNumber);
      this.problems.tellOfPacket('unknown-interface', message, place + BLOCK_HEAD);
      return;
    }
    if (captured > to - data) {
      this.problems.tellOfPacket('damaged', localized(SHORT_BLOCK), place + BLOCK_HEAD);
      return;
    }
    const offset = place + data - packet.at;
    const comments =
      options === undefined || options >= to ? NO_COMMENTS : packetComments(octets, options, to, packet.littleEndian);
    this.packets.take(octets, data, data + captured, packet.original, packet.interface.linkType, offset, comments);
  }

  secrets(octets: Uint8Array, from: number, to: number, littleEndian: boolean): void {
    if (to - from < 8 || number32(octets, from, littleEndian) !== TLS_KEY_LOG) return;
    const length = Math.min(number32(octets, from + 4, littleEndian), to - from - 8);
    this.sink.secrets(utf8Text(octets, from + 8, from + 8 + length));
  }
}
