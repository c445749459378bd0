import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { shortcoming } from '../../../server/src/message/messageSummary';
import { ENVELOPE, GREETING, messageLines } from '../../harness/sampleSession';
import { extracted } from './extracted';

const FIXTURES = path.resolve(__dirname, '../../fixtures/features/message');
const fixture = (name: string) => readFileSync(path.join(FIXTURES, name), 'utf8').split('\n');
const SESSION = [...GREETING, ...ENVELOPE];
const MESSAGE = messageLines(['Subject: x', '', 'text']);

/** Text and shortcoming of each message. */
function told(lines: readonly string[]): [text: string, fault: string][] {
  return extracted(lines).map((message) => [message.octets.toString('latin1'), shortcoming(message)]);
}

describe('the messages of a transcript', () => {
  it('have their dots undone and their byte notation decoded; a bare LF begins no line', () => {
    const [message, more] = extracted(fixture('dots-and-octets.smtp'));
    assert.ok(message && !more);
    assert.equal(
      message.octets.toString('latin1'),
      'Subject: dots\r\n\r\n.\r\n.twice\r\nonce\r\ncaf\xe9 \0\rx\r\nbare\n.kept\r\n\xe2\x90\x80\r\n',
    );
    const { octets, ...summary } = message;
    assert.deepEqual(summary, {
      session: 1,
      message: 1,
      line: 10,
      endLine: 21,
      firstLine: 4,
      lastLine: 22,
      from: 'a@example.org',
      recipients: ['b@example.net'],
      chunked: false,
      recorded: true,
      size: octets.length,
      announced: 120,
      missing: [],
      codes: [250],
      replaced: false,
      ended: true,
    });
  });

  it('are joined from chunks that may end anywhere, without a line end that was not sent', () => {
    const [message, more] = extracted(fixture('chunks.smtp'));
    assert.ok(message && !more);
    assert.equal(message.octets.toString('latin1'), 'Subject: abcdef\r\n\r\n..dots\r\nx');
    assert.equal(message.from, '');
    assert.deepEqual(message.missing, []);
    assert.deepEqual(message.codes, [250]);
  });

  it('are parted where a command stands right behind the last octet of a chunk', () => {
    const lines = [...SESSION, 'C: BDAT 3', 'C: abcBDAT 2 LAST', 'C: de', 'S: 250 Ok', 'S: 250 Ok'];
    assert.deepEqual(told(lines), [['abcde', '']]);
  });

  it('are told apart by transaction and session', () => {
    const lines = [...SESSION, ...MESSAGE, ...ENVELOPE, ...MESSAGE, 'C: QUIT', 'S: 221 Bye', ...SESSION, ...MESSAGE];
    assert.deepEqual(
      extracted(lines).map(({ session, message, octets }) => [session, message, octets.toString()]),
      [
        [1, 1, 'Subject: x\r\n\r\ntext\r\n'],
        [1, 2, 'Subject: x\r\n\r\ntext\r\n'],
        [2, 1, 'Subject: x\r\n\r\ntext\r\n'],
      ],
    );
  });

  it('say that they are cut where the recording ends, is broken or goes on without their end', () => {
    const end = 'cut: its end is not recorded';
    const begun = [...SESSION, ...MESSAGE.slice(0, 4)];
    assert.deepEqual(told(begun), [['Subject: x\r\n\r\n', end]]);
    assert.deepEqual(told([...begun, '* close C']), [['Subject: x\r\n\r\n', end]]);
    assert.deepEqual(told([...begun, '* connect a -> b', ...SESSION, ...MESSAGE]), [
      ['Subject: x\r\n\r\n', end],
      ['Subject: x\r\n\r\ntext\r\n', ''],
    ]);
  });

  it('have no line end where the transcript says that the line is cut', () => {
    const begun = [...SESSION, ...MESSAGE.slice(0, 3)];
    assert.deepEqual(told([...begun, '* cut', '* close C']), [['Subject: x', 'cut: its end is not recorded']]);
  });

  it('say that a part is left out', () => {
    const lines = [...SESSION, ...MESSAGE.slice(0, 4), '...', ...MESSAGE.slice(4)];
    assert.deepEqual(told(lines), [['Subject: x\r\n\r\ntext\r\n', 'cut: the transcript leaves a part of it out']]);
  });

  it('say what chunks lack', () => {
    const short = [...SESSION, 'C: BDAT 20 LAST', 'C: abc', 'S: 250 Ok', 'C: QUIT'];
    assert.deepEqual(told(short), [['abc\r\n', 'cut: a chunk has fewer octets than BDAT announces']]);
    const unended = [...SESSION, 'C: BDAT 5', 'C: abc', 'S: 250 Ok', 'C: RSET', 'S: 250 Ok'];
    assert.deepEqual(told(unended), [['abc\r\n', 'cut: no chunk with LAST was sent']]);
    const long = [...SESSION, 'C: BDAT 2 LAST', 'C: abc', 'S: 250 Ok', 'C: QUIT'];
    assert.deepEqual(told(long), [
      ['ab', 'doubtful: a chunk has more octets than BDAT announces, and those beyond are left out'],
    ]);
    const fetched = [...SESSION, 'C: BURL imap://x/y', 'S: 250 Ok', 'C: BDAT 5 LAST', 'C: abc', 'S: 250 Ok'];
    assert.deepEqual(told(fetched), [['abc\r\n', 'cut: the server fetched a part of it itself (BURL)']]);
  });

  it('are listed as not recorded where only their text is missing', () => {
    const [message, more] = extracted([...SESSION, 'C: DATA', 'S: 354 Go', '...', 'S: 250 Ok', 'C: QUIT']);
    assert.ok(message && !more);
    assert.match(shortcoming(message), /^not recorded/);
    assert.equal(message.recorded, false);
    assert.deepEqual(message.codes, [250]);
    assert.equal(message.ended, false);
  });

  it('are none where DATA or BDAT was refused before anything was sent', () => {
    assert.deepEqual(told([...SESSION, 'C: DATA', 'S: 554 No', 'C: QUIT', 'S: 221 Bye']), []);
    assert.deepEqual(told([...SESSION, 'C: BDAT x LAST', 'S: 501 No', 'C: QUIT', 'S: 221 Bye']), []);
  });

  it('keep the envelope of a transaction in which DATA was refused at first', () => {
    const early = ['C: DATA', 'S: 503 No recipients'];
    const [message, more] = extracted([
      ...GREETING,
      ...ENVELOPE.slice(0, 2),
      ...early,
      ...ENVELOPE.slice(2),
      ...MESSAGE,
    ]);
    assert.ok(message && !more);
    assert.equal(message.message, 1);
    assert.equal(message.from, 'a@example.org');
    assert.deepEqual(message.recipients, ['b@example.net']);
  });

  it('may be empty', () => {
    assert.deepEqual(told([...SESSION, 'C: DATA', 'S: 354 Go', 'C: .', 'S: 250 Ok']), [['', '']]);
    assert.deepEqual(told([...SESSION, 'C: BDAT 0 LAST', 'S: 250 Ok']), [['', '']]);
  });

  it('have all replies of LMTP', () => {
    const lmtp = SESSION.map((line) => line.replace('EHLO', 'LHLO'));
    const both = [...lmtp, 'C: RCPT TO:<c@example.net>', 'S: 250 Ok', ...MESSAGE, 'S: 452 Full'];
    assert.deepEqual(extracted(both)[0]?.codes, [250, 452]);
  });

  it('tell of U+FFFD, which may stand for lost octets', () => {
    const lines = [...SESSION, ...MESSAGE.map((line) => line.replace('text', 'caf\ufffd'))];
    assert.equal(extracted(lines)[0]?.replaced, true);
  });

  it('of sessions that go on at once are not mixed up', () => {
    const log = readFileSync(path.resolve(FIXTURES, '../../dialects/postfix-interleaved.txt'), 'utf8').split('\n');
    const messages = extracted(log);
    assert.equal(messages.length, 3);
    assert.deepEqual(messages.map(({ session }) => session).sort(), [1, 2, 3]);
    assert.equal(new Set(messages.map(({ octets }) => octets.toString())).size, 1);
  });
});
