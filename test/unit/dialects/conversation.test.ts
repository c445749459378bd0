import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { analyze } from '../../../server/src/analysis/analyze';
import { linesOf, readAll, type Said } from './readAll';

const folder = path.resolve(__dirname, '..', '..', 'fixtures', 'dialects');

/**
 * What a dialect leaves out. `secrets`: the message, and of the answers in AUTH all but stars; `client`, `server`: all that this side
 * says; `some lines`: lines that the conversation does not have.
 */
type Hidden =
  | 'message'
  | 'secrets'
  | 'client'
  | 'client and AUTH'
  | 'server'
  | 'message and answers'
  | 'message, answers and replies'
  | 'some lines';

/**
 * What each file is taken for, which part of the conversation its dialect leaves out, and how many sessions have it at once
 * (one where nothing is said).
 */
const FILES: Readonly<Record<string, { dialect: string; variant: string; hides?: Hidden; sessions?: number }>> = {
  'canonical.smtp': { dialect: 'canonical', variant: '' },
  'prefixed-indented.txt': { dialect: 'prefixed', variant: 'C:/S:' },
  'prefixed-folded.txt': { dialect: 'prefixed', variant: 'C:/S:' },
  'prefixed-angle.txt': { dialect: 'prefixed', variant: '>>>/<<<' },
  'prefixed-angle-reversed.txt': { dialect: 'prefixed', variant: '<<</>>>' },
  'prefixed-single-angle.txt': { dialect: 'prefixed', variant: '>/<' },
  'prefixed-single-angle-reversed.txt': { dialect: 'prefixed', variant: '</>' },
  'prefixed-double-angle.txt': { dialect: 'prefixed', variant: '>>/<<' },
  'prefixed-arrow.txt': { dialect: 'prefixed', variant: '-->/<--' },
  'prefixed-arrow-reversed.txt': { dialect: 'prefixed', variant: '<--/-->' },
  'prefixed-short-arrow.txt': { dialect: 'prefixed', variant: '->/<-' },
  'prefixed-words.txt': { dialect: 'prefixed', variant: 'Client:/Server:' },
  'prefixed-words-lower.txt': { dialect: 'prefixed', variant: 'Client:/Server:' },
  'prefixed-letters.txt': { dialect: 'prefixed', variant: 'C>/S>' },
  'prefixed-sender.txt': { dialect: 'prefixed', variant: 'S:/R:' },
  'prefixed-mobile.txt': { dialect: 'prefixed', variant: 'M:/S:' },
  'prefixed-phpmailer.txt': { dialect: 'prefixed', variant: 'CLIENT -> SERVER:' },
  'prefixed-phpmailer-glued.txt': { dialect: 'prefixed', variant: 'CLIENT -> SERVER:' },
  'prefixed-server-marked.txt': { dialect: 'prefixed', variant: 'unmarked/>>>' },
  'prefixed-client-marked.txt': { dialect: 'prefixed', variant: '>>>/unmarked' },
  'swaks.txt': { dialect: 'swaks', variant: '' },
  'swaks-tls.txt': { dialect: 'swaks', variant: '' },
  'curl.txt': { dialect: 'curl', variant: '', hides: 'message' },
  'mail-program-fetchmail.txt': { dialect: 'mail-program', variant: 'fetchmail', hides: 'message' },
  'mail-program-claws.txt': { dialect: 'mail-program', variant: 'Claws Mail, Sylpheed', hides: 'message' },
  'mail-program-thunderbird.txt': { dialect: 'mail-program', variant: 'Thunderbird', hides: 'message' },
  'mail-program-nspr.txt': { dialect: 'mail-program', variant: 'Thunderbird (NSPR)', hides: 'message' },
  'mail-program-posttls-finger.txt': { dialect: 'mail-program', variant: 'posttls-finger', hides: 'message' },
  'mail-program-checktls.txt': { dialect: 'mail-program', variant: 'CheckTLS' },
  'tshark-follow.txt': { dialect: 'tshark-follow', variant: 'ascii' },
  'tshark-follow-hex.txt': { dialect: 'tshark-follow', variant: 'hex' },
  'tshark-follow-raw.txt': { dialect: 'tshark-follow', variant: 'raw' },
  'tcpdump.txt': { dialect: 'tcpdump', variant: '' },
  'tcpdump-octets.txt': { dialect: 'tcpdump', variant: '' },
  'ngrep.txt': { dialect: 'ngrep', variant: '' },
  'ngrep-octets.txt': { dialect: 'ngrep', variant: '' },
  'wireshark-list.txt': { dialect: 'wireshark-list', variant: '', hides: 'message', sessions: 2 },
  'wireshark-list-tabs.txt': { dialect: 'wireshark-list', variant: '', hides: 'message' },
  'wireshark-list-csv.txt': { dialect: 'wireshark-list', variant: '', hides: 'message' },
  'curl-trace.txt': { dialect: 'curl-trace', variant: 'hex' },
  'curl-trace-ascii.txt': { dialect: 'curl-trace', variant: 'ascii' },
  'zeek-events.txt': { dialect: 'zeek-events', variant: '', hides: 'message' },
  'bare-telnet.txt': { dialect: 'bare', variant: '' },
  'bare-indented.txt': { dialect: 'bare', variant: '' },
  'bare-quoted.txt': { dialect: 'bare', variant: 'quoted' },
  'bare-openssl.txt': { dialect: 'bare', variant: '' },
  'commands.txt': { dialect: 'commands', variant: '', hides: 'server' },
  'exim-bh.txt': { dialect: 'exim-bh', variant: '' },
  'exim-bh-replies.txt': { dialect: 'exim-bh', variant: '', hides: 'client' },
  'exim-debug-client.txt': { dialect: 'exim-debug', variant: '', hides: 'secrets' },
  'exim-debug-daemon.txt': { dialect: 'exim-debug', variant: '', hides: 'message', sessions: 2 },
  'exim-debug-server.txt': { dialect: 'exim-debug', variant: '', hides: 'message' },
  'exim-script.txt': { dialect: 'exim-script', variant: '', hides: 'server' },
  'exim-test-client.txt': { dialect: 'exim-test', variant: '' },
  'exim-test-server.txt': { dialect: 'exim-test', variant: '' },
  'sendmail-bounce.txt': { dialect: 'sendmail-bounce', variant: '', hides: 'message' },
  'sendmail-bounce-base64.txt': { dialect: 'sendmail-bounce', variant: '', hides: 'message' },
  'sendmail-bounce-quoted.txt': { dialect: 'sendmail-bounce', variant: '', hides: 'message' },
  'sendmail-mailx.txt': { dialect: 'sendmail-verbose', variant: '', hides: 'message' },
  'sendmail-snail.txt': { dialect: 'sendmail-verbose', variant: 's-nail' },
  'sendmail-traffic.txt': { dialect: 'sendmail-traffic', variant: '', sessions: 2 },
  'sendmail-verbose.txt': { dialect: 'sendmail-verbose', variant: '', hides: 'message', sessions: 2 },
  'postfix-notice.txt': { dialect: 'postfix-notice', variant: '', hides: 'message' },
  'postfix-smtpd.txt': { dialect: 'postfix-log', variant: '', hides: 'message' },
  'postfix-smtp.txt': { dialect: 'postfix-log', variant: '', hides: 'message' },
  'haraka.txt': { dialect: 'server-log', variant: 'Haraka', hides: 'message' },
  'haraka-outbound.txt': { dialect: 'server-log', variant: 'Haraka', hides: 'message' },
  'hmailserver.txt': { dialect: 'server-log', variant: 'hMailServer', hides: 'message' },
  'hmailserver-client.txt': { dialect: 'server-log', variant: 'hMailServer', hides: 'message' },
  'mailhog.txt': { dialect: 'server-log', variant: 'MailHog' },
  'mdaemon.txt': { dialect: 'server-log', variant: 'MDaemon', hides: 'message' },
  'mdaemon-outbound.txt': { dialect: 'server-log', variant: 'MDaemon', hides: 'message' },
  'smtp-server.txt': { dialect: 'server-log', variant: 'smtp-server', hides: 'message' },
  'opensmtpd.txt': { dialect: 'server-log', variant: 'OpenSMTPD' },
  'amavisd.txt': { dialect: 'server-log', variant: 'amavisd', hides: 'message' },
  'amavisd-out.txt': { dialect: 'server-log', variant: 'amavisd', hides: 'message' },
  'aiosmtpd.txt': { dialect: 'server-log', variant: 'aiosmtpd', hides: 'message and answers' },
  'terrace.txt': { dialect: 'server-log', variant: 'Terrace', hides: 'message and answers' },
  'cisco-esa.txt': { dialect: 'server-log', variant: 'Cisco ESA' },
  'cisco-esa-domain.txt': { dialect: 'server-log', variant: 'Cisco ESA', hides: 'message' },
  'smartermail.txt': { dialect: 'server-log', variant: 'SmarterMail', hides: 'message and answers' },
  'communigate.txt': { dialect: 'server-log', variant: 'CommuniGate', hides: 'message and answers' },
  'recordio.txt': { dialect: 'server-log', variant: 'recordio' },
  'fakesmtp.txt': { dialect: 'server-log', variant: 'FakeSMTP', hides: 'message and answers' },
  'exchange-receive.txt': { dialect: 'exchange-log', variant: '', hides: 'message and answers', sessions: 2 },
  'exchange-send.txt': { dialect: 'exchange-log', variant: '', hides: 'message' },
  'exchange-flattened.txt': { dialect: 'exchange-log', variant: '', hides: 'message and answers' },
  'iis.txt': { dialect: 'iis-log', variant: '', hides: 'message, answers and replies' },
  'postfix-interleaved.txt': { dialect: 'postfix-log', variant: '', hides: 'message', sessions: 3 },
  'python-smtplib.txt': { dialect: 'python-smtplib', variant: 'send:/reply:' },
  'python-smtplib-2.txt': { dialect: 'python-smtplib', variant: 'send:/reply:' },
  'python-smtplib-old.txt': { dialect: 'python-smtplib', variant: 'send:/reply:' },
  'ruby-net-smtp.txt': { dialect: 'ruby-net-smtp', variant: '', hides: 'message' },
  'nodemailer.txt': { dialect: 'nodemailer', variant: '' },
  'nodemailer-json.txt': { dialect: 'nodemailer', variant: '' },
  'nodemailer-interleaved.txt': { dialect: 'nodemailer', variant: '', hides: 'message', sessions: 2 },
  'perl-net-smtp.txt': { dialect: 'perl-net-smtp', variant: '', hides: 'some lines' },
  'javamail.txt': { dialect: 'javamail', variant: '' },
  'javamail-logged.txt': { dialect: 'javamail', variant: '' },
  'prefixed-swiftmailer.txt': { dialect: 'prefixed', variant: '>>/<<', hides: 'message' },
  'prefixed-swiftmailer-json.txt': { dialect: 'prefixed', variant: '>>/<<', hides: 'message' },
  'prefixed-symfony.txt': { dialect: 'prefixed', variant: '>/<', hides: 'message' },
  'prefixed-mailkit.txt': { dialect: 'prefixed', variant: 'C:/S:' },
  'prefixed-blat.txt': { dialect: 'prefixed', variant: '>>>putline>>>', hides: 'message' },
  'prefixed-send-recv.txt': { dialect: 'prefixed', variant: 'send:/recv:' },
  'prefixed-phpmailer-html.txt': { dialect: 'prefixed', variant: 'CLIENT -> SERVER:' },
  'sendemail.txt': { dialect: 'sendemail', variant: '', hides: 'message' },
  'node-sendmail.txt': { dialect: 'node-sendmail', variant: '' },
  'pear-net-smtp.txt': { dialect: 'pear-net-smtp', variant: '' },
  'pear-roundcube.txt': { dialect: 'pear-net-smtp', variant: '' },
  'codeigniter.txt': { dialect: 'codeigniter', variant: '', hides: 'client and AUTH' },
  'esp-mail-client.txt': { dialect: 'esp-mail-client', variant: '', hides: 'client' },
  'mutt.txt': { dialect: 'mutt', variant: '' },
};

