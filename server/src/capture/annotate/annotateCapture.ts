import { CaptureFile } from '../captureFile';
import type { CaptureProblem } from '../captureSink';
import { CompressionSniffer } from '../compressionSniffer';
import { OctetPieces } from '../octetPieces';
import { PacketClock } from '../packetClock';
import { isPcap, PcapFile } from '../pcapFile';
import { isPcapng } from '../pcapngFile';
import { ProblemTeller } from '../problemTeller';
import { type LeftNote, type PacketNote, PacketNotes } from './packetNotes';
import { PcapngCopier } from './pcapngCopier';
import { PcapToPcapng } from './pcapToPcapng';

/** What became of the notes. */
export interface Annotated {
  /** How many were written, and how many their packet had already. */
  readonly added: number;
  readonly known: number;
  readonly left: readonly LeftNote[];
  /** What could not be read of the capture; `not-a-capture` where nothing was written. */
  readonly problems: readonly CaptureProblem[];
}

/** A capture that is copied while its octets are given piece by piece. */
export interface CaptureAnnotator {
  push(octets: Uint8Array): void;
  /** To be called when all was pushed, once. */
  end(): Annotated;
}

/**
 * Copies a capture as pcapng, not compressed, with notes as comments of packets. Of a pcapng file all else stays as it is, octet by
 * octet, but for the lengths of sections; packets of pcap are written as pcapng. Takes any octets; memory is that of a block.
 *
 * @param write gets the copy piece by piece; a piece is only valid during the call
 */
export function annotateCapture(notes: readonly PacketNote[], write: (octets: Uint8Array) => void): CaptureAnnotator {
  const waiting = new PacketNotes(notes);
  const problems: CaptureProblem[] = [];
  const clock = new PacketClock();
  const teller = new ProblemTeller({ problem: (problem) => void problems.push(problem) }, clock);
  let packets: PcapToPcapng | undefined;
  const file = new CaptureFile(
    (octets, at) => {
      if (isPcapng(octets, at)) return new PcapngCopier(waiting, write, clock, teller);
      if (!isPcap(octets, at)) return undefined;
      packets = new PcapToPcapng(() => pcap.header, clock, waiting, write);
      const pcap = new PcapFile(packets, clock, teller);
      return pcap;
    },
    () => teller.tellNone(),
  );
  const pieces = new OctetPieces(file);
  const input = new CompressionSniffer(pieces, (fault) => teller.tell('bad-compression', fault, pieces.length));
  return {
    push: (octets) => input.push(octets),
    end() {
      input.end();
      packets?.end();
      return { added: waiting.added, known: waiting.known, left: waiting.leftOver(), problems };
    },
  };
}
