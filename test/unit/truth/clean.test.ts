import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyze } from '../../../server/src/analysis/analyze';
import { readTranscript } from '../../../server/src/cli/readTranscript';
import type { Finding } from '../../../server/src/rules/finding';
import { describeWithShared } from '../../harness/shared';
import { type Recording, readRecordings } from '../../harness/truth/recording';

/** What is found in a session that its server accepted, or in an RFC’s example, though it is reviewed and right to be found. */
interface Exception {
  readonly rule: string;
  /** The names of the sessions or files. */
  readonly where: RegExp;
  readonly because: string;
}

/** Scenarios that were recorded to see whether servers let a fault pass: some did. */
const PASSED_BY_SERVERS: readonly Exception[] = [
  { rule: 'mail-before-hello', where: /\/hello-none-mail$/, because: 'RFC 5321 section 4.1.4: EHLO MUST come first' },
  {
    rule: 'nested-mail',
    where: /\/order-nested-mail-helo$/,
    because: 'RFC 5321 section 4.1.4: no MAIL in a transaction',
  },
  {
    rule: 'out-of-order-accepted',
    where: /\/(?:order-nested-mail-helo|auth-after-rcpt)$/,
    because: 'RFC 5321 section 4.1.4, RFC 4954 section 4: the server was to answer 503',
  },
  { rule: 'auth-in-transaction', where: /\/auth-after-rcpt$/, because: 'RFC 4954 section 4: not in a transaction' },
  {
    rule: 'group-not-ended',
    where: /\/pipe-everything$/,
    because: 'RFC 2920 section 3.1: EHLO is the last of a group',
  },
  {
    rule: 'message-without-354',
    where: /\/pipe-everything$/,
    because: 'RFC 2920 section 3.1: DATA is the last of a group',
  },
  {
    rule: 'pipelining-not-offered',
    where: /\/pipe-(?:after-helo|quit-last|rset-group|split-packets)$/,
    because: 'RFC 2920 section 3: only where it was offered; aiosmtpd does not, and HELO offers nothing',
  },
  {
    rule: 'malformed-literal',
    where: /\/hello-literal$/,
    because: 'RFC 5321 section 4.1.3: a literal without its bracket',
  },
  { rule: 'domain-too-long', where: /\/hello-long-name$/, because: 'RFC 5321 section 4.5.3.1.2: more than 255 octets' },
  { rule: 'reply-too-long', where: /\/hello-long-name$/, because: 'RFC 5321 section 4.5.3.1.5: more than 512 octets' },
  {
    rule: 'smuggled-end-of-data',
    where: /\/message-eod-/,
    because: 'RFC 5321 section 4.1.1.4: bare CR and LF around a dot',
  },
  {
    rule: 'nul-in-message',
    where: /\/message-latin1-nul$/,
    because: 'RFC 5321 section 4.1.1.4, RFC 6152 section 3: no NUL',
  },
  {
    rule: 'eight-bit-without-8bitmime',
    where: /\/message-latin1-nul$/,
    because: 'RFC 6152 section 3: 8-bit text is announced with BODY',
  },
  {
    rule: 'non-ascii-in-command',
    where: /\/syntax-eight-bit$/,
    because: 'RFC 6531 sections 3.1, 3.3: SMTPUTF8, and UTF-8',
  },
  { rule: 'reply-not-ascii', where: /\/syntax-eight-bit$/, because: 'RFC 6531 section 3.7.4: ASCII without SMTPUTF8' },
  { rule: 'crlf-injection', where: /\/syntax-bare-cr-commands$/, because: 'RFC 5321 section 2.3.8: no bare CR' },
  {
    rule: 'parameter-after-helo',
    where: /\/syntax-helo-parameters$/,
    because: 'RFC 5321 section 4.1.1.1: HELO offers nothing',
  },
  {
    rule: 'parameter-not-offered',
    where: /\/(?:syntax-(?:rcpt-parameters|mail-size)|auth-mail-auth-parameter|walk-\d+)$/,
    because: 'RFC 5321 section 2.2.1: these servers ignore parameters that they do not offer',
  },
  {
    rule: 'unknown-parameter',
    where: /\/(?:syntax-rcpt-parameters|walk-\d+)$/,
    because: 'RFC 5321 section 4.1.1.11: 555; these servers ignore what they do not know',
  },
  {
    rule: 'malformed-parameter',
    where: /\/syntax-(?:rcpt-parameters|mail-s\w+)$/,
    because: 'RFC 1870 section 3, RFC 3461 section 4',
  },
  { rule: 'conflicting-parameters', where: /\/syntax-rcpt-parameters$/, because: 'RFC 3461 section 4.1: NEVER alone' },
  { rule: 'space-after-colon', where: /\/syntax-mail-spaces$/, because: 'RFC 5321 section 3.3' },
  { rule: 'space-before-colon', where: /\/syntax-mail-spaces$/, because: 'RFC 5321 section 3.3' },
  { rule: 'malformed-separator', where: /\/syntax-mail-spaces$/, because: 'RFC 5321 section 4.1.2: one blank' },
  {
    rule: 'malformed-mailbox',
    where: /\/syntax-mail-spaces$/,
    because: 'RFC 5321 section 4.1.2: no blanks in a mailbox',
  },
  {
    rule: 'unstuffed-dot',
    where: /^clients\/sendemail\//,
    because: 'RFC 5321 section 4.5.2: sendEmail does not double the dot, and the message loses it',
  },
  {
    rule: 'cleartext-credentials',
    where: /^clients\/[\w-]+\/[\w-]+-auth$|\/(?:auth-\w[\w-]*|message-eod-lf-dot-lf)$/,
    because: 'RFC 4954 section 4: these sessions do without TLS',
  },
  {
    rule: 'readable-credentials',
    where: /^clients\/[\w-]+\/[\w-]+-auth$|\/(?:auth-\w[\w-]*|message-eod-lf-dot-lf)$/,
    because: 'they can be read in the recording',
  },
];

