import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { linesOf, readAll, type Said } from './readAll';

const folder = path.resolve(__dirname, '..', '..', 'fixtures', 'dialects');

/**
 * What each file is taken for, which part of the conversation its dialect leaves out, and how many sessions have it at once
 * (one where nothing is said).
 */
const FILES: Readonly<Record<string, { dialect: string; variant: string; hides?: 'message'; sessions?: number }>> = {
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
  'postfix-notice.txt': { dialect: 'postfix-notice', variant: '', hides: 'message' },
  'postfix-smtpd.txt': { dialect: 'postfix-log', variant: '', hides: 'message' },
  'postfix-smtp.txt': { dialect: 'postfix-log', variant: '', hides: 'message' },
  'postfix-interleaved.txt': { dialect: 'postfix-log', variant: '', hides: 'message', sessions: 3 },
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
      const expected = hides === 'message' ? whole.filter(({ content }) => !content) : whole;
      const shown = hides === 'message' ? said.filter(({ content }) => !content) : said;
      const keys = new Set(shown.map(({ session }) => session));
      assert.equal(keys.size, sessions);
      for (const key of keys) {
        assert.deepEqual(dialogue(shown.filter(({ session }) => session === key)), dialogue(expected), key);
      }
      assert.equal(
        events.some(({ event }) => event === 'omitted'),
        hides === 'message',
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
