import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { linesOf, readAll, type Said } from './readAll';

const folder = path.resolve(__dirname, '..', '..', 'fixtures', 'dialects');

/** What a dialect leaves out: some lines of the message may be missing, but those of the conversation are not. */
type Hidden = 'message' | 'some lines' | 'client' | 'client and AUTH';

/** What is left of the conversation. */
function without(hides: Hidden | undefined, said: readonly Said[]): readonly Said[] {
  if (hides === undefined || hides === 'some lines') return said;
  if (hides === 'message') return said.filter(({ content }) => !content);
  const replies = said.filter(({ side }) => side === 'server');
  return hides === 'client' ? replies : replies.filter(({ text }) => !/^(?:334|235)/.test(text));
}

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
  'bare-telnet.txt': { dialect: 'bare', variant: '' },
  'bare-indented.txt': { dialect: 'bare', variant: '' },
  'bare-quoted.txt': { dialect: 'bare', variant: 'quoted' },
  'bare-openssl.txt': { dialect: 'bare', variant: '' },
  'postfix-notice.txt': { dialect: 'postfix-notice', variant: '', hides: 'message' },
  'postfix-smtpd.txt': { dialect: 'postfix-log', variant: '', hides: 'message' },
  'postfix-smtp.txt': { dialect: 'postfix-log', variant: '', hides: 'message' },
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
  'prefixed-s-nail.txt': { dialect: 'prefixed', variant: 's-nail: >>>' },
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
      const expected = without(hides, whole);
      const shown = without(hides, said);
      const keys = new Set(shown.map(({ session }) => session));
      assert.equal(keys.size, sessions);
      for (const key of keys) {
        assert.deepEqual(dialogue(shown.filter(({ session }) => session === key)), dialogue(expected), key);
      }
      assert.equal(
        events.some(({ event }) => event === 'omitted'),
        hides !== undefined,
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

function dialogue(said: readonly Said[]): string[] {
  return said.map(({ side, text }) => `${side === 'client' ? 'C:' : 'S:'} ${text}`);
}