/** Slips in the examples of the RFCs themselves. */
const SLIPS: readonly Exception[] = [
  { rule: 'space-after-colon', where: /rfc2645-atrn/, because: 'RFC 5321 section 3.3; RFC 2645 has the blank' },
  {
    rule: 'illegal-reply-code',
    where: /rfc(?:1426|6152)-8bitmime/,
    because: 'RFC 5321 section 4.1.1.10: 221, not 250',
  },
  { rule: 'missing-argument', where: /rfc1985-etrn/, because: 'the example shows the fault, and the server’s 500' },
  {
    rule: 'mechanism-not-offered',
    where: /rfc2554-auth/,
    because: 'the example shows the fault, and the server’s 504',
  },
  { rule: 'missing-brackets', where: /rfc4141-conperm/, because: 'RFC 5321 section 4.1.2; RFC 4141 leaves them out' },
  {
    rule: 'unterminated-reply',
    where: /rfc(?:4141-conperm|4954-auth-(?:cram-md5|plain-after-starttls)|3865-no-solicit-reject)/,
    because: 'RFC 5321 section 4.2.1; these RFCs print a hyphen for the last line',
  },
  {
    rule: 'invalid-reply-code',
    where: /rfc8689-requiretls|scenario9-step2-codeless/,
    because: 'RFC 5321 section 4.2: no code',
  },
  { rule: 'readable-credentials', where: /rfc(?:4468-burl|4954-auth|4550-lemonade)/, because: 'they can be read' },
];

describeWithShared('sessions in which servers accepted every line', ['lab-transcripts'], (folder) => {
  const accepted = readRecordings(folder).filter((recording) => recording.accepted);

  it('have no finding above a hint, but for the faults that servers let pass', () => {
    assert.ok(accepted.length > 200, `only ${accepted.length} sessions`);
    const seen = accepted.map(({ name, lines }: Recording) => ({
      name,
      lines,
      found: analyze(lines, 'canonical').found,
    }));
    assertExplained(seen, PASSED_BY_SERVERS);
    const clean = seen.filter(({ found }) => found.every(({ severity }) => severity === 'hint'));
    assert.ok(clean.length > 120, `only ${clean.length} sessions are clean`);
  }).timeout(60_000);
});

describeWithShared('the dialogues of the RFCs', ['corpus', 'transcripts'], (folder) => {
  it('have no finding above a hint, but for slips in their text', () => {
    const seen = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => path.basename(name).startsWith('rfc--'))
      .map((name) => {
        const lines = readTranscript(readFileSync(path.join(folder, name)));
        return { name, lines, found: analyze(lines).found };
      });
    assert.ok(seen.length > 60, `only ${seen.length} dialogues`);
    assertExplained(seen, SLIPS);
  }).timeout(30_000);
});

interface Seen {
  readonly name: string;
  readonly lines: readonly string[];
  readonly found: readonly Finding[];
}

function assertExplained(seen: readonly Seen[], exceptions: readonly Exception[]): void {
  const met = new Set<Exception>();
  const alarms: string[] = [];
  for (const { name, lines, found } of seen) {
    for (const { rule, severity, place } of found) {
      if (severity === 'hint') continue;
      const known = exceptions.find((one) => one.rule === rule && one.where.test(name));
      if (known) met.add(known);
      else alarms.push(`${name}:${place.line + 1} ${rule}: ${lines[place.line]}`);
    }
  }
  assert.deepEqual(alarms, []);
  assert.deepEqual(
    exceptions.filter((one) => !met.has(one)),
    [],
    'exceptions that are no longer needed',
  );
}
