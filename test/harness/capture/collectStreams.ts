import type { CaptureLimits } from '../../../server/src/capture/captureLimits';
import type {
  CaptureProblem,
  CaptureSink,
  Direction,
  EndOfStream,
  Stamp,
  TcpStream,
} from '../../../server/src/capture/captureSink';
import { readCapture } from '../../../server/src/capture/readCapture';
import type { StreamRemark } from '../../../server/src/capture/streamRemarks';

/** What happens in a stream. Octets of one side that follow each other are one event, and so are missing ones. */
export type StreamEvent =
  | { kind: 'data'; from: Direction; octets: Buffer }
  | { kind: 'gap'; from: Direction; octets: number }
  | { kind: 'close'; from: Direction; how: 'fin' | 'reset' };

export interface CollectedStream {
  readonly stream: TcpStream;
  readonly begun: Stamp;
  readonly events: StreamEvent[];
  /** Of each call, in the order of the calls. */
  readonly stamps: Stamp[];
  readonly remarks: (StreamRemark & { from: Direction; frame: number })[];
  ended: EndOfStream | undefined;
}

export interface CollectedCapture {
  readonly streams: CollectedStream[];
  readonly comments: { text: string; frame: number; stream: number | undefined }[];
  readonly secrets: string[];
  readonly problems: CaptureProblem[];
}

/** Reads a capture and keeps all that is told. Fails where what is told breaks a promise of the interface. */
export function collectStreams(pieces: Iterable<Uint8Array>, limits: Partial<CaptureLimits> = {}): CollectedCapture {
  const capture: CollectedCapture = { streams: [], comments: [], secrets: [], problems: [] };
  const reader = readCapture(collector(capture), limits);
  for (const piece of pieces) reader.push(piece);
  reader.end();
  for (const [id, stream] of capture.streams.entries()) {
    if (stream?.ended === undefined) throw new Error(`Stream ${id} was not ended.`);
  }
  return capture;
}

/** The octets of each side, as if nothing was missing. */
export function sidesOf({ events }: CollectedStream): [Buffer, Buffer] {
  const side = (from: Direction) =>
    Buffer.concat(events.flatMap((event) => (event.kind === 'data' && event.from === from ? [event.octets] : [])));
  return [side(0), side(1)];
}

function collector(capture: CollectedCapture): CaptureSink {
  const openStream = (stream: TcpStream): CollectedStream => {
    const known = capture.streams[stream.id];
    if (known?.stream !== stream) throw new Error(`Stream ${stream.id} was not begun.`);
    if (known.ended !== undefined) throw new Error(`Stream ${stream.id} was ended.`);
    return known;
  };
  return {
    begin(stream, at) {
      if (capture.streams[stream.id]) throw new Error(`Stream ${stream.id} is told twice.`);
      capture.streams[stream.id] = { stream, begun: at, events: [], stamps: [], remarks: [], ended: undefined };
    },
    data(stream, from, octets, at) {
      if (octets.length === 0) throw new Error('Empty data was told.');
      const { events, stamps } = openStream(stream);
      if (events.some((event) => event.kind === 'close' && event.from === from))
        throw new Error('Data behind the end.');
      const last = events.at(-1);
      if (last?.kind === 'data' && last.from === from) last.octets = Buffer.concat([last.octets, octets]);
      else events.push({ kind: 'data', from, octets: Buffer.from(octets) });
      stamps.push(at);
    },
    gap(stream, from, octets, at) {
      if (!(octets > 0)) throw new Error(`A gap of ${octets} octets was told.`);
      const { events, stamps } = openStream(stream);
      const last = events.at(-1);
      if (last?.kind === 'gap' && last.from === from) last.octets += octets;
      else events.push({ kind: 'gap', from, octets });
      stamps.push(at);
    },
    remark(stream, from, remark, at) {
      openStream(stream).remarks.push({ ...remark, from, frame: at.frame });
    },
    close(stream, from, how, at) {
      const { events, stamps } = openStream(stream);
      events.push({ kind: 'close', from, how });
      stamps.push(at);
    },
    end(stream, why) {
      openStream(stream).ended = why;
    },
    comment(text, at, stream) {
      if (stream !== undefined) openStream(stream);
      capture.comments.push({ text, frame: at.frame, stream: stream?.id });
    },
    secrets(keyLog) {
      capture.secrets.push(keyLog);
    },
    problem(problem) {
      capture.problems.push(problem);
    },
  };
}
