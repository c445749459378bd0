import type { Exchange, SaidReplyLine, Session } from '../session/exchange';
import { localized } from '../text/localized';
import { hidesText } from './hiddenCharacter';
import { defineRule } from './rule';
import { partOf } from './spanPlace';

export default defineRule({
  id: 'reply-not-ascii',
  title: 'Reply with characters beyond ASCII',
  category: 'reply',
  severity: 'warning',
  party: 'server',
  rfc: [
    { rfc: 5321, section: '4.2' },
    { rfc: 6531, section: '3.7.4.1' },
    { rfc: 6531, section: '3.7.4.2' },
  ],
  docs: {
    what: 'A reply has characters beyond ASCII although the client did not use SMTPUTF8.',
    why: 'RFC 5321 section 4.2: the text of a reply is ASCII. SMTPUTF8 allows UTF-8 only in the addresses of replies: in 251 and 551 where MAIL asked for it (RFC 6531 section 3.7.4.1), and with the names in replies to VRFY and EXPN that asked (section 3.7.4.2). Where the client has asked, nothing is reported, whatever the text says. Clients put the text into reports and logs, where other characters come out as rubbish.',
    remedy: 'Write the text in ASCII. An address that is echoed is left out where it is not ASCII.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 Ok
C: RCPT TO:<b@example.net>
S: 550 Empfänger unbekannt
C: QUIT
S: 221 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-8BITMIME
S: 250 SMTPUTF8
C: MAIL FROM:<a@example.org> SMTPUTF8
S: 250 Ok
C: RCPT TO:<b@example.net>
S: 551 Try <jürgen@example.net>
C: QUIT
S: 221 Bye
`,
  },
  hears: { replies: ['odd-text'] },
  check: {
    reply({ reply, exchange }, { session, state, report }) {
      if (state.muddled || reply.code < 200) return;
      const line = reply.lines.find(beyondAscii);
      if (!line || line.parsed.code === 0 || isRemark(line.text) || hidesText(line.text) || usesUtf8(session, exchange))
        return;
      const at = line.text.search(BEYOND);
      const point = line.text.codePointAt(at) ?? 0;
      report({
        place: partOf(line, at, at + (point > 0xffff ? 2 : 1)),
        message: localized(
          'A character beyond ASCII in a reply, though the client did not use SMTPUTF8: the text of replies is ASCII (RFC 5321 section 4.2, RFC 6531 section 3.7.4.2).',
        ),
        // Quotation marks and dashes come from an editor rather than from a server.
        ...(TYPOGRAPHY.has(point) ? { severity: 'hint', party: 'transcript' } : {}),
      });
    },
  },
});

/** All but the control pictures and kept octets of the byte notation, and what stands for a character that was lost. */
const BEYOND = /[^\u0000-\u007f\u2400-\u2421\ufffd]/;

const TYPOGRAPHY: ReadonlySet<number> = new Set([0xa0, 0x2013, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2026]);

/** What a writer put behind the text for the reader, in brackets or behind an arrow. */
function isRemark(text: string): boolean {
  const at = text.search(BEYOND);
  return /[[(#←⇐]/.test(text.slice(0, at + 1)) && !/\d{3}[ -][[(]/.test(text.slice(0, 5));
}

function beyondAscii({ text, parsed }: SaidReplyLine): boolean {
  return !parsed.plain && BEYOND.test(text);
}

/** Whether the open transaction, or the command itself, asked for SMTPUTF8; where that is not known, nobody is blamed. */
function usesUtf8({ exchanges }: Session, exchange: Exchange | undefined): boolean {
  if (exchange?.before.phase === 'unknown') return true;
  const latest = exchange?.kind === 'noop' ? exchange : exchanges.findLast(({ kind }) => kind === 'mail');
  return latest !== undefined && /\sSMTPUTF8(\s|$)/i.test(latest.text);
}
