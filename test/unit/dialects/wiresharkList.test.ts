import assert from 'node:assert/strict';
import { joinedReplies } from '../../../server/src/dialects/joinedReplies';
import { readAll } from './readAll';

const dialogue = (lines: readonly string[]) =>
  readAll(lines).said.map(({ side, text }) => `${side === 'client' ? 'C' : 'S'} ${text}`);
const events = (lines: readonly string[]) =>
  readAll(lines).events.map(({ event, side }) => (side ? `${event} ${side}` : event));
const lines = (text: string, asked?: number) =>
  joinedReplies(text, 0, text.length, asked).map(({ start, end, text: said }) => said ?? text.slice(start, end));

/** Rows of one connection, of which the client is `a`. */
function rows(...summaries: readonly string[]): string[] {
  return summaries.map((summary, index) => {
    const fromServer = /(?:^|\] )S: |^25 →/.test(summary);
    const protocol = / → \d/.test(summary)
      ? 'TCP'
      : summary === 'Client Hello'
        ? 'TLSv1.3'
        : /^from: /.test(summary)
          ? 'SMTP/IMF'
          : 'SMTP';
    return `${index + 1}\t${index}.5\t${fromServer ? 'b\ta' : 'a\tb'}\t${protocol}\t99\t${summary}`;
  });
}

describe('the packet list of Wireshark', () => {
  it('replies that are joined are taken apart', () => {
    assert.deepEqual(lines('250-mx | SIZE 5 | HELP'), ['250-mx', '250-SIZE 5', '250 HELP']);
    assert.deepEqual(lines('220 mx | 250-mx hi | DSN'), ['220 mx', '250-mx hi', '250 DSN']);
    assert.deepEqual(lines('250-mx | DSN | 250 2.1.0 Ok | 354 go'), ['250-mx', '250 DSN', '250 2.1.0 Ok', '354 go']);
    assert.deepEqual(lines('250 2.1.0 Ok | 250 2.1.5 Ok'), ['250 2.1.0 Ok', '250 2.1.5 Ok']);
    assert.deepEqual(lines('250 OK | 250 OK'), ['250 OK', '250 OK']);
    assert.deepEqual(lines('503-all refused: | 503 no sender | give one'), [
      '503-all refused:',
      '503-503 no sender',
      '503 give one',
    ]);
  });

  it('old versions write the code of each line, but no hyphens', () => {
    assert.deepEqual(lines('250 mx Hello | 250 SIZE | 250 AUTH NTLM'), ['250-mx Hello', '250-SIZE', '250 AUTH NTLM']);
    assert.deepEqual(lines('220 mx | 220 no spam here', 1), ['220-mx', '220 no spam here']);
  });

  it('what was sent again is no second command or reply', () => {
    const list = rows(
      'S: 220 mx',
      'S: 220 mx',
      'C: EHLO x',
      'C: EHLO x',
      'S: 250 mx',
      'S: 250 mx',
      'C: RCPT TO:<a@x> | RCPT TO:<b@x>',
      'S: 250 Ok',
      'S: 250 Ok',
      '[TCP Spurious Retransmission] S: 250 Ok',
    );
    assert.deepEqual(dialogue(list), [
      'S 220 mx',
      'C EHLO x',
      'S 250 mx',
      'C RCPT TO:<a@x>',
      'C RCPT TO:<b@x>',
      'S 250 Ok',
      'S 250 Ok',
    ]);
  });

  it('fragments are the message where one is sent, else something unknown', () => {
    const list = rows(
      'S: 220 mx',
      'C: DATA fragment, 72 bytes',
      'S: 250 Ok',
      'C: DATA fragment, 2 bytes',
      'C: DATA',
      'S: 354 go',
      'C: DATA fragment, 1460 bytes',
      'from: a, subject: b',
      'S: 250 Ok',
    );
    assert.deepEqual(events(list), ['gap client', 'omitted client', 'omitted client']);
    assert.deepEqual(dialogue(list), ['S 220 mx', 'S 250 Ok', 'C DATA', 'S 354 go', 'S 250 Ok']);
  });

  it('answers to challenges lose their labels, or are masked where they are fragments', () => {
    const list = rows(
      'C: AUTH LOGIN',
      'S: 334 VXNlcm5hbWU6',
      'C: User: dQ==',
      'S: 334 UGFzc3dvcmQ6',
      'C: DATA fragment, 54 bytes',
      'S: 235 Ok',
    );
    assert.deepEqual(dialogue(list), [
      'C AUTH LOGIN',
      'S 334 VXNlcm5hbWU6',
      'C dQ==',
      'S 334 UGFzc3dvcmQ6',
      'C ***',
      'S 235 Ok',
    ]);
  });

  it('TCP and TLS tell of the connection', () => {
    const list = rows(
      '40001 → 25 [SYN] Seq=0',
      'S: 220 mx',
      'C: STARTTLS',
      'S: 220 go',
      'Client Hello',
      '25 → 40001 [FIN, ACK] Seq=9',
      '40001 → 25 [RST] Seq=9',
    );
    assert.deepEqual(events(list), ['connect', 'encrypted client', 'close server']);
    assert.deepEqual(
      events(rows('S: 220 mx', 'C: NOOP', '1025 → 80 [SYN] Seq=0', '[TCP Previous segment not captured] C: QUIT')),
      ['gap client'],
    );
  });

  it('times and frames of the columns are kept', () => {
    const said = readAll([
      '72424\t2023-04-27 15:19:03.5\tc\ts\tSMTP\t64\tC: STARTTLS',
      '9 10:51:06.25 s c SMTP 83 S: 220 Ready',
      '"3","1.5","c","s","SMTP","64","C: NOOP"',
    ]).readings.map(({ reading }) =>
      reading.kind === 'utterance' ? [reading.frame, (reading.time ?? 0) % 86_400] : [],
    );
    assert.deepEqual(said, [
      [72424, 55143.5],
      [9, 39066.25],
      [3, 1.5],
    ]);
  });
});
