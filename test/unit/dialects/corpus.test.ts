import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DialectId } from '../../../server/src/dialects/dialect';
import { describeWithShared } from '../../harness/shared';
import { linesOf, readAll, type Said } from './readAll';

/** The dialects of the corpus that are read today, and as what. */
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
  'exim-testclient': ['exim-test'],
  phpmailer: ['prefixed'],
  'relay-test-report': ['prefixed'],
  'mailx-v': ['sendmail-verbose'],
  'sendmail-v': ['sendmail-verbose'],
  'sendmail-X-traffic': ['sendmail-traffic'],
  'sendmail-dsn-transcript': ['sendmail-bounce'],
  'client-commands-only': ['commands'],
  'bare-server-replies': ['bare'],
  'exim-script-client-only': ['exim-script'],
  'exim-script-expect': ['exim-script'],
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
  'exim-testserver': ['exim-test'],
  // What host testing prints stands among the output of the test suite's programs.
  'exim-bh-server-only': ['exim-bh', 'exim-test'],
  'exim-debug': ['exim-debug', 'exim-bh'],
  'wireshark-follow-saved': ['bare'],
  'postfix-transcript-in-out': ['postfix-notice'],
  // One was copied together by hand, without what tells the log.
  'postfix-verbose-log': ['postfix-log', 'prefixed'],
  'exchange-protocol-log': ['exchange-log'],
  'iis-smtp-w3c': ['iis-log'],
  'haraka-log': ['server-log'],
  'hmailserver-log': ['server-log'],
  'mailhog-log': ['server-log'],
  'mdaemon-log': ['server-log'],
  'amavisd-debug-log': ['server-log'],
  'aiosmtpd-log': ['server-log'],
  'appliance-angle-log': ['server-log'],
  'python-smtplib': ['python-smtplib'],
  'python-repr-socket': ['python-smtplib'],
  'ruby-net-smtp-debug': ['ruby-net-smtp'],
  'nodemailer-log': ['nodemailer'],
  'perl-net-smtp-debug': ['perl-net-smtp'],
  'javamail-debug': ['javamail'],
  'swiftmailer-log': ['prefixed'],
  'symfony-mailer-debug': ['prefixed'],
  'blat-debug': ['prefixed'],
  'send-recv-colon': ['prefixed'],
  'sendemail-perl': ['sendemail'],
  'node-sendmail-log': ['node-sendmail'],
  'pear-net-smtp-debug': ['pear-net-smtp'],
  'codeigniter-debugger': ['codeigniter'],
  'esp-mail-client': ['esp-mail-client'],
};

/** Forms that are known for no dialogue of SMTP: nobody says anything in them. */
const NO_DIALOGUE: Readonly<Record<string, DialectId>> = {
  'not-smtp-c-s': 'no-dialogue',
  'zeek-smtp-log': 'no-dialogue',
  'postfix-smtpd-check-harness': 'no-dialogue',
  'exim-bh-debug-nonsmtp': 'exim-bh',
};

