import assert from 'node:assert/strict';
import { detectDialect } from '../../../server/src/dialects/detect';
import type { DialectId } from '../../../server/src/dialects/dialect';
import { UNDATED } from '../../../server/src/dialects/recordedTime';
import { readAll } from './readAll';

/** What the dialect makes of lines: side and text as it was on the wire, or what else a line is. */
function read(dialect: DialectId, ...lines: string[]): string[] {
  return readAll(lines, dialect).readings.map(({ reading, line }) => {
    const shown = lines[line - 1]!.slice(reading.start, reading.end);
    if (reading.kind === 'event') return `* ${reading.event} ${shown}`.trim();
    if (reading.kind !== 'utterance') return `(${reading.kind})`;
    return `${reading.side === 'client' ? 'C' : 'S'} ${reading.text ?? shown}`;
  });
}

describe('Python smtplib', () => {
  it('says what it says twice', () => {
    assert.deepEqual(
      read(
        'python-smtplib',
        "connect: to ('mx.example.net', 25) None",
        "reply: b'220 x\\r\\n'",
        "reply: retcode (220); Msg: b'x'",
        "connect: b'x'",
        "send: 'data\\r\\n'",
        "reply: b'354 go\\r\\n'",
        "data: (354, b'go')",
      ),
      ["* connect ('mx.example.net', 25) None", 'S 220 x', '(note)', '(note)', 'C data', 'S 354 go', '(note)'],
    );
  });

  it('has the message in one line, octet by octet', () => {
    assert.deepEqual(
      read(
        'python-smtplib',
        "send: 'data\\r\\n'",
        "reply: b'354 go\\r\\n'",
        'send: b"Subject: it\'s\\r\\n\\r\\na\\tb\\xe4\\xc3\\xa4\\nc\\r\\n..\\r\\n.\\r\\n"',
        "reply: b'250 ok\\r\\n'",
      ).slice(2),
      ["C Subject: it's", 'C ', 'C a\tb␐E4ä␊', 'C c', 'C ..', 'C .', 'S 250 ok'],
    );
  });

  it('knows where a character of a literal stands in the line', () => {
    const { readings } = readAll(["send: 'mail FROM:<\\xe4@x>\\r\\n'"], 'python-smtplib');
    const reading = readings[0]!.reading;
    assert.ok(reading.kind === 'utterance');
    assert.equal(reading.text, 'mail FROM:<␐E4@x>');
    assert.equal(reading.columns?.[reading.text.indexOf('@')], "send: 'mail FROM:<\\xe4".length);
  });

  it('is put together where a terminal or a mail has wrapped it', () => {
    assert.deepEqual(
      read(
        'python-smtplib',
        "\tsend: 'ehlo 1.0.0.",
        "\t0.0.ip6.arpa\\r\\n'",
        "\treply: b'250-a.very.long.",
        "\tname\\r\\n250-SIZE 5\\r\\n'",
        "\treply: b'250-AUTH PLAIN",
        "\tLOGIN\\r\\n'",
        "\treply: b'250 HELP\\r",
        "\t\\n'",
        "\tsend: 'mail FROM:<a@example.org>",
        "\tsize=5\\r\\n'",
      ),
      [
        'C ehlo 1.0.0.0.0.ip6.arpa',
        '(note)',
        'S 250-a.very.long.',
        '(note)',
        'S 250-SIZE 5',
        '* gap 250-AUTH PLAIN',
        '(note)',
        'S 250 HELP',
        '(note)',
        'C mail FROM:<a@example.org> size=5',
        '(note)',
      ],
    );
  });

  it('is cut short without blame', () => {
    assert.deepEqual(read('python-smtplib', "send: 'mail FROM:<a@exam", "reply: b'250 ok\\r\\n'"), [
      '* gap mail FROM:<a@exam',
      'S 250 ok',
    ]);
    assert.deepEqual(
      read(
        'python-smtplib',
        "send: 'data\\r\\n'",
        "reply: b'354 go\\r\\n'",
        "send: b'Subject: x\\r\\n\\r\\nhe",
        'llo',
        'x',
      ).slice(2),
      ['C Subject: x', 'C ', '* omitted he', '(note)', '(note)'],
    );
  });

  it('has times at level 2, which go on over midnight', () => {
    const { readings } = readAll(
      ["23:59:59.750000 send: 'ehlo x\\r\\n'", "00:00:00.250000 reply: b'250 x\\r\\n'"],
      'python-smtplib',
    );
    const times = readings.map(({ reading }) => (reading.kind === 'utterance' ? reading.time : undefined));
    assert.deepEqual(times, [UNDATED + 86_399.75, UNDATED + 86_400.25]);
  });

  it('is imitated with other marks, and without line ends', () => {
    for (const [client, server] of [
      ['send:', 'reply:'],
      ['Sent:', 'Received:'],
      ['C:', 'S:'],
      ['>>>', '<<<'],
    ]) {
      const lines = [
        `${client} b'EHLO x'`,
        `${server} b'250-y\\r\\n250 HELP\\r\\n'`,
        `[DEBUG] ${client} b'QUIT\\r\\n'`,
      ];
      assert.deepEqual(detectDialect(lines).dialect, 'python-smtplib', client);
      assert.equal(detectDialect(lines).confident, true);
      assert.deepEqual(read('python-smtplib', ...lines), ['C EHLO x', 'S 250-y', 'S 250 HELP', 'C QUIT'], client);
    }
  });

  it('is no text that quotes something', () => {
    for (const lines of [["C: say 'hello'", "S: 250 'x'"], ["send: 'money'", "reply: 'thanks'"], ["it's > 'EHLO x'"]])
      assert.notEqual(detectDialect(lines).dialect, 'python-smtplib', lines[0]);
  });
});

describe('Ruby Net::SMTP', () => {
  it('has arrows that are seen from the program, among the lines of an application', () => {
    assert.deepEqual(
      read(
        'ruby-net-smtp',
        'Connection opened: 192.0.2.25:25',
        '-> "220 x\\r\\n"',
        'D, [2026-11-23T14:52:26 #1] DEBUG -- : <- "STARTTLS\\r\\n"',
        '-> "220 go\\r\\n"',
        'TLS connection started',
        '  Parameters: {"action"=>"index"}',
        '<- "DATA\\r\\n"',
        '-> "354 go\\r\\n"',
        'writing message from String',
        'wrote 26 bytes',
        '-> "250 \\u00e4 \\e[0m\\r\\n"',
      ),
      [
        '* connect 192.0.2.25:25',
        'S 220 x',
        'C STARTTLS',
        'S 220 go',
        '* tls',
        '(note)',
        'C DATA',
        'S 354 go',
        '* omitted String',
        '(note)',
        'S 250 ä ␛[0m',
      ],
    );
  });

  it('is not Net::HTTP, which prints the same way', () => {
    const lines = ['<- "POST / HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n"', '-> "HTTP/1.1 200 OK\\r\\n"', '-> "Date: x\\r\\n"'];
    assert.equal(detectDialect(lines).confident, false);
  });
});
