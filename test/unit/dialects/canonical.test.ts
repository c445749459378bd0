import assert from 'node:assert/strict';
import { canonical } from '../../../server/src/dialects/canonical';
import type { Expecting, Reading } from '../../../server/src/dialects/dialect';
import { readAll } from './readAll';

describe('the canonical form', () => {
  const one = (line: string, expecting: Expecting = 'dialogue') =>
    canonical.read(line, canonical.start(''), expecting, undefined);

  it('keeps the text exactly: blanks at its ends are octets', () => {
    assert.deepEqual(one('C:  EHLO x '), { kind: 'utterance', side: 'client', start: 3, end: 11 });
    assert.deepEqual(one('S: 250 ok\r'), { kind: 'utterance', side: 'server', start: 3, end: 10 });
    assert.deepEqual(one('C:'), { kind: 'utterance', side: 'client', start: 2, end: 2 });
  });

  it('reads times and frames', () => {
    assert.deepEqual(one('[+0.004 #4] S: 220 x'), {
      kind: 'utterance',
      side: 'server',
      start: 15,
      end: 20,
      time: 0.004,
      frame: 4,
    });
    assert.deepEqual(one('[+12] C: QUIT'), { kind: 'utterance', side: 'client', start: 9, end: 13, time: 12 });
    assert.deepEqual(one('[#7] C: QUIT'), { kind: 'utterance', side: 'client', start: 8, end: 12, frame: 7 });
    const iso = one('[2026-11-23T13:00:00.250Z #9] C: QUIT') as Extract<Reading, { kind: 'utterance' }>;
    assert.equal(iso.time, Date.UTC(2026, 10, 23, 13, 0, 0, 250) / 1000);
    assert.equal(iso.frame, 9);
  });

  it('reads every event with its arguments', () => {
    const table: [string, object][] = [
      ['* connect 192.0.2.1:1 -> 192.0.2.2:25', { event: 'connect', start: 10, end: 37 }],
      ['* connect a -> b 2026-01-01T00:00:00Z', { event: 'connect', start: 10, end: 37, time: 1767225600 }],
      ['* tls', { event: 'tls', start: 5, end: 5 }],
      ['* tls TLSv1.3 TLS_AES_256_GCM_SHA384', { event: 'tls', start: 6, end: 36 }],
      ['* tls-failed bad certificate', { event: 'tls-failed', start: 13, end: 28 }],
      ['* encrypted 517 C', { event: 'encrypted', start: 12, end: 17, side: 'client' }],
      ['* gap 20 S', { event: 'gap', start: 6, end: 10, side: 'server' }],
      ['* gap', { event: 'gap', start: 5, end: 5 }],
      ['* cut', { event: 'cut', start: 5, end: 5 }],
      ['* close C', { event: 'close', start: 8, end: 9, side: 'client' }],
      ['* reset S', { event: 'reset', start: 8, end: 9, side: 'server' }],
      ['* omitted', { event: 'omitted', start: 9, end: 9 }],
    ];
    for (const [line, expected] of table) assert.deepEqual(one(line), { kind: 'event', ...expected }, line);
    assert.deepEqual(one('[+1.5 #3] * close S'), {
      kind: 'event',
      event: 'close',
      start: 18,
      end: 19,
      side: 'server',
      time: 1.5,
      frame: 3,
    });
  });

  it('says so where a line cannot be read', () => {
    for (const line of ['* closing', '* close X', '* gap many C', '[+x] C: QUIT', 'EHLO x', '[+1] QUIT']) {
      assert.equal((one(line) as Reading).kind, 'unknown', line);
    }
  });

  it('reads comments and elisions', () => {
    assert.deepEqual(one('# smtp-ignore rcpt-before-mail -- on purpose'), { kind: 'comment', start: 2, end: 44 });
    assert.deepEqual(one('...'), { kind: 'event', event: 'gap', start: 0, end: 3 });
    assert.deepEqual(one('...', 'content'), { kind: 'event', event: 'omitted', start: 0, end: 3 });
    assert.equal((one('   ') as Reading).kind, 'blank');
  });

  it('takes message lines without a prefix, with their empty lines and signs', () => {
    const { said } = readAll(
      [
        'S: 220 x',
        'C: DATA',
        'S: 354 go',
        'Subject: x',
        '',
        '# no comment',
        '* a bullet',
        'S. 250',
        '.',
        'S: 250 ok',
        'C: QUIT',
      ],
      'canonical',
    );
    assert.deepEqual(said.map(({ side, text }) => `${side} ${text}`).slice(3), [
      'client Subject: x',
      'client ',
      'client # no comment',
      'client * a bullet',
      'client S. 250',
      'client .',
      'server 250 ok',
      'client QUIT',
    ]);
  });

  it('parts the marked lines of a message with empty lines and comments', () => {
    const { readings } = readAll(
      ['C: DATA', 'S: 354 go', 'C: Subject: x', '', '# a comment', 'C: .', 'S: 250 ok'],
      'canonical',
    );
    assert.deepEqual(
      readings.map(({ reading }) => reading.kind),
      ['utterance', 'utterance', 'utterance', 'blank', 'comment', 'utterance', 'utterance'],
    );
  });
});
