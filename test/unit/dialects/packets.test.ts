import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { analyze } from '../../../server/src/analysis/analyze';
import { startWireServer } from '../../harness/wireServer';
import { readAll } from './readAll';

const CLIENT = '192.0.2.10.49152';
const SERVER = '198.51.100.25.25';

/** A packet as tcpdump -A prints it: with a header of 20 octets for IP and 32 for TCP. */
function packet(from: string, to: string, numbers: string, ...lines: string[]): string[] {
  const length = lines.join('\r\n').length;
  const head = `14:57:43.037035 IP ${from} > ${to}: Flags [P.], seq ${numbers}, ack 1, win 502, options [nop,nop,TS val 1 ecr 1], length ${length}`;
  return [head, `E..@..@.@.NV.....3d.................T~.........e...d${lines[0]}`, ...lines.slice(1)];
}

const said = (numbers: string, ...lines: string[]) => packet(CLIENT, SERVER, numbers, ...lines);
const heard = (numbers: string, ...lines: string[]) => packet(SERVER, CLIENT, numbers, ...lines);

function dialogue(lines: readonly string[]): string[] {
  return readAll(lines).said.map(({ side, text }) => `${side === 'client' ? 'C' : 'S'} ${text}`);
}

function events(lines: readonly string[]): string[] {
  return readAll(lines).events.map(({ event, side = '' }) => `${event} ${side}`.trim());
}

const BEGIN = [...heard('1:20', '220 mx.example.net', ''), ...said('1:18', 'EHLO a.example', '')];

