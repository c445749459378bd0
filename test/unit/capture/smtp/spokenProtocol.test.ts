import assert from 'node:assert/strict';
import { bare, type Played, play } from '../../../harness/capturedSessions';

async function firstLine(played: Played): Promise<string | undefined> {
  const [one] = await play(played);
  return one && bare(one.text).split('\n')[0];
}

const SMTP: readonly (readonly [string, Played])[] = [
  [
    'a greeting and EHLO at any port',
    {
      port: 40_025,
      steps: [
        [1, '220 mx\r\n'],
        [0, 'EHLO a\r\n'],
      ],
    },
  ],
  ['a greeting that names ESMTP, without a client', { port: 3000, steps: [[1, '220 mx ESMTP\r\n']] }],
  [
    'a refusal at its port',
    {
      steps: [
        [1, '554 no service\r\n'],
        [0, 'QUIT\r\n'],
      ],
    },
  ],
  [
    'a client that is heard alone',
    {
      port: 26,
      steps: [
        [0, 'EHLO a\r\n'],
        [0, 'MAIL FROM:<a@example.org>\r\n'],
      ],
    },
  ],
  [
    'a server that is heard alone',
    {
      port: 26,
      steps: [
        [1, '220 mx\r\n'],
        [1, '250-mx\r\n250-PIPELINING\r\n250 DSN\r\n'],
      ],
    },
  ],
  [
    'LMTP',
    {
      port: 24,
      steps: [
        [1, '220 mx LMTP\r\n'],
        [0, 'LHLO a\r\n'],
      ],
    },
  ],
  [
    'an early talker',
    {
      port: 2501,
      steps: [
        [0, 'helo a\r\n'],
        [1, '220 mx\r\n'],
      ],
    },
  ],
  [
    'a client that speaks HTTP to a server of mail',
    {
      port: 2501,
      steps: [
        [0, 'GET / HTTP/1.1\r\n\r\n'],
        [1, '220 mx ESMTP\r\n'],
      ],
    },
  ],
  [
    'a stream from the middle',
    {
      opened: 'middle',
      steps: [
        [0, 'lo\r\n.\r\n'],
        [1, '250 ok\r\n'],
        [0, 'QUIT\r\n'],
      ],
    },
  ],
  [
    'STARTTLS behind a greeting',
    {
      port: 2501,
      steps: [
        [1, '220 mx\r\n'],
        [0, 'STARTTLS\r\n'],
      ],
    },
  ],
];

