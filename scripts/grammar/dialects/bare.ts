import type { LineForm } from '../lineForm';
import { sideLines } from '../lines';
import { type GrammarDialect, type Rule, use } from '../rule';
import { scopes } from '../scopes';
import { oneOf, verbs } from '../words';

/**
 * What counts as a command where no mark helps. Prose begins with words like help, data or send as well, so that a verb
 * needs its argument's form, or capitals, or the line for itself.
 */
const command = [
  '(?i:MAIL|SEND|SOML|SAML)[ \\t]+(?i:FROM)[ \\t]*:',
  '(?i:RCPT)[ \\t]+(?i:TO)[ \\t]*:',
  '(?i:HELO|EHLO|LHLO)(?=[ \\t]|$)',
  '(?i:DATA|RSET|QUIT|STARTTLS|NOOP|HELP|AUTH|VRFY|EXPN|ETRN|TURN|ATRN)(?=[ \\t]*$|[ \\t]+<\\d{1,2}>)',
  '(?i:AUTH)[ \\t]+(?i:PLAIN|LOGIN|CRAM-MD5|DIGEST-MD5|NTLM|GSSAPI|XOAUTH2|OAUTHBEARER|EXTERNAL|SCRAM-[A-Z0-9-]+)(?=[ \\t]|$)',
  '(?i:BDAT)[ \\t]+\\d',
  '(?i:VRFY|EXPN|ETRN|XCLIENT|XFORWARD)[ \\t]+\\S+[ \\t]*$',
  `${oneOf(verbs)}(?=[ \\t]|$)`,
  '[A-Z][A-Z0-9]{2,}[ \\t]*$',
].join('|');

const form: LineForm = {
  id: 'bare',
  client: '',
  server: '',
  // An arrow that marks wrapped lines, or the edge of a drawn box.
  lead: '([ \\t]*(?:[\\x{21AA}\\x{2502}|][ \\t]*)?)()',
  command: `(?:${command})`,
  folds: 'none',
  message: 'shown',
  others: [],
  cut: 'Connection closed by foreign host|read:errno=',
};

/** Lines that telnet, netcat, openssl s_client and the shell before them write. */
const terminal: Rule[] = [
  { match: '^[ \\t]*(?:\\S{0,60}[$%#] |\\$$).*$', name: scopes.chatter },
  { match: '^[ \\t]*(?:telnet|nc|ncat|netcat|openssl s_client|socat)[ \\t].*$', name: scopes.chatter },
  {
    match:
      '^[ \\t]*(?:Trying [^ ]+\\.\\.\\.|Connected to |Escape character is |Connection closed by foreign host|Connection to |Ncat: ).*$',
    name: scopes.chatter,
  },
  {
    begin: '^-----BEGIN [A-Z0-9 ]{1,60}-----[ \\t]*$',
    end: '^-----END [A-Z0-9 ]{1,60}-----[ \\t]*$',
    name: 'comment.block.certificate.smtp',
  },
  // The report of openssl s_client: from the word CONNECTED or a rule of dashes to the next rule of dashes.
  { match: '^---[ \\t]*$', name: scopes.chatter },
  {
    match:
      "^(?:CONNECTED\\(|Can't use SSL_get_servername|depth=\\d|verify (?:error|return)|Certificate chain|Server certificate|subject=|issuer=|No client certificate|Peer signing|Peer signature|Negotiated |Peer Temp Key|Server Temp Key|Client Certificate Types|Requested Signature|Shared Requested|Acceptable client|SSL handshake|Verification|New, |Reused, |Server public key|Secure Renegotiation|This TLS version|Compression|Expansion|No ALPN|Early data|Max Early Data|Verify return code|Post-Handshake|SSL-Session:|Extended master secret|TLS session ticket|read R BLOCK|read:errno|RENEGOTIATING|DONE$|closed$|didn't find STARTTLS|DTLS|Protocol version|Ciphersuite|[0-9A-F]{12,}:error:).*$",
    name: scopes.chatter,
  },
  {
    match:
      '^[ \\t]+(?:\\d s:|i:|a:PKEY|v:NotBefore|Protocol|Cipher|Session-ID|Session-ID-ctx|Master-Key|Resumption PSK|PSK identity|SRP username|Key-Arg|Krb5|TLS session ticket|[0-9a-f]{4} - |Start Time|Timeout|Verify return code|Extended master secret|Max Early Data|Compression)[ \\t:]?.*$|^ \\d s:.*$',
    name: scopes.chatter,
  },
];

/** A paste of a terminal, in which the text alone says who spoke. */
export const bare: GrammarDialect = {
  id: 'bare',
  comment: 'No marks: replies begin with a code, commands with a verb. Comes last, as any line could be bare.',
  forms: [form],
  patterns: [...terminal, ...sideLines(form), ...use('bare-remark')],
};