describe('packets of tcpdump', () => {
  it('a line that is spread over several goes on in the next one of its side', () => {
    const lines = [
      ...BEGIN,
      ...heard('20:30', '250-mx.exam'),
      ...said('18:24', 'NOOP', ''),
      ...heard('30:50', 'ple.net', '250 HELP', ''),
    ];
    assert.deepEqual(dialogue(lines), [
      'S 220 mx.example.net',
      'C EHLO a.example',
      'C NOOP',
      'S 250-mx.example.net',
      'S 250 HELP',
    ]);
  });

  it('what was sent again is left out, and what was lost is a gap', () => {
    const lines = [
      ...BEGIN,
      ...said('1:18', 'EHLO a.example', ''),
      ...heard('20:30', '250 mx', ''),
      ...heard('90:100', '250 Ok', ''),
    ];
    assert.deepEqual(dialogue(lines), ['S 220 mx.example.net', 'C EHLO a.example', 'S 250 mx', 'S 250 Ok']);
    assert.deepEqual(events(lines), ['gap server']);
  });

  it('what is said in the packet that closes the connection is read once, however often that was sent', () => {
    const bye = heard('20:29', '221 Bye', '').map((line) => line.replace('[P.]', '[FP.]'));
    const end = `14:57:44.037035 IP ${CLIENT} > ${SERVER}: Flags [F.], seq 18, ack 30, win 502, length 0`;
    const lines = [...BEGIN, ...bye, ...bye, end];
    assert.deepEqual(dialogue(lines), ['S 220 mx.example.net', 'C EHLO a.example', 'S 221 Bye']);
    assert.deepEqual(events(lines), ['close client']);
  });

  it('of TLS nothing is read', () => {
    const lines = [
      ...BEGIN,
      ...said('18:28', 'STARTTLS', ''),
      ...heard('20:28', '220 Go', ''),
      ...said('28:99', '....220 x', 'QUIT', ''),
      ...heard('28:99', '....', '250 no reply'),
    ];
    assert.deepEqual(dialogue(lines).slice(2), ['C STARTTLS', 'S 220 Go']);
    assert.deepEqual(events(lines), ['encrypted client']);
  });

  it('sessions that go on at once are told apart by their ends', () => {
    const other = '192.0.2.11.40000';
    const lines = [
      ...BEGIN,
      ...packet(SERVER, other, '1:9', '220 mx', ''),
      ...heard('20:28', '250 mx', ''),
      ...packet(other, SERVER, '1:9', 'HELO b', ''),
      ...said('18:40', 'MAIL FROM:<a@example.org>', 'RCPT TO:<b@example.net>', 'DATA', ''),
      ...packet(SERVER, other, '9:19', '250 mx', ''),
      ...heard('28:60', '250 2.1.0 Ok', '250 2.1.5 Ok', '354 Go on', ''),
      ...packet(other, SERVER, '9:15', 'QUIT', ''),
      ...said('40:90', 'From: a@example.org', 'Date: Mon, 23 Nov 2026 14:57:43 +0000', '', 'QUIT', '.', ''),
      ...packet(SERVER, other, '19:29', '221 Bye', ''),
      ...heard('60:70', '250 2.0.0 Ok', ''),
      ...said('90:96', 'QUIT', ''),
      ...heard('70:80', '221 Bye', ''),
    ];
    assert.deepEqual(
      analyze(lines).sessions.map(({ exchanges }) => exchanges.map(({ verb }) => verb).join(' ')),
      ['EHLO MAIL RCPT DATA . QUIT', 'HELO QUIT'],
    );
  });

  it('a chunk that begins with a line that reads as a BDAT is counted, as every octet is there', () => {
    const lines = [
      ...BEGIN,
      ...heard('20:28', '250 mx', ''),
      ...said('18:80', 'MAIL FROM:<a@example.org>', 'RCPT TO:<b@example.net>', 'BDAT 17 LAST', 'BDAT 2 LAST', 'xy', ''),
      ...heard('28:70', '250 2.1.0 Ok', '250 2.1.5 Ok', '250 2.0.0 Ok', ''),
      ...said('80:86', 'QUIT', ''),
      ...heard('70:80', '221 Bye', ''),
    ];
    assert.deepEqual(
      analyze(lines).sessions.map(({ exchanges }) => exchanges.map(({ verb }) => verb).join(' ')),
      ['EHLO MAIL RCPT BDAT QUIT'],
    );
  });

  it('old versions have other heads', () => {
    const lines = [
      '14:57:43.037035 IP 192.0.2.10.1025 > mx.example.net.smtp: S 1000:1000(0) win 5840 <mss 1460,sackOK,timestamp 1 0,nop,wscale 7>',
      '14:57:43.137035 IP mx.example.net.smtp > 192.0.2.10.1025: P 1:9(8) ack 1 win 5840 <nop,nop,timestamp 1 2>',
      'E..@..@.@.NV.....3d.................T~.........e...d220 mx',
      '',
      '14:57:43.237035 IP 192.0.2.10.1025 > mx.example.net.smtp: P 1:7(6) ack 9 win 5840',
      'E..@..@.@.NV.....3d.............P...T~..QUIT',
      '',
    ];
    assert.deepEqual(dialogue(lines), ['S 220 mx', 'C QUIT']);
    assert.deepEqual(events(lines), ['connect']);
  });

  it('are none where a web server is spoken with', () => {
    const web = (from: string, to: string, text: string) => packet(from, to, '1:9', text, '');
    const lines = [
      ...web('192.0.2.10.1025', '192.0.2.11.80', 'GET / HTTP/1.1'),
      ...web('192.0.2.11.80', '192.0.2.10.1025', 'HTTP/1.1 200 OK'),
    ];
    assert.notEqual(readAll(lines).detected.dialect, 'tcpdump');
  });
});