/** Mails that give a message back in which no server was spoken with. */
const WITHOUT_SESSION: readonly string[] = [
  'web--2010-header-and-connect.log',
  'sisimai--dos-lhost-v5sendmail-01.eml',
  'sisimai--lhost-courier-04.eml',
];

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
    const title = ours ? `is ${ours.join(' or ')}` : 'is known for no dialogue of SMTP';
    it(`${dialect} (${files.length}) ${title}`, () => {
      for (const file of files) {
        const { detected, said } = readAll(linesOf(file));
        const name = path.basename(file);
        const none = NO_DIALOGUE[dialect];
        if (none) assert.deepEqual([detected.dialect, detected.confident, said.length], [none, true, 0], name);
        assert.ok(ours || none, `nothing reads ${dialect}`);
        if (!ours) continue;
        assert.ok(ours.includes(detected.dialect), `${name} is ${detected.dialect}`);
        assert.equal(detected.confident, true, name);
        assert.equal(said.length === 0, WITHOUT_SESSION.includes(name), name);
        // Behind ATRN the session knows that the sides have changed; only the prefixed dialect says so itself.
        const turn = detected.dialect === 'prefixed' ? -1 : said.findIndex(({ text }) => /^ATRN\b/i.test(text));
        const wrong = (turn < 0 ? said : said.slice(0, turn)).find(isOnTheWrongSide);
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

describeWithShared(
  'what Exim and Sendmail say of a session that they serve',
  ['lab-transcripts', 'server-logs'],
  (folder) => {
    const verbs = ['EHLO', 'MAIL', 'MAIL', 'RCPT', 'RCPT', 'DATA', 'QUIT'];
    const logs: Readonly<Record<string, { dialect: DialectId; verbs: readonly string[]; replies: number }>> = {
      'exim-bs-d.txt': { dialect: 'exim-debug', verbs, replies: 15 + 8 },
      'exim-bh.txt': { dialect: 'exim-bh', verbs: [], replies: 16 + 8 },
      'sendmail-X.txt': { dialect: 'sendmail-traffic', verbs, replies: 13 + 8 },
      'sendmail-bs.txt': { dialect: 'bare', verbs: [], replies: 13 + 8 },
    };
    for (const [file, { dialect, verbs, replies }] of Object.entries(logs)) {
      it(file, () => {
        const { detected, said } = readAll(linesOf(path.join(folder, file)));
        assert.deepEqual([detected.dialect, detected.confident], [dialect, true]);
        const commands = said.filter(({ side, content }) => side === 'client' && !content);
        assert.deepEqual(
          commands.map(({ text }) => text.split(/[ :]/, 1)[0]),
          verbs,
        );
        assert.equal(said.filter(({ side }) => side === 'server').length, replies);
      });
    }
  },
);

describeWithShared('what other servers log', ['lab-transcripts', 'server-logs'], (folder) => {
  const LOGS: Readonly<Record<string, { variant: string; shows?: 'message'; events: readonly string[] }>> = {
    'haraka-protocol': { variant: 'Haraka', events: ['connect', 'omitted', 'close'] },
    'smtp-server': { variant: 'smtp-server', events: ['connect', 'omitted', 'close'] },
    'opensmtpd-trace': { variant: 'OpenSMTPD', shows: 'message', events: ['connect'] },
  };
  for (const [name, { variant, shows, events: expected }] of Object.entries(LOGS)) {
    it(`${variant}: a whole session`, () => {
      const { detected, said, events } = readAll(linesOf(path.join(folder, `${name}.txt`)));
      assert.deepEqual([detected.dialect, detected.variant, detected.confident], ['server-log', variant, true]);
      assert.deepEqual(
        said.filter(({ side, content }) => side === 'client' && !content).map(({ text }) => text.split(/[ :]/, 1)[0]),
        ['EHLO', 'MAIL', 'RCPT', 'RCPT', 'DATA', 'QUIT'],
      );
      assert.equal(said.find(isOnTheWrongSide), undefined);
      assert.equal(new Set(said.map(({ session }) => session)).size, 1);
      assert.deepEqual(
        events.map(({ event }) => event),
        expected,
      );
      assert.equal(
        said.some(({ content }) => content),
        shows === 'message',
      );
    });
  }

  it('Postfix that is not verbose: connections, and nothing that was said', () => {
    const { detected, said, events } = readAll(linesOf(path.join(folder, 'postfix.txt')));
    assert.equal(detected.dialect, 'postfix-log');
    assert.equal(said.length, 0);
    assert.deepEqual(
      events.map(({ event }) => event),
      ['connect', 'close'],
    );
  });
});

/** What clients tell of a session, compared with the same session on the wire, as far as they tell it. */
const CLIENTS: Readonly<
  Record<
    string,
    {
      dialect: DialectId;
      leaves?: 'message' | 'start' | 'secrets' | 'empty lines' | 'dot';
      regroups?: true;
      stars?: true;
    }
  >
> = {
  swaks: { dialect: 'swaks' },
  'swaks-pipeline': { dialect: 'swaks' },
  curl: { dialect: 'curl', leaves: 'message' },
  'curl-trace': { dialect: 'curl-trace', leaves: 'dot' },
  'curl-trace-ascii': { dialect: 'curl-trace', leaves: 'dot' },
  msmtp: { dialect: 'prefixed', regroups: true },
  phpmailer: { dialect: 'prefixed', leaves: 'secrets' },
  sendmail: { dialect: 'sendmail-verbose', leaves: 'message' },
  's-nail': { dialect: 'sendmail-verbose' },
  exim: { dialect: 'exim-debug', leaves: 'message', stars: true },
  smtplib: { dialect: 'python-smtplib' },
  'smtplib-2': { dialect: 'python-smtplib' },
  'net-smtp-ruby': { dialect: 'ruby-net-smtp', leaves: 'message' },
  nodemailer: { dialect: 'nodemailer', leaves: 'secrets' },
  'net-smtp-perl': { dialect: 'perl-net-smtp' },
  'git-send-email': { dialect: 'perl-net-smtp', leaves: 'empty lines' },
  sendemail: { dialect: 'sendemail', leaves: 'message' },
  mutt: { dialect: 'mutt' },
  telnet: { dialect: 'bare' },
  nc: { dialect: 'bare' },
  openssl: { dialect: 'bare', leaves: 'start' },
  'openssl-quiet': { dialect: 'bare', leaves: 'start' },
};

describeWithShared('what real clients print', ['lab-transcripts', 'clients'], (folder) => {
  for (const [client, { dialect, leaves, regroups, stars }] of Object.entries(CLIENTS)) {
    it(`${client} is the session that was on the wire`, () => {
      for (const file of readdirSync(path.join(folder, client)).filter((name) => name.endsWith('.txt'))) {
        const wireFile = path.join(folder, client, file.replace(/txt$/, 'smtp'));
        if (!existsSync(wireFile)) continue;
        const told = readAll(linesOf(path.join(folder, client, file)));
        assert.deepEqual([told.detected.dialect, told.detected.confident], [dialect, true], file);
        let wire = readAll(linesOf(wireFile)).said;
        // What bounced went out in another session.
        const second = wireFile.replace(/\.smtp$/, '-2.smtp');
        if (existsSync(second)) wire = [...wire, ...readAll(linesOf(second)).said];
        if (leaves === 'message') wire = wire.filter(({ content }) => !content);
        let mine = leaves === 'message' ? told.said.filter(({ content }) => !content) : told.said;
        if (leaves === 'dot') wire = wire.filter(({ text }) => text !== '.');
        if ((client.startsWith('curl') || client === 'sendemail') && wire.length > mine.length) {
          // Where curl leaves the connection intact, it takes its leave unseen, and says so; sendEmail always does.
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
            /\[credentials hidden\]|\*{4}$/.test(actual[index] ?? '') ? (actual[index] ?? '') : text,
          );
        }
        if (stars)
          expected = expected.map((text) =>
            text.replace(/(?<=^C AUTH PLAIN )\S+$/, (secret) => '*'.repeat(secret.length)),
          );
        if (leaves === 'empty lines') expected = expected.filter((text) => text !== 'C ');
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
