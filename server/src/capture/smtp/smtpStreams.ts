import type { CaptureProblem, CaptureSink, Direction, Stamp, TcpStream } from '../captureSink';
import { OpenStream } from './openStream';
import type { StreamEvent } from './sessionTranscript';
import type { SessionSink, SmtpSession } from './smtpSession';
import type { KeyLog } from './tls/keyLog';

/** Finds the SMTP sessions among the streams of a capture, and writes their transcripts. */
export interface SmtpStreams extends CaptureSink {
  /**
   * Ends what has to be decrypted, and hands all lines on that there are. To be awaited behind each piece of the capture: until then
   * they are held.
   */
  drain(): Promise<void>;
}

export interface SmtpStreamsOptions {
  /** Secrets out of the capture itself are added to it. */
  readonly keyLog: KeyLog;
  readonly problem: (problem: CaptureProblem) => void;
}

export function createSmtpStreams(sink: SessionSink, { keyLog, problem }: SmtpStreamsOptions): SmtpStreams {
  const open = new Map<number, OpenStream>();
  /** Streams with something to hand on. */
  const touched = new Set<OpenStream>();
  const shared = { keyLog, held: { octets: 0 }, heldRecords: { octets: 0 } };
  let sessions = 0;
  /** How many events the capture has told: unlike frames, no two of them are the same. */
  let events = 0;

  const feed = (stream: TcpStream, event: StreamEvent) => {
    const state = open.get(stream.id);
    if (!state) return;
    state.feed(event, ++events);
    if (event.kind === 'end' || state.isIgnored) open.delete(stream.id);
    if (state.isIgnored) touched.delete(state);
    else touched.add(state);
  };

  const hand = (state: OpenStream, session: SmtpSession) => {
    const { transcript } = state;
    if (!transcript) return;
    const lines = transcript.text.take();
    if (lines.length > 0) sink.lines(session, lines);
    if (transcript.isOver) sink.end(session, transcript.last);
  };

  return {
    begin: (stream: TcpStream, at: Stamp) => void open.set(stream.id, new OpenStream(stream, at, shared)),
    data: (stream, from, octets, at) => feed(stream, { kind: 'data', from, octets, at }),
    gap: (stream, from, octets, at) => feed(stream, { kind: 'gap', from, octets, at }),
    remark: (stream, from, remark, at) => feed(stream, { kind: 'remark', from, remark, at }),
    close: (stream, from: Direction, how, at) => feed(stream, { kind: 'close', from, how, at }),
    end: (stream, why) => feed(stream, { kind: 'end', why }),
    comment: (text, at, stream) => stream && feed(stream, { kind: 'comment', text, at }),
    secrets: (text) => keyLog.add(text),
    problem,
    async drain() {
      for (const state of touched) if (state.busy) await state.busy;
      const states = [...touched].filter((state) => state.found !== undefined);
      touched.clear();
      // Those that need time to be decrypted get the number that is due to them all the same.
      const isNew = states.filter(({ session }) => !session).sort((a, b) => a.found! - b.found!);
      for (const state of isNew) {
        state.session = state.describe(++sessions);
        sink.begin(state.session);
      }
      states.sort((a, b) => a.session!.number - b.session!.number);
      for (const state of states) hand(state, state.session!);
    },
  };
}
