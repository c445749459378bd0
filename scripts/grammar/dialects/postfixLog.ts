import type { LineForm } from '../lineForm';
import { markedLines, sideLines } from '../lines';
import type { GrammarDialect } from '../rule';
import { scopes } from '../scopes';
import { anyCommand } from '../words';

/** Time, host and the tag up to the program, as far as they may stand in front of it. */
const before = '[^\\n]{0,200}?/';
const process = '\\[\\d{1,10}\\]: ';

/** The mark of a line and the peer behind it. */
const said = (mark: string) => `${mark} \\S{1,300}:`;

const form = (id: string, programs: string, client: string, server: string): LineForm => ({
  id,
  client: said(client),
  server: said(server),
  lead: `()(${before}${programs}${process})`,
  command: anyCommand,
  folds: 'none',
  message: 'hidden',
  interleaved: true,
  others: [],
});

/** What a server receives is of the client; what a client sends is, too. */
const servers = form('postfix-server', '(?:smtpd|postscreen)', '<', '>');
const clients = form('postfix-client', '(?:smtp|lmtp)', '>', '<');

/** What a message of the daemon begins with that tells of the connection. */
const events =
  '(?:dis)?connect from |(?:Anonymous |Trusted |Untrusted |Verified )?TLS connection (?:established|reused) |CONNECT from |DISCONNECT |PASS (?:NEW|OLD) |smtp_connect_addr: trying: ';
const errors =
  '(?:[0-9A-Za-z]{1,30}: )?(?:lost connection (?:after|with) |timeout after |conversation with )|SSL_(?:accept|connect) error |HANGUP after |(?:warning|error|fatal|panic): ';

/** The log of a verbose Postfix. */
export const postfixLog: GrammarDialect = {
  id: 'postfix-log',
  comment: 'Lines of smtpd, smtp, lmtp and postscreen in the log of Postfix, with time, host and process.',
  forms: [servers, clients],
  patterns: [
    ...[servers, clients].flatMap((one) => [...sideLines(one), ...markedLines(one)]),
    {
      match: `^(${before}(?:smtpd?|lmtp|postscreen)${process})(${events})(.*)$`,
      captures: {
        1: { name: scopes.timeTag },
        2: { name: scopes.event },
        3: { name: scopes.eventArgument },
      },
    },
    {
      match: `^(${before}[a-z-]{1,20}${process})((?:${errors}).*)$`,
      captures: { 1: { name: scopes.timeTag }, 2: { name: scopes.toolError } },
    },
    { match: `^${before}[a-z_-]{1,20}${process}.*$`, name: scopes.chatter },
  ],
};
