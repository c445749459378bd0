import { createServer, type Socket } from 'node:net';
import { encodeOctets } from '../../server/src/notation/byteNotation';

/** A line that went over the wire. */
export interface WireLine {
  readonly side: 'client' | 'server';
  /** In the byte notation. */
  readonly text: string;
  /** A line of the message. */
  readonly content: boolean;
}

export interface WireServer {
  readonly port: number;
  /** What went over each connection so far, in their order. */
  readonly sessions: readonly (readonly WireLine[])[];
  close(): Promise<void>;
}

/** Accepts all that is sent to it on the loopback interface, but for mail to `nobody@…`, and keeps what went over the wire. */
export async function startWireServer(offers: readonly string[]): Promise<WireServer> {
  const sessions: WireLine[][] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.setTimeout(20_000, () => socket.destroy());
    const lines: WireLine[] = [];
    sessions.push(lines);
    serve(socket, offers, lines);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    sessions,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function serve(socket: Socket, offers: readonly string[], lines: WireLine[]): void {
  let received = Buffer.alloc(0);
  let state: 'dialogue' | 'message' | 'user' | 'password' | 'plain' = 'dialogue';
  /** Octets of the chunk that are still to come; undefined where none is awaited. */
  let chunk: number | undefined;
  const say = (...texts: string[]) => {
    for (const text of texts) lines.push({ side: 'server', text, content: false });
    socket.write(texts.map((text) => `${text}\r\n`).join(''));
  };
  const hear = (octets: Buffer) => {
    lines.push({ side: 'client', text: encodeOctets(octets), content: state === 'message' });
    const line = octets.toString('latin1');
    if (state === 'message') {
      if (line !== '.') return;
      state = 'dialogue';
      say('250 2.0.0 Ok: queued as 4F2A1');
    } else if (state === 'user') {
      state = 'password';
      say('334 UGFzc3dvcmQ6');
    } else if (state === 'password' || state === 'plain') {
      state = 'dialogue';
      say('235 2.7.0 Authentication successful');
    } else answer(line);
  };
  const answer = (line: string) => {
    const [verb = '', argument = ''] = line.toUpperCase().split(/ (.*)/);
    switch (verb) {
      case 'EHLO':
        return say(
          ...['mx.example.net', ...offers].map((text, at, all) => `250${at + 1 < all.length ? '-' : ' '}${text}`),
        );
      case 'AUTH':
        if (argument === 'LOGIN') {
          state = 'user';
          return say('334 VXNlcm5hbWU6');
        }
        if (argument === 'PLAIN') {
          state = 'plain';
          return say('334 ');
        }
        return say('235 2.7.0 Authentication successful');
      case 'RCPT':
        return argument.includes('<NOBODY@') ? say('550 5.1.1 No such user') : say('250 2.1.5 Ok');
      case 'DATA':
        state = 'message';
        return say('354 End data with <CR><LF>.<CR><LF>');
      case 'BDAT':
        chunk = Number.parseInt(argument, 10);
        return;
      case 'QUIT':
        say('221 2.0.0 Bye');
        return void socket.end();
      default:
        return say('250 2.0.0 Ok');
    }
  };
  /** Takes a chunk or a line off what was received; false where it is not all there. */
  const takeNext = (): boolean => {
    const end = chunk ?? received.indexOf('\r\n');
    if (end < 0 || received.length < end) return false;
    const octets = received.subarray(0, end);
    received = received.subarray(chunk === undefined ? end + 2 : end);
    if (chunk === undefined) hear(octets);
    else {
      chunk = undefined;
      for (const line of octets.toString('latin1').replace(/\r\n$/, '').split('\r\n')) {
        lines.push({ side: 'client', text: encodeOctets(Buffer.from(line, 'latin1')), content: true });
      }
      say('250 2.0.0 Chunk taken');
    }
    return true;
  };
  socket.on('data', (octets) => {
    received = Buffer.concat([received, octets]);
    while (takeNext());
  });
  say('220 mx.example.net ESMTP');
}
