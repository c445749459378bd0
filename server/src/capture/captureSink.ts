import type { StreamRemark } from './streamRemarks';

/** When: the frame's number in the file, from 1, and the time in nanoseconds since 1970 (undefined where the file has none). */
export interface Stamp {
  readonly frame: number;
  readonly time: bigint | undefined;
}

export interface Endpoint {
  /** IPv4 with dots, IPv6 as RFC 5952 writes it. */
  readonly address: string;
  readonly port: number;
}

/** 0: from `ends[0]`, which opened the connection where that was seen (SYN, or SYN-ACK), else who was seen to send first. */
export type Direction = 0 | 1;

export interface TcpStream {
  /** From 0, in the order of the first packets of all connections in the file. Streams may be told in another order. */
  readonly id: number;
  readonly ends: readonly [Endpoint, Endpoint];
  /** With which packet the capture of this stream begins; `middle`: neither SYN nor SYN-ACK was seen. */
  readonly opened: 'syn' | 'syn-ack' | 'middle';
}

export type EndOfStream = 'closed' | 'reused' | 'evicted' | 'end-of-capture';

/** Something about the file itself. */
export interface CaptureProblem {
  /** One of a small set of words, for programs. */
  readonly kind: string;
  /** In words for people. */
  readonly message: string;
  /** Where in the file (of a compressed one: where in what it holds), in octets. */
  readonly offset: number;
  readonly frame: number | undefined;
}

/** What a capture is told to, while it is read. Nothing may be kept of an octet array that is handed over: copy it. */
export interface CaptureSink {
  begin(stream: TcpStream, at: Stamp): void;
  /**
   * Octets in the order of the stream, each once.
   *
   * @param octets a view that is only valid during the call; never empty
   * @param at the frame that brought them
   */
  data(stream: TcpStream, from: Direction, octets: Uint8Array, at: Stamp): void;
  /** A number of octets that the other side acknowledged, or that later ones show, but that the capture has not. */
  gap(stream: TcpStream, from: Direction, octets: number, at: Stamp): void;
  /** What the analyst may want to know and needs no place in the dialogue. */
  remark(stream: TcpStream, from: Direction, remark: StreamRemark, at: Stamp): void;
  /** One side will send no more; behind all of its octets. A reset closes both sides, and is told of its sender alone. */
  close(stream: TcpStream, from: Direction, how: 'fin' | 'reset', at: Stamp): void;
  /** No more will come of this stream: both sides closed, port reuse, evicted because of too many open streams, or the end of the capture. */
  end(stream: TcpStream, why: EndOfStream): void;
  /**
   * A pcapng comment at a packet, with the stream of that packet, where it has one that is not over. It is told when the
   * packet is read, or when the stream begins, while octets of the packet may have to wait: `at` tells where it belongs.
   */
  comment(text: string, at: Stamp, stream: TcpStream | undefined): void;
  /** The text of a TLS key log out of a pcapng decryption secrets block. */
  secrets(keyLog: string): void;
  problem(problem: CaptureProblem): void;
}

export interface CaptureReader {
  /** Takes the next octets of the file, in pieces of any size; nothing of the array is kept that the caller could see change. */
  push(octets: Uint8Array): void;
  /** The file has ended. Tells the sink what waited for more. */
  end(): void;
}
