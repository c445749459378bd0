import { CaptureFile } from './captureFile';
import { type CaptureLimits, DEFAULT_LIMITS } from './captureLimits';
import type { CaptureReader, CaptureSink } from './captureSink';
import { CompressionSniffer } from './compressionSniffer';
import { OctetPieces } from './octetPieces';
import { PacketClock } from './packetClock';
import { PacketReader } from './packetReader';
import { isPcap, PcapFile } from './pcapFile';
import { isPcapng, PcapngFile } from './pcapngFile';
import { PcapngPackets } from './pcapngPackets';
import { ProblemTeller } from './problemTeller';

/**
 * Reads a packet capture: pcap or pcapng, as it is or compressed by gzip, whichever its first octets tell. What is in it
 * is told to the sink while octets are pushed. Memory is bounded by the limits, whatever the file has in it.
 *
 * @param limits those that differ from `DEFAULT_LIMITS`
 */
export function readCapture(sink: CaptureSink, limits: Partial<CaptureLimits> = {}): CaptureReader {
  const clock = new PacketClock();
  const problems = new ProblemTeller(sink, clock);
  const packets = new PacketReader(sink, { ...DEFAULT_LIMITS, ...limits }, clock, problems);
  const file = new CaptureFile(
    (octets, at) => {
      if (isPcap(octets, at)) return new PcapFile(packets, clock, problems);
      if (!isPcapng(octets, at)) return undefined;
      return new PcapngFile(new PcapngPackets(packets, problems, sink), clock, problems);
    },
    () => problems.tellNone(),
  );
  const pieces = new OctetPieces(file);
  const tellFault = (fault: string) => problems.tell('bad-compression', fault, pieces.length);
  let input: CompressionSniffer | undefined = new CompressionSniffer(pieces, tellFault);
  return {
    push: (octets) => input?.push(octets),
    end: () => {
      if (input === undefined) return;
      input.end();
      input = undefined;
      packets.end(pieces.length);
    },
  };
}
