import { contentText, type Place } from '../session/exchange';
import { localized } from '../text/localized';
import { defineRule, type Fix, type RuleContext } from './rule';
import { partOf } from './spanPlace';

export default defineRule({
  id: 'message-never-ended',
  title: 'Message without its end',
  category: 'message',
  severity: 'error',
  party: 'client',
  rfc: [
    { rfc: 5321, section: '4.1.1.4' },
    { rfc: 5321, section: '3.3' },
  ],
  docs: {
    what: 'The text of the message is never ended by a line with a single dot, though the session goes on: the client says QUIT in what is still the message, or the server answers as if the message had ended.',
    why: 'RFC 5321 section 4.1.1.4: the sequence CR LF . CR LF ends the message. Until it comes all that the client sends is text, QUIT included; the server waits for more, and the client for a reply, until one of them times out. Nothing is delivered then.',
    remedy:
      'Send a line that holds a single dot behind the text of the message. A blank behind the dot makes it an ordinary line.',
    practice:
      'No server ends a message at QUIT. Where the reply to the message is there and only the dot is not, the recording lost it, or its writer left it out; then nobody but the transcript is at fault.',
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
C: text
C: QUIT
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
C: .
S: 250 2.0.0 Ok: queued as 4F2A1
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { zeek: 'smtp_unmatched_end_of_data' },
  fix: 'unsafe',
  hears: { replies: ['unanswering'] },
  check: {
    reply({ reply, complete }, context) {
      const { state } = context;
      const { place, text } = lastLine(context);
      if (!place || state.message.elided || state.message.falseEnd) return;
      if (complete.role !== 'omitted' && complete.role !== 'unasked') return;
      if (isQuit(text)) return reportQuit(context, place, reply.lines[0]);
      // A server may give up in the middle of a message (RFC 5321 section 3.8), and refuse it before its end.
      if (reply.code < 200 || reply.code >= 400 || looksLikeEnd(text)) return;
      const line = reply.lines[0];
      if (!line) return;
      context.report({
        place: partOf(line, 0, 3),
        message: localized(
          '{0} to a message of which the end is not recorded: between its text and this reply a line with a single dot is missing (RFC 5321 section 4.1.1.4).',
          reply.code,
        ),
        severity: 'information',
        party: 'transcript',
        related: [{ line: place.line, message: localized('The last line of the message.') }],
        fix: addDot(line.line, place),
      });
    },
    closed: (_, context) => atEnd(context),
    end: (_, context) => atEnd(context),
  },
});

/** The last line of the message that is being read, if one is and it is no chunk. */
function lastLine({ session: { lastContent } }: RuleContext): { place: Place | undefined; text: string } {
  if (!lastContent || lastContent.chunk) return { place: undefined, text: '' };
  const { line, start, end } = lastContent;
  return { place: { line, start, end }, text: contentText(lastContent) };
}

function atEnd(context: RuleContext): void {
  const { place, text } = lastLine(context);
  const { message, serverSeen } = context.state;
  // Where only the client was recorded, lines of it may be lost as well.
  if (place && isQuit(text) && serverSeen && !message.elided && !message.falseEnd) reportQuit(context, place);
}

function reportQuit({ report, order, state }: RuleContext, place: Place, reply?: Place): void {
  // A log whose message is QUIT alone rather leaves the message out.
  if (order === 'log' && state.message.lines === 1) return;
  report({
    place,
    message: localized(
      'QUIT in the middle of the message: no line with a single dot came before it, so that it is text like the rest, and the message never ends (RFC 5321 section 4.1.1.4).',
    ),
    related: reply ? [{ line: reply.line, message: localized('The server goes on here.') }] : [],
    // Where the server answered, the reply to the message would be missing behind the dot.
    ...(reply ? {} : { fix: addDot(place.line, place) }),
  });
}

function addDot(before: number, like: Place): Fix {
  return {
    title: 'Add the line with a single dot that ends the message',
    kind: 'unsafe',
    edits: [{ before, like, text: '.' }],
  };
}

function isQuit(text: string): boolean {
  return text.length < 20 && text.trimEnd().toUpperCase() === 'QUIT';
}

/** A dot with a blank or a CR that a tool or a file may have added. */
function looksLikeEnd(text: string): boolean {
  return /^\.\s*$/.test(text);
}
