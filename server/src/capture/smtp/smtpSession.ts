import type { Endpoint, Stamp, TcpStream } from '../captureSink';

/** An SMTP session of a capture. */
export interface SmtpSession {
  /** From 1, in the order in which the capture shows that they are SMTP. */
  readonly number: number;
  readonly stream: TcpStream;
  readonly client: Endpoint;
  readonly server: Endpoint;
  /** The first packet of its connection. */
  readonly begun: Stamp;
}

/** Gets the sessions of a capture while it is read. Several go on at the same time. */
export interface SessionSink {
  begin(session: SmtpSession): void;
  /** The next lines of its canonical transcript: UTF-8, each with LF behind it. The octets may be kept. */
  lines(session: SmtpSession, lines: Uint8Array): void;
  /** @param last the last packet of its connection that told something */
  end(session: SmtpSession, last: Stamp): void;
}
