import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DialectId } from '../../../server/src/dialects/dialect';
import { describeWithShared } from '../../harness/shared';
import { linesOf, readAll, type Said } from './readAll';

/** The dialects of the corpus that are read today, and as what. The files of all others are only read without an exception. */
const READ_AS: Readonly<Record<string, readonly DialectId[]>> = {
  's-c-tagged': ['prefixed', 'canonical'],
  's-r-tagged': ['prefixed'],
  's-m-tagged': ['prefixed'],
  'p-c-tagged': ['prefixed'],
  'angle-tagged-rfc3461': ['prefixed'],
  'client-server-words': ['prefixed'],
  'hand-marked-server': ['prefixed'],
  'james-mpt': ['prefixed'],
  'mailkit-protocol-log': ['prefixed'],
  'msmtp-debug': ['prefixed'],
  'exim-testclient': ['prefixed'],
  phpmailer: ['prefixed'],
  'relay-test-report': ['prefixed'],
  'mailx-v': ['prefixed'],
  'tshark-follow': ['tshark-follow'],
  'wireshark-packet-list': ['wireshark-list'],
  'zeek-event-dump': ['zeek-events'],
  'fetchmail-v': ['mail-program'],
  'claws-sylpheed-log': ['mail-program'],
  'thunderbird-nspr-log': ['mail-program'],
  'ssmtp-v': ['mail-program'],
  'checktls-report': ['mail-program'],
  swaks: ['swaks'],
  'curl-verbose': ['curl'],
  telnet: ['bare'],
  'openssl-s_client': ['bare'],
  'unprefixed-manual': ['bare'],
  'exim-testserver': ['bare'],
  'wireshark-follow-saved': ['bare'],
  'postfix-transcript-in-out': ['postfix-notice'],
  // One was copied together by hand, without what tells the log.
  'postfix-verbose-log': ['postfix-log', 'prefixed'],
};

/** Forms that are no dialogue of SMTP, or of which only another dialect can tell the sides: nothing may be sure of them. */
const NEVER_SURE: readonly string[] = [
  'exim-bh-debug-nonsmtp',
  'exim-debug',
  'iis-smtp-w3c',
  'exchange-protocol-log',
  'python-smtplib',
  'ruby-net-smtp-debug',
  'nodemailer-log',
  'haraka-log',
];

/** Forms that are known for no dialogue of SMTP: nobody says anything in them. */
const NO_DIALOGUE: readonly string[] = ['not-smtp-c-s', 'zeek-smtp-log', 'postfix-smtpd-check-harness'];

describeWithShared('the corpus', ['corpus', 'MANIFEST.tsv'], (manifest) => {
  const folder = path.dirname(manifest);
  const rows = readFileSync(manifest, 'utf8')
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t'))
    .filter(([file]) => file?.startsWith('transcripts/'))
    .map(([file = '', dialect = '']) => ({ file: path.join(folder, file), dialect }));

  for (const dialect of [...new Set(rows.map((row) => row.dialect))].sort()) {
    const files = rows.filter((row) => row.dialect === dialect).map((row) => row.file);
    const ours = READ_AS[dialect];
    const title = ours ? `is ${ours.join(' or ')}` : NEVER_SURE.includes(dialect) ? 'is never sure' : 'can be read';
    it(`${dialect} (${files.length}) ${title}`, () => {
      for (const file of files) {
        const { detected, said } = readAll(linesOf(file));
        const name = path.basename(file);
        if (NEVER_SURE.includes(dialect)) assert.equal(detected.confident, false, name);
        if (NO_DIALOGUE.includes(dialect)) {
          assert.deepEqual([detected.dialect, detected.confident, said.length], ['no-dialogue', true, 0], name);
        }
        if (!ours) continue;
        assert.ok(ours.includes(detected.dialect), `${name} is ${detected.dialect}`);
        assert.equal(detected.confident, true, name);
        assert.ok(said.length > 0, name);
        const wrong = said.find(isOnTheWrongSide);
        assert.equal(wrong && `${name}:${wrong.line} ${wrong.side} ${wrong.text}`, undefined);
      }
    });
  }
});

/** Commands of the server and replies of the client, where nothing of the kind can be meant. */
function isOnTheWrongSide({ side, text, content }: Said): boolean {
  if (side === 'server') return /^(?:EHLO|HELO|LHLO|MAIL FROM|RCPT TO|DATA$|QUIT$|RSET$)/i.test(text);
  return !content && /^[2-5][0-5]\d[- ]/.test(text);
}

describeWithShared('the recordings of real servers', ['lab-transcripts'], (folder) => {
  it('are canonical, and every line of them is said by a side', () => {
    for (const file of readdirSync(folder, { recursive: true }) as string[]) {
      if (!file.endsWith('.smtp')) continue;
      const { detected, readings } = readAll(linesOf(path.join(folder, file)));
      assert.equal(detected.dialect, 'canonical', file);
      assert.equal(detected.confident, true, file);
      assert.ok(
        readings.every(({ reading }) => reading.kind === 'utterance'),
        file,
      );
    }
  });
});

