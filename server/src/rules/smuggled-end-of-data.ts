import type { Exchange, Place, Reply, SaidPlace } from '../session/exchange';
import { BARE_CR, BARE_LF, NUL } from '../syntax/contentOctets';
import { type FalseEnd, findFalseEnd } from '../syntax/falseEnd';
import { localized } from '../text/localized';
import { defineRule, type Related, type RuleContext } from './rule';
import { partOf } from './spanPlace';

export default defineRule<Smuggling>({
  id: 'smuggled-end-of-data',
  title: 'Line that servers may take for the end of the message',
  category: 'message',
  severity: 'error',
  party: 'client',
  rfc: [
    { rfc: 5321, section: '4.1.1.4' },
    { rfc: 5321, section: '2.3.8' },
    { vendor: 'CERT/CC', text: 'VU#302671, SMTP smuggling' },
  ],
  docs: {
    what: 'The message holds a dot that stands alone between line ends, of which one is not CRLF: `<LF>.<LF>`, `<LF>.<CR><LF>`, `<CR><LF>.<LF>`, `<CR>.<CR>` and so on, also with a NUL beside the dot. The commands behind it are listed. Where the server answers as if the message had ended there, that is reported as well, of the server.',
    why: 'RFC 5321 section 4.1.1.4: only CR LF . CR LF ends the message, and servers MUST NOT take LF . LF for it. Where one server passes such a sequence on and the next takes it for the end, the text behind it becomes commands: a second message with any sender, which the first server vouches for (SMTP smuggling, CVE-2023-51764, -51765, -51766).',
    remedy:
      'A client sends CRLF at the end of each line and doubles a dot at its beginning (RFC 5321 section 4.5.2). A server refuses the message, or takes the sequence for text: Postfix with `smtpd_forbid_bare_newline`, Sendmail 8.18 by default.',
    practice:
      'LF . LF ended the message for OpenSMTPD 7.6, Dovecot, Net::Server::Mail and msmtpd; Sendmail and qpsmtpd (421) and Haraka (451) refused it; Postfix, Exim, Courier, aiosmtpd, smtp-server, Twisted and go-smtp took it for text. A dot with a bare LF as the very first line ended the message for Exim 4.98 and OpenSMTPD.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: DATA
S: 354 End data with <CR><LF>.<CR><LF>
C: From: <a@example.org>
C: Date: Mon, 23 Nov 2026 13:00:00 +0000
C: 
C: text␊
C: .
C: MAIL FROM:<admin@example.org>
C: RCPT TO:<b@example.net>
C: DATA
C: From: <admin@example.org>
C: 
C: Send me your password.
C: .
S: 250 2.0.0 Ok: queued as 4F2A1
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: DATA
S: 354 End data with <CR><LF>.<CR><LF>
C: From: <a@example.org>
C: Date: Mon, 23 Nov 2026 13:00:00 +0000
C: 
C: text
C: ..
C: MAIL FROM:<admin@example.org> is only text here
C: .
S: 250 2.0.0 Ok: queued as 4F2A1
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  memory: () => ({ place: null, form: '', count: 0, hidden: [], line: -1 }),
  hears: { commands: ['behind-content', 'data'], replies: ['unanswering'], content: ['odd'] },
  check: {
    content({ text, place, odd, continued, chunk }, { memory }) {
      // The size of a chunk tells where it ends, whatever its octets are (RFC 3030 section 2).
      if (chunk) return;
      const found = continued || (odd & (BARE_CR | BARE_LF | NUL)) !== 0 ? findFalseEnd(text, continued) : undefined;
      if (found) note(memory, found, text, place);
      else if (memory.place) noteHidden(memory, text, place.line);
    },
    reply({ reply, complete }, context) {
      const { memory, state } = context;
      if (!state.message.falseEnd || (complete.role !== 'omitted' && complete.role !== 'unexpected')) return;
      flush(context, undefined, reply);
      if (memory.line < 0 || reply.code < 200 || reply.code >= 400) return;
      accuseServer(context, reply);
    },
    'end-of-data': ({ exchange }, context) => flush(context, exchange),
    command({ exchange }, context) {
      flush(context);
      if (exchange.kind === 'data') context.memory.line = -1;
    },
    closed: (_, context) => flush(context),
    end: (_, context) => flush(context),
  },
});

interface Smuggling {
  /** The first such dot of the message that is being read; null when it was reported. */
  place: Place | null;
  form: string;
  count: number;
  hidden: { verb: string; line: number }[];
  /** Line of the one reported last, which the server may still prove to have fallen for; -1 for none. */
  line: number;
}

function note(memory: Smuggling, { dot, form, rest }: FalseEnd, text: string, place: SaidPlace): void {
  memory.count++;
  if (!memory.place) {
    memory.place = partOf(place, dot, dot + 1);
    memory.form = form;
  }
  for (const part of text.slice(rest).split(/[\r␍␊]+/)) noteHidden(memory, part, place.line);
}

function noteHidden({ hidden }: Smuggling, text: string, line: number): void {
  if (hidden.length >= MOST_HIDDEN) return;
  if (!COMMAND.test(text)) return;
  hidden.push({ verb: text.slice(0, text.search(/[^A-Za-z]|$/)).toUpperCase(), line });
}

/** A whole command, so that words of the text are not taken for one. */
const COMMAND =
  /^(?:(?:MAIL FROM|RCPT TO):|(?:DATA|RSET|NOOP|QUIT|STARTTLS)[\s␍␊]*$|(?:EHLO|HELO|LHLO|VRFY|EXPN) \S+\s*$|BDAT [0-9]|AUTH [A-Z0-9_-]+(?: \S+)?$)/i;
const MOST_HIDDEN = 20;
const MOST_RELATED = 5;

function flush({ memory, report }: RuleContext<Smuggling>, exchange?: Exchange, reply?: Reply): void {
  const { place, form, hidden, count } = memory;
  if (!place) return;
  memory.line = place.line;
  memory.place = null;
  memory.hidden = [];
  memory.count = 0;
  const again = count > 1 ? localized(', the first of {0}', count) : '';
  const behind =
    hidden.length === 0
      ? ''
      : localized(
          ' Behind it stand {0} {1}, which such a server would obey.',
          hidden.length === MOST_HIDDEN ? localized('many commands, among them') : localized('the commands'),
          list(hidden),
        );
  const refused = reply && reply.code >= 400 ? localized(' The server refused the message with {0}.', reply.code) : '';
  report({
    place,
    message: localized(
      '“{0}” in the message{1}: this does not end it, as only <CR><LF>.<CR><LF> does, but servers that take it for the end can be smuggled to (RFC 5321 sections 2.3.8 and 4.1.1.4).{2}{3}',
      form,
      again,
      behind,
      refused,
    ),
    related: hidden
      .slice(0, MOST_RELATED)
      .map(({ verb, line }): Related => ({ line, message: localized('{0} in the message.', verb) })),
    ...(exchange ? { answered: exchange } : {}),
  });
}

function list(hidden: Smuggling['hidden']): string {
  return hidden.map(({ verb }) => verb).join(', ');
}

function accuseServer({ memory, report }: RuleContext<Smuggling>, reply: Reply): void {
  const first = reply.lines[0];
  if (!first) return;
  report({
    place: partOf(first, 0, 3),
    message: localized(
      'The server took the false end of data for a real one: this {0} answers a message or a command that the client has not sent. Only <CR><LF>.<CR><LF> may end the message (RFC 5321 section 4.1.1.4).',
      reply.code,
    ),
    party: 'server',
    related: [{ line: memory.line, message: localized('The dot between line ends that are not both CRLF.') }],
  });
  memory.line = -1;
}
