import { decodeBase64, textOfOctets } from '../syntax/base64';
import { isRedacted } from '../syntax/redaction';
import { readSaslText } from '../syntax/saslMessage';
import { localized } from '../text/localized';
import { defineRule, type Fix, type RuleContext } from './rule';
import { type SentSecret, sentSecret } from './sentSecret';
import { spanPlace } from './spanPlace';

export default defineRule({
  id: 'readable-credentials',
  title: 'Password or token can be read in the transcript',
  category: 'security',
  severity: 'warning',
  party: 'transcript',
  rfc: [
    { rfc: 4616, section: '2' },
    { rfc: 4954, section: '4' },
  ],
  docs: {
    what: 'The transcript holds the password or access token of an AUTH exchange, in base64. It does not matter whether the session itself was protected by TLS.',
    why: 'Base64 is no encryption: whoever gets the file can log in as that user. Transcripts are pasted into tickets, sent to mailing lists and committed to repositories, and many tools write the credentials into their logs.',
    remedy:
      'Mask the credentials before the file is passed on; the quick fix writes `****` in their place, “SMTP: Redact…” and `smtp-transcript redact` mask them wherever they are repeated, too. Change the password if the file has been passed on already.',
    practice:
      'PHPMailer, MailKit and Nodemailer hide the credentials in what they log, unless told otherwise; swaks and msmtp show them.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 STARTTLS
C: STARTTLS
S: 220 2.0.0 Ready to start TLS
* tls TLSv1.3
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 AUTH PLAIN LOGIN
C: AUTH PLAIN AHVzZXIAcGFzcw==
S: 235 2.7.0 Authentication successful
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 STARTTLS
C: STARTTLS
S: 220 2.0.0 Ready to start TLS
* tls TLSv1.3
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 AUTH PLAIN LOGIN
C: AUTH PLAIN ****
S: 235 2.7.0 Authentication successful
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  fix: 'unsafe',
  hears: { kinds: ['auth', 'response'] },
  check: {
    command: (_, context) => look(context),
    response: (_, context) => look(context),
  },
});

function look({ session, report }: RuleContext): void {
  const exchange = session.exchanges.at(-1);
  const secret = exchange && sentSecret(session);
  if (!exchange || !secret || !isReadable(secret)) return;
  const place = spanPlace(exchange, secret.span);
  // A folded line goes on below: only what stands in one line can be replaced.
  const whole = place.end - place.start === secret.span.end - secret.span.start;
  const fix: Fix = { title: 'Mask the credentials', kind: 'unsafe', edits: [{ replace: place, text: '****' }] };
  report({
    place,
    message: localized(
      'The {0} of {1} can be read here, in base64: anyone who gets this file has it. Mask it before you pass the file on.',
      TOKEN.has(secret.mechanism.name) ? localized('access token') : localized('password'),
      secret.mechanism.name,
    ),
    ...(whole ? { fix } : {}),
  });
}

const TOKEN: ReadonlySet<string> = new Set(['XOAUTH2', 'OAUTHBEARER']);

/** Whether the secret is there, and nothing that a tool or a person wrote in its place. */
function isReadable({ text, mechanism, message }: SentSecret): boolean {
  const octets = decodeBase64(text);
  if (!octets || !/^[^\u0002-\u001f\u007f-\u00a0\ufffd]+$/.test(textOfOctets(octets))) return false;
  const content = readSaslText(text, mechanism, message);
  if (content.kind !== 'parts') return false;
  if (!content.parts.some(({ secret, value }) => secret && !/^(?:Bearer +)?[*xX•.]*$|\/\* ?secret ?\*\//.test(value)))
    return false;
  // What was masked with letters (`xxxx`) is base64 too, but stands for no text.
  return !isRedacted(text);
}
