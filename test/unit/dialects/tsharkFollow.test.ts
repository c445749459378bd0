import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describeWithShared } from '../../harness/shared';
import { linesOf, readAll } from './readAll';

const FRAME = '='.repeat(67);

/** A stream of chunks: `C` or `S` and the payload, in which `␍` and `␊` stand for the line ends. */
function stream(form: string, ...chunks: readonly string[]): string[] {
  const lines = [
    '',
    FRAME,
    `Follow: tcp,${form}`,
    'Filter: tcp.stream eq 0',
    'Node 0: 192.0.2.1:1025',
    'Node 1: 192.0.2.2:25',
  ];
  for (const chunk of chunks) {
    const payload = chunk.slice(2).replaceAll('␍', '\r').replaceAll('␊', '\n');
    lines.push(`${chunk.startsWith('S') ? '\t' : ''}${Buffer.byteLength(payload)}`);
    lines.push(...payload.split('\n').map((line) => line.replace(/\r$/, '')));
  }
  return [...lines, FRAME];
}

const dialogue = (lines: readonly string[]) =>
  readAll(lines).said.map(({ side, text }) => `${side === 'client' ? 'C' : 'S'} ${text}`);
const events = (lines: readonly string[]) =>
  readAll(lines).events.map(({ event, side }) => (side ? `${event} ${side}` : event));

describe('a stream followed by tshark', () => {
  it('a line goes on in a later chunk, also behind one of the other side', () => {
    const lines = stream(
      'ascii',
      'S 220 mx.example.net␍␊',
      'C EHLO x.exam',
      'C ple.org␍',
      'S 250 mx.example.net␍␊',
      'C ␊',
      'C MAIL FROM:<a@exa',
      'C mple.org>␍␊RCPT TO:<b@',
      'S 250 2.1.0 Ok␍␊',
      'C example.net>␍␊',
    );
    assert.deepEqual(dialogue(lines), [
      'S 220 mx.example.net',
      'C EHLO x.example.org',
      'S 250 mx.example.net',
      'C MAIL FROM:<a@example.org>',
      'S 250 2.1.0 Ok',
      'C RCPT TO:<b@example.net>',
    ]);
  });

  it('numbers in the message and replies without a text begin no chunk', () => {
    const lines = stream(
      'ascii',
      'S 250␍␊',
      'C DATA␍␊',
      'S 354␍␊',
      'C Your code:␍␊␍␊123456␍␊250␍␊␍␊42␍␊.␍␊',
      'S 250 Ok␍␊',
    );
    assert.deepEqual(dialogue(lines), [
      'S 250',
      'C DATA',
      'S 354',
      'C Your code:',
      'C ',
      'C 123456',
      'C 250',
      'C ',
      'C 42',
      'C .',
      'S 250 Ok',
    ]);
  });

  it('numbers of octets that an edit made wrong are found out', () => {
    const lines = stream(
      'ascii',
      'S 220 mx␍␊',
      'C EHLO client.example.org␍␊',
      'S 250 mx.example.net␍␊',
      'C QUIT␍␊',
    ).map((line) =>
      line.replace('client.example.org', 'x').replace('mx.example.net', 'a-much-longer-name.example.net'),
    );
    assert.deepEqual(dialogue(lines), ['S 220 mx', 'C EHLO x', 'S 250 a-much-longer-name.example.net', 'C QUIT']);
  });

  it('one dot in front of a line of the message was a TAB, two were a dot', () => {
    const lines = stream('ascii', 'S 220 mx␍␊', 'C DATA␍␊', 'S 354␍␊', 'C A: b;␍␊.c␍␊␍␊..d␍␊.␍␊');
    assert.deepEqual(dialogue(lines).slice(3), ['C A: b;', 'C \tc', 'C ', 'C ..d', 'C .']);
  });

  it('where a reader keeps CRs, a line without one ends in a bare LF', () => {
    const lines = ['Follow: tcp,ascii', '\t8', '220 mx\r', '', '11', 'NOOP\r', 'RSET', '', '6', 'QUIT\r', ''];
    assert.deepEqual(dialogue(lines), ['S 220 mx', 'C NOOP', 'C RSET␊', 'C QUIT']);
  });

  it('TLS, missing segments and the talk with a proxy are no lines', () => {
    const lines = [
      ...stream('ascii', 'C ...', 'S ..', 'S 220 mx␍␊', 'C STARTTLS␍␊', 'S 220 Go␍␊', 'C .....S.␊7␊..', 'S ....␊'),
      ...stream('ascii', 'S 220 mx␍␊', 'C NOOP␍␊', 'C [12 bytes missing in capture file].'),
    ];
    assert.deepEqual(dialogue(lines), ['S 220 mx', 'C STARTTLS', 'S 220 Go', 'S 220 mx', 'C NOOP']);
    assert.deepEqual(events(lines), ['connect', 'encrypted client', 'encrypted client', 'connect', 'gap client']);
  });

  it('the server is the node that greets, if it made the connection or not', () => {
    const lines = stream('ascii', 'C 220 mx␍␊', 'S EHLO x␍␊');
    assert.deepEqual(dialogue(lines), ['S 220 mx', 'C EHLO x']);
  });

  it('chunks of BDAT need not end with a line', () => {
    const lines = stream('ascii', 'S 220 mx␍␊', 'C BDAT 7␍␊a␍␊four', 'S 250 Ok␍␊', 'C BDAT 0 LAST␍␊');
    assert.deepEqual(dialogue(lines), ['S 220 mx', 'C BDAT 7', 'C a', 'C four', 'S 250 Ok', 'C BDAT 0 LAST']);
  });

  it('hex shows each octet', () => {
    const lines = [
      'Follow: tcp,hex',
      '\t00000000  32 32 30 20 c3 a9 0d 0a                           220 .... ',
      '00000000  4e 4f 4f 50 0a 51 55 49  54 0d 0a                 NOOP.QUI T..',
    ];
    const { said, readings } = readAll(lines);
    assert.deepEqual(
      said.map(({ text }) => text),
      ['220 é', 'NOOP␊', 'QUIT'],
    );
    const last = readings.at(-1)?.reading;
    assert.deepEqual(last?.kind === 'utterance' && last.columns, [25, 28, 31, 35, 43]);
  });

  it('another protocol in a stream is not judged', () => {
    assert.equal(readAll(stream('ascii', 'C GET / HTTP/1.1␍␊␍␊', 'S HTTP/1.1 200 OK␍␊␍␊')).detected.confident, false);
  });
});

describeWithShared('what tshark says of captured sessions', ['lab-transcripts', 'captures'], (folder) => {
  it('each stream is a session with both sides', () => {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.follow.txt'))) {
      const { detected, said } = readAll(linesOf(path.join(folder, file)));
      assert.deepEqual([detected.dialect, detected.confident], ['tshark-follow', true], file);
      assert.match(said[0]?.text ?? '', /^220 /, file);
      for (const { side, text, content } of said) {
        if (!content)
          assert.match(text, side === 'server' ? /^\d{3}[ -]/ : /^(?:[A-Z]{4}|[A-Za-z0-9+/]+=*$|\.$)/, file);
      }
    }
  });
});