/** Files whose form tells that the session went through TLS. */
const IN_TLS: Readonly<Record<string, true>> = { 'swaks-tls.txt': true, 'bare-openssl.txt': true };

describe('one conversation in every dialect', () => {
  const whole = readAll(linesOf(path.join(folder, 'canonical.smtp'))).said;

  it('has an entry for each file', () => {
    assert.deepEqual(readdirSync(folder).sort(), Object.keys(FILES).sort());
  });

  for (const [file, { dialect, variant, hides, sessions = 1 }] of Object.entries(FILES)) {
    it(`${file} is ${dialect} ${variant}`, () => {
      const lines = linesOf(path.join(folder, file));
      const { detected, said, events } = readAll(lines);
      assert.deepEqual(
        { dialect: detected.dialect, variant: detected.variant, confident: detected.confident },
        { dialect, variant, confident: true },
      );
      const expected = whole.filter((one) => !isHidden(one, hides)).map((one) => masked(one, hides));
      const shown = said.filter((one) => !isHidden(one, hides)).map((one) => masked(one, hides));
      const keys = new Set(shown.map(({ session }) => session));
      assert.equal(keys.size, sessions);
      for (const key of keys) {
        assert.deepEqual(dialogue(shown.filter(({ session }) => session === key)), dialogue(expected), key);
      }
      assert.equal(
        events.some(({ event }) => event === 'omitted'),
        hides !== undefined && hides !== 'server' && hides !== 'message, answers and replies',
      );
    });

    it(`${file} has the same findings`, () => {
      const mine = found(linesOf(path.join(folder, file)));
      const lines = linesOf(path.join(folder, 'canonical.smtp'));
      // In the forms that tell of TLS all behind the connection, in the second line, is in TLS.
      const same = found(file in IN_TLS ? [...lines.slice(0, 2), '* tls', ...lines.slice(2)] : lines);
      const all = Array.from({ length: sessions }, () => same).flat();
      if (hides === undefined) return assert.deepEqual(mine.sort(), all.sort());
      // What is left out cannot be judged, and nobody is blamed for it: that a side is missing is said of the transcript.
      const missing = hides.startsWith('client') || hides === 'server' ? ['information one-side-missing'] : [];
      assert.deepEqual(
        mine.filter((one) => !same.includes(one)),
        missing,
      );
    });

    it(`${file} is the same to every reader who cuts it short`, () => {
      const lines = linesOf(path.join(folder, file));
      const { dialect: id } = readAll(lines).detected;
      // From the tenth line of the dialogue on the decision stands, whatever is typed below.
      for (let end = Math.min(lines.length, 30); end < lines.length; end++) {
        assert.equal(readAll(lines.slice(0, end)).detected.dialect, id, `cut behind line ${end}`);
      }
      assert.equal(readAll([...lines, 'x']).detected.dialect, id);
    });
  }
});

/** The rules that found something, in the order of the text. */
function found(lines: readonly string[]): string[] {
  return analyze(lines).found.map(({ rule, severity }) => `${severity} ${rule}`);
}

function isHidden({ side, text, content }: Said, hides: Hidden | undefined): boolean {
  if (hides === undefined || hides === 'some lines') return false;
  if (hides === 'client' || hides === 'server') return side === hides;
  if (hides === 'client and AUTH') return side === 'client' || /^(?:334|235)/.test(text);
  return content || (hides.includes('replies') && (side === 'server' || isAnswer(text)));
}

/** A line as it is compared where the dialect masks what a client answers to a challenge, with however many stars. */
function masked(one: Said, hides: Hidden | undefined): Said {
  const masks = hides === 'secrets' || hides?.includes('answers');
  return masks && one.side === 'client' && isAnswer(one.text) ? { ...one, text: '***' } : one;
}

function isAnswer(text: string): boolean {
  return text === 'dXNlcg==' || text === 'cGFzcw==' || /^\*+$/.test(text);
}

function dialogue(said: readonly Said[]): string[] {
  return said.map(({ side, text }) => `${side === 'client' ? 'C:' : 'S:'} ${text}`);
}
