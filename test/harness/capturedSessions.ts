import type { Endpoint, TcpStream } from '../../server/src/capture/captureSink';
import type { SessionSink, SmtpSession } from '../../server/src/capture/smtp/smtpSession';
import { createSmtpStreams, type SmtpStreams } from '../../server/src/capture/smtp/smtpStreams';
import { createKeyLog } from '../../server/src/capture/smtp/tls/keyLog';

/** One thing that happens on a connection; each is one frame. `0` is who opened it. */
export type Step =
  | readonly [from: 0 | 1, said: string | Uint8Array]
  | readonly ['gap', from: 0 | 1, octets: number]
  | readonly ['fin' | 'reset', from: 0 | 1]
  | readonly ['comment', text: string];

export interface Played {
  readonly steps: readonly Step[];
  readonly opened?: TcpStream['opened'];
  readonly port?: number;
  readonly keyLog?: string;
}

/** A session with its text, as it came out. */
export interface Heard {
  readonly session: SmtpSession;
  text: string;
  isOver: boolean;
}

const CLIENT: Endpoint = { address: '192.0.2.10', port: 49152 };

/** Frame 1 is the SYN at noon; each step comes a millisecond later. */
export async function play({ steps, opened = 'syn', port = 25, keyLog = '' }: Played): Promise<Heard[]> {
  const { heard, sink } = collect();
  const streams = createSmtpStreams(sink, { keyLog: createKeyLog(keyLog), problem: () => {} });
  const stream: TcpStream = { id: 0, ends: [CLIENT, { address: '198.51.100.25', port }], opened };
  streams.begin(stream, stamp(1));
  for (const [at, step] of steps.entries()) {
    playStep(streams, stream, step, at + 2);
  }
  streams.end(stream, 'end-of-capture');
  await streams.drain();
  return heard;
}

export function collect(): { heard: Heard[]; sink: SessionSink } {
  const heard: Heard[] = [];
  const of = (session: SmtpSession) => heard.find((one) => one.session === session)!;
  return {
    heard,
    sink: {
      begin: (session) => void heard.push({ session, text: '', isOver: false }),
      lines(session, lines) {
        of(session).text += Buffer.from(lines).toString('utf8');
      },
      end(session) {
        of(session).isOver = true;
      },
    },
  };
}

function stamp(frame: number) {
  return { frame, time: NOON + BigInt(frame - 1) * 1_000_000n };
}

const NOON = BigInt(Date.UTC(2026, 10, 23, 12)) * 1_000_000n;

function playStep(streams: SmtpStreams, stream: TcpStream, step: Step, frame: number): void {
  const at = stamp(frame);
  const [what, more, count] = step;
  if (what === 'gap') streams.gap(stream, more as 0 | 1, count as number, at);
  else if (what === 'comment') streams.comment(more as string, at, stream);
  else if (what === 'fin' || what === 'reset') streams.close(stream, more as 0 | 1, what, at);
  else {
    const said = more as string | Uint8Array;
    streams.data(stream, what as 0 | 1, typeof said === 'string' ? Buffer.from(said, 'utf8') : said, at);
  }
}

/** What a session says without connect line and tags: `S: 220 mx`. */
export function bare(text: string): string {
  return text
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/^(# )?\[[^\]]*\] /, '$1'))
    .join('\n');
}
