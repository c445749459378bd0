import { findCommand } from '../protocol/commands';
import { firstControl } from '../syntax/control';
import { injectionIn } from '../syntax/injection';
import { localized } from '../text/localized';
import { controlName } from './controlName';
import { defineRule } from './rule';
import { sentName } from './sentName';
import { spanPlace } from './spanPlace';

export default defineRule<{ told: boolean }>({
  id: 'control-in-command',
  title: 'Control character in a command',
  category: 'syntax',
  severity: 'error',
  party: 'client',
  rfc: [
    { rfc: 5321, section: '4.1.2' },
    { rfc: 5321, section: '2.3.8' },
  ],
  docs: {
    what: 'A command has a control character in it: NUL, a backspace, an escape sequence, a bare CR or LF. A bare LF at the end is reported once for each session.',
    why: 'Commands are printable ASCII and end in CRLF (RFC 5321 sections 2.3.8 and 4.1.2). Programs disagree about what a control character does: some cut the line at NUL, some drop it, so that two programs see two different commands.',
    remedy:
      'Look for the place where the text gets into the command. In a session that was typed by hand they are arrow keys and corrections: the server gets those, too.',
    practice:
      'A CR inside NOOP is accepted by Postfix, Sendmail and Courier; Exim, OpenSMTPD, aiosmtpd, smtp-server and Haraka answer 500. Exim’s reply to a NUL says “NUL in command”. A line break with a second command behind it is reported as crlf-injection.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: NOOP a␀b
S: 500 5.5.2 NUL in command
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: NOOP a b
S: 250 2.0.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { zeek: 'NUL_in_line', exim: 'NUL in command', postfix: 'non-SMTP command' },
  memory: () => ({ told: false }),
  hears: { commands: ['odd-text'] },
  check: {
    command({ exchange }, { memory, report }) {
      const { text, bareLf } = exchange;
      if (exchange.command?.plain && !bareLf) return;
      // The end of the line is looked at last, as a line break inside may have made it.
      const control = firstControl(text) ?? (bareLf && { start: text.length, end: text.length + 1, code: LF });
      if (!control) return;
      // Octets that are no command at all belong to another protocol: non-smtp-protocol.
      const verb = /^[A-Za-z]+/.exec(exchange.text)?.[0].toUpperCase() ?? '';
      // A line break with another command behind it is crlf-injection.
      if (!findCommand(verb) || injectionIn(exchange.text)) return;
      const what = `${sentName({ kind: exchange.kind, verb })} ${control.start === text.length ? localized('ends in') : localized('has')} ${controlName(control.code)}`;
      if (control.start === text.length) {
        // A client that ends its lines so does it with all of them.
        if (memory.told) return;
        memory.told = true;
      }
      report({
        place: spanPlace(exchange, control),
        message: localized(
          '{0}. Commands are printable ASCII and end in CRLF (RFC 5321 sections 2.3.8 and 4.1.2).',
          what,
        ),
        answered: exchange,
      });
    },
  },
});

const LF = 0x0a;