describeWithShared('what real servers log', ['lab-transcripts', 'server-logs'], (folder) => {
  it('Postfix: a session among hundreds of lines about its own work', () => {
    const { detected, said, events } = readAll(linesOf(path.join(folder, 'postfix-smtpd-v.txt')));
    assert.deepEqual([detected.dialect, detected.confident], ['postfix-log', true]);
    assert.deepEqual(
      said.filter(({ side }) => side === 'client').map(({ text }) => text.split(/[ :]/, 1)[0]),
      ['EHLO', 'MAIL', 'RCPT', 'RCPT', 'DATA', 'QUIT'],
    );
    assert.equal(said.length, 6 + 1 + 12 + 3 + 2 + 1);
    assert.equal(said.find(isOnTheWrongSide), undefined);
    assert.deepEqual(
      events.map(({ event }) => event),
      ['connect', 'omitted', 'close'],
    );
  });
});

/** What clients tell of a session, compared with the same session on the wire, as far as they tell it. */
const CLIENTS: Readonly<
  Record<string, { dialect: DialectId; leaves?: 'message' | 'start' | 'secrets' | 'dot'; regroups?: true }>
> = {
  swaks: { dialect: 'swaks' },
  'swaks-pipeline': { dialect: 'swaks' },
  curl: { dialect: 'curl', leaves: 'message' },
  'curl-trace': { dialect: 'curl-trace', leaves: 'dot' },
  'curl-trace-ascii': { dialect: 'curl-trace', leaves: 'dot' },
  msmtp: { dialect: 'prefixed', regroups: true },
  phpmailer: { dialect: 'prefixed', leaves: 'secrets' },
  sendmail: { dialect: 'prefixed', leaves: 'message' },
  telnet: { dialect: 'bare' },
  nc: { dialect: 'bare' },
  openssl: { dialect: 'bare', leaves: 'start' },
  'openssl-quiet': { dialect: 'bare', leaves: 'start' },
};

describeWithShared('what real clients print', ['lab-transcripts', 'clients'], (folder) => {
  for (const [client, { dialect, leaves, regroups }] of Object.entries(CLIENTS)) {
    it(`${client} is the session that was on the wire`, () => {
      for (const file of readdirSync(path.join(folder, client)).filter((name) => name.endsWith('.txt'))) {
        const wireFile = path.join(folder, client, file.replace(/txt$/, 'smtp'));
        if (!existsSync(wireFile)) continue;
        const told = readAll(linesOf(path.join(folder, client, file)));
        assert.deepEqual([told.detected.dialect, told.detected.confident], [dialect, true], file);
        let wire = readAll(linesOf(wireFile)).said;
        if (leaves === 'message') wire = wire.filter(({ content }) => !content);
        let mine = leaves === 'message' ? told.said.filter(({ content }) => !content) : told.said;
        if (leaves === 'dot') wire = wire.filter(({ text }) => text !== '.');
        if (client.startsWith('curl') && wire.length > mine.length) {
          // Where curl leaves the connection intact, it takes its leave unseen, and says so.
          assert.equal(told.events[told.events.length - 1]?.event, 'gap', file);
          wire = wire.slice(0, mine.length);
        }
        if (leaves === 'start') {
          // openssl shakes hands on its own: the text begins behind STARTTLS. Its own commands are not sent.
          const start = wire.findIndex(({ text }) => text === 'STARTTLS') + 2;
          wire = wire.slice(start);
          mine = mine.slice(0, Math.min(mine.length, wire.length));
          const last = mine[mine.length - 1];
          if (last?.side === 'client' && /^[RQ]/.test(last.text)) mine = mine.slice(0, -1);
          wire = wire.slice(0, mine.length);
        }
        let expected = wire.map(line);
        let actual = mine.map(line);
        if (leaves === 'secrets') {
          expected = expected.map((text, index) =>
            actual[index]?.includes('[credentials hidden]') ? actual[index] : text,
          );
        }
        if (regroups) {
          // msmtp prints a group of commands before their replies, and hangs up without reading all of them.
          const some = new Set(expected);
          assert.deepEqual(
            actual.filter((text) => !some.has(text)),
            [],
            file,
          );
          const clients = (text: string) => text.startsWith('C');
          actual = actual.filter(clients);
          expected = expected.filter(clients);
          expected = expected.slice(0, actual.length);
        }
        assert.deepEqual(actual, expected, file);
      }
    });
  }
});

function line({ side, text }: Said): string {
  return `${side === 'client' ? 'C' : 'S'} ${text}`;
}