describe('packets of ngrep', () => {
  it('what is said in the packet that closes the connection is read', () => {
    const there = 'T 192.0.2.10:49152 -> 198.51.100.25:25';
    const back = 'T 198.51.100.25:25 -> 192.0.2.10:49152';
    const lines = [`${back} [AP]`, '220 mx.', '', `${there} [AP]`, 'QUIT.', '', `${back} [AFP]`, '221 Bye.', ''];
    assert.deepEqual(dialogue(lines), ['S 220 mx', 'C QUIT', 'S 221 Bye']);
  });

  const T = (from: string, to: string) => `T ${from} -> ${to} [AP]`;
  const out = T('192.0.2.10:49152', '198.51.100.25:25');
  const back = T('198.51.100.25:25', '192.0.2.10:49152');

  it('in one line have their line ends as two dots, and messages are left out', () => {
    const packets: readonly (readonly [string, string])[] = [
      [back, '220 mx...'],
      [out, 'EHLO a.example..'],
      [back, '250-mx..250-SIZE 1000..250 HELP..'],
      [out, 'MAIL FROM:<a@example.org>..RCPT TO:<b@example.net>..DATA..'],
      [back, '250 Ok..250 Ok..354 Go..'],
      [out, 'Subject: x....wait..for 250 x'],
      [out, 'y.....'],
      [back, '250 Ok: queued..'],
      [out, 'QUIT..'],
      [back, '221 Bye..'],
    ];
    const expected = [
      'S 220 mx.',
      'C EHLO a.example',
      'S 250-mx',
      'S 250-SIZE 1000',
      'S 250 HELP',
      'C MAIL FROM:<a@example.org>',
      'C RCPT TO:<b@example.net>',
      'C DATA',
      'S 250 Ok',
      'S 250 Ok',
      'S 354 Go',
      'S 250 Ok: queued',
      'C QUIT',
      'S 221 Bye',
    ];
    const forms: Readonly<Record<string, string[]>> = {
      single: packets.flatMap(([head, text]) => ['#', `${head} ${text}`]),
      none: packets.flatMap(([head, text]) => ['#', head, text]),
      normal: packets.flatMap(([head, text]) => [
        '',
        head,
        ...(text.match(/.{1,20}/g) ?? []).map((part) => `  ${part.padEnd(20)}`),
      ]),
    };
    for (const [form, lines] of Object.entries(forms)) {
      assert.deepEqual(dialogue(lines), expected, form);
      assert.deepEqual(events(lines), ['omitted client'], form);
      assert.deepEqual(
        analyze(lines).sessions.map(({ exchanges }) => exchanges.map(({ verb }) => verb).join(' ')),
        ['EHLO MAIL RCPT DATA QUIT'],
        form,
      );
    }
  });

  it('line by line go on in the next one where they end without a line end', () => {
    const lines = [
      back,
      '220 mx.',
      '',
      '#',
      out,
      'EHLO a.exa',
      '#',
      out,
      'mple.',
      '',
      '#',
      back,
      '250 mx.',
      '',
      'exit',
    ];
    assert.deepEqual(dialogue(lines), ['S 220 mx', 'C EHLO a.example', 'S 250 mx']);
  });
});

const TOOL = spawnSync('tcpdump', ['--version']).status === 0 && process.getuid?.() === 0;

describe('tcpdump itself', () => {
  for (const form of ['-A', '-X']) {
    it(`${form}: what it prints of a session is what went over the wire`, async function () {
      // It is not installed everywhere, and may listen only where the tests are allowed to.
      if (!TOOL) this.skip();
      const server = await startWireServer(['PIPELINING']);
      const tool = spawn('tcpdump', ['-Z', 'root', '-i', 'lo', '-nn', '-U', '-l', form, 'port', String(server.port)]);
      let printed = '';
      tool.stdout.on('data', (text) => (printed += text));
      try {
        await new Promise<void>((resolve) => {
          tool.stderr.on('data', (text) => String(text).includes('listening') && resolve());
          tool.on('exit', () => resolve());
        });
        if (tool.exitCode !== null) this.skip();
        await new Promise((resolve) => setTimeout(resolve, 300));
        await talk(server.port, [
          'EHLO client.example.org\r\n',
          'MAIL FROM:<a@example.org>\r\n',
          'RCPT TO:<b@example.net>\r\n',
          'DATA\r\n',
          `Subject: x\r\n\r\n${'a line of some length '.repeat(20)}\r\n\tand a TAB\r\n.\r\n`,
          'QUIT\r\n',
        ]);
        await new Promise((resolve) => setTimeout(resolve, 700));
      } finally {
        tool.kill('SIGINT');
        await server.close();
      }
      const wire = server.sessions[0]?.map(({ side, text }) => `${side === 'client' ? 'C' : 'S'} ${text}`);
      assert.deepEqual(dialogue(printed.split('\n').slice(0, -1)), wire);
    }).timeout(20_000);
  }
});

/** Says one thing behind each answer. */
function talk(port: number, steps: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let next = 0;
    socket.on('data', () => {
      const step = steps[next++];
      if (step === undefined) socket.end();
      else socket.write(step);
    });
    socket.on('close', () => resolve());
  });
}