const OTHERS: readonly (readonly [string, Played])[] = [
  [
    'FTP',
    {
      port: 2121,
      steps: [
        [1, '220 ready\r\n'],
        [0, 'USER anonymous\r\n'],
        [1, '331 ok\r\n'],
        [0, 'QUIT\r\n'],
      ],
    },
  ],
  [
    'FTP over TLS',
    {
      port: 21,
      steps: [
        [1, '220 ProFTPD Server\r\n'],
        [0, 'AUTH TLS\r\n'],
        [1, '234 ok\r\n'],
      ],
    },
  ],
  [
    'FTP that says where mail goes',
    {
      port: 21,
      steps: [
        [1, '220 FTP, no SMTP here\r\n'],
        [0, 'HELP\r\n'],
      ],
    },
  ],
  [
    'FTP that is left at once',
    {
      port: 21,
      steps: [
        [1, '220 ready\r\n'],
        [0, 'QUIT\r\n'],
        [1, '221 bye\r\n'],
      ],
    },
  ],
  [
    'NNTP',
    {
      port: 119,
      steps: [
        [1, '200 news ready\r\n'],
        [0, 'MODE READER\r\n'],
        [0, 'STARTTLS\r\n'],
      ],
    },
  ],
  [
    'POP3',
    {
      port: 110,
      steps: [
        [1, '+OK ready\r\n'],
        [0, 'USER a\r\n'],
        [0, 'QUIT\r\n'],
      ],
    },
  ],
  [
    'IMAP',
    {
      port: 143,
      steps: [
        [1, '* OK IMAP4rev1 ready\r\n'],
        [0, 'a STARTTLS\r\n'],
      ],
    },
  ],
  [
    'HTTP',
    {
      port: 80,
      steps: [
        [0, 'POST / HTTP/1.1\r\n\r\nEHLO a\r\nMAIL FROM:<a@b>\r\n'],
        [1, 'HTTP/1.1 200 OK\r\n\r\n'],
      ],
    },
  ],
  [
    'SSH',
    {
      port: 22,
      steps: [
        [1, 'SSH-2.0-OpenSSH\r\n'],
        [0, 'SSH-2.0-x\r\n'],
      ],
    },
  ],
  ['TLS at another port', { port: 443, steps: [[0, Buffer.from('16030100050100000100', 'hex')]] }],
  [
    'octets',
    {
      port: 25_000,
      steps: [
        [0, Uint8Array.of(0, 1, 2, 3)],
        [1, Uint8Array.of(9, 8, 0)],
      ],
    },
  ],
  [
    'a connection without a word',
    {
      steps: [
        ['fin', 0],
        ['fin', 1],
      ],
    },
  ],
  [
    'HTTP through SOCKS',
    {
      port: 1080,
      steps: [
        [0, Uint8Array.of(5, 1, 0)],
        [1, Uint8Array.of(5, 0)],
        [0, Uint8Array.of(5, 1, 0, 1, 1, 2, 3, 4, 0, 80)],
        [1, Uint8Array.of(5, 0, 0, 1, 0, 0, 0, 0, 0, 0)],
        [0, 'GET / HTTP/1.1\r\n\r\n'],
      ],
    },
  ],
];

describe('what is spoken in a stream', () => {
  for (const [title, played] of SMTP) {
    it(`is SMTP: ${title}`, async () => assert.notEqual(await firstLine(played), undefined));
  }
  for (const [title, played] of OTHERS) {
    it(`is no SMTP: ${title}`, async () => assert.equal(await firstLine(played), undefined));
  }

  it('tells the client by what it says where the capture joins late', async () => {
    const [one] = await play({
      opened: 'middle',
      port: 26,
      steps: [
        [0, '250 mx ok\r\n'],
        [1, 'MAIL FROM:<a@example.org>\r\n'],
      ],
    });
    assert.equal(one?.session.client.port, 26);
    assert.match(
      one?.text ?? '',
      /^\* connect 198\.51\.100\.25:26 -> 192\.0\.2\.10:49152 .*\n# .*\n\* gap\n.*S: 250 mx ok\n/,
    );
  });

  it('is SMTP behind SOCKS 5 with a name and password, which are not told', async () => {
    const [one] = await play({
      port: 1080,
      steps: [
        [0, Uint8Array.of(5, 2, 0, 2)],
        [1, Uint8Array.of(5, 2)],
        [0, Buffer.from('\x01\x03joe\x06secret', 'latin1')],
        [1, Uint8Array.of(1, 0)],
        [0, Buffer.from('\x05\x01\0\x03\x0emx.example.net\0\x19', 'latin1')],
        [1, Uint8Array.of(5, 0, 0, 1, 0, 0, 0, 0, 0, 0)],
        [1, '220 mx.example.net ESMTP\r\n'],
        [0, 'QUIT\r\n'],
      ],
    });
    assert.equal(
      bare(one?.text ?? ''),
      '# SOCKS5 proxy: connect to mx.example.net:25\nS: 220 mx.example.net ESMTP\nC: QUIT\n',
    );
  });

  it('is SMTP behind the PROXY protocol', async () => {
    const [one] = await play({
      port: 2525,
      steps: [
        [0, 'PROXY TCP4 192.0.2.1 192.0.2.2 4000 25\r\n'],
        [1, '220 mx ESMTP\r\n'],
      ],
    });
    assert.equal(bare(one?.text ?? ''), '# PROXY protocol: TCP4 192.0.2.1 192.0.2.2 4000 25\nS: 220 mx ESMTP\n');
  });
});
