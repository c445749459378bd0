import type { LineForm } from '../lineForm';
import { markedLines, sideLines } from '../lines';
import { type GrammarDialect, type Rule, use } from '../rule';
import { scopes } from '../scopes';
import { anyCommand } from '../words';
import { quotedLines } from './quotedLine';

const common = { command: anyCommand, folds: 'none', message: 'hidden', interleaved: true, others: [] } as const;

const form = (id: string, lead: string, client: string, server: string): LineForm => ({
  ...common,
  id,
  client,
  server,
  lead: `()(${lead})`,
});

const day = '\\d{4}[-/]\\d\\d[-/]\\d\\d';
const clock = '\\d\\d:\\d\\d:\\d\\d';

/** Logs of which the marks always mean the same side. */
const forms: readonly LineForm[] = [
  form('haraka', '[^\\[\\n]{0,60}\\[(?:PROTOCOL|DATA)\\] \\[[^\\]\\n]{1,60}\\] \\[[^\\]\\n]{1,60}\\] ', 'C:', 'S:'),
  form('smtp-server', `\\[${day} ${clock}\\] [A-Z]{4,5} {1,2}\\[#[\\w-]{1,40}\\] `, 'C:', 'S:'),
  form('opensmtpd-server', '[^\\n]{0,120}?smtp: 0x[0-9a-f]{1,16}: ', '<<<', '>>>'),
  form('opensmtpd-client', '[^\\n]{0,120}?mta: 0x[0-9a-f]{1,16}: ', '>>>', '<<<'),
  form(
    'amavisd',
    '[^\\n]{0,200}?\\(\\d{1,10}-\\d{1,6}(?:-\\d{1,6})?\\) ',
    '(?:(?:UTF8)?(?:E?SMTP|LMTP)S?A?<|smtp cmd>)',
    '(?:(?:UTF8)?(?:E?SMTP|LMTP)S?A?>|smtp resp to [^\\n]{1,200}?:)',
  ),
  form('terrace', `${day} ${clock} \\[[\\d/]{5,40}\\] \\[\\w{1,40}\\] `, '>>>', '<<<'),
  form(
    'smartermail',
    `(?:\\[[\\d.]{8,10}\\] )?${clock}(?:\\.\\d{1,3})? (?:\\[[^\\]\\n]{1,60}\\]){1,2} `,
    '(?:cmd|CMD):',
    '(?:rsp|RSP):',
  ),
  form('communigate-server', `${clock}\\.\\d{1,3} \\d SMTPI-\\d{1,9}\\([^()\\n]{0,200}\\) `, 'inp:', 'out:'),
  form(
    'communigate-client',
    `${clock}\\.\\d{1,3} \\d SMTP-\\d{1,9}\\([^()\\n]{0,200}\\) `,
    '(?:cmd|out):',
    '(?:rsp|inp):',
  ),
  form('recordio', `(?:@[0-9a-f]{24} |${day} ${clock}\\.\\d{1,9} )?\\d{1,10} `, '<', '>'),
  form('fakesmtp', '[ \\t]{0,20}\\d{1,2}:\\d\\d:\\d\\d(?: ?[AaPp]\\.?[Mm]\\.?)? - ', 'Client:', 'Server:'),
];

/** MDaemon, whose arrows mean sent and received, so that the text decides. */
const mdaemonLead = `[ \\t]*(?:[A-Z][a-z]{2} )?${day} ${clock}(?:\\.\\d{1,3})?: (?:\\d\\d: )?(?:\\[[^\\]\\n]{1,40}\\] )?`;
const mdaemon = form('mdaemon', mdaemonLead, '-->', '<--');
const mdaemonReversed = form('mdaemon-reversed', mdaemonLead, '<--', '-->');

/** A client in the log of aiosmtpd. */
const peer = "\\('[^'\\s]{1,80}', \\d{1,5}(?:, \\d{1,9}, \\d{1,9})?\\) ";

/** What these programs say of their own work, as far as its head tells that it is theirs. */
const chatter: Rule[] = [
  {
    match: '^[^\\[\\n]{0,60}\\[[A-Z]{4,9}\\] \\[[0-9A-Fa-f.-]{1,60}\\] \\[[^\\]\\n]{1,60}\\] .*$',
    name: scopes.chatter,
  },
  { match: `^\\[${day} ${clock}\\] [A-Z]{4,5} {1,2}\\[#[\\w-]{1,40}\\] .*$`, name: scopes.chatter },
  { match: '^[^\\n]{0,120}?(?:smtp|mta): 0x[0-9a-f]{1,16}: .*$', name: scopes.chatter },
  { match: '^[^\\n]{0,200}?amavis[a-z-]{0,10}\\[\\d{1,10}\\]: .*$', name: scopes.chatter },
  { match: `^${day} ${clock} \\[[\\d/]{5,40}\\] \\[\\w{1,40}\\] .*$`, name: scopes.chatter },
  { match: '^(?:[^\\n]{0,80}?\\[SMTP [^\\]\\s]{3,60}\\] |\\[PROTO: ).*$', name: scopes.chatter },
  { match: '^[ \\t]*"[A-Z][A-Z0-9]{2,14}"[ \\t]{1,20}-?\\d{1,10}[ \\t].*$', name: scopes.chatter },
  { match: `^${mdaemonLead}.*$|^--- End Transcript ---$`, name: scopes.chatter },
  { match: '^[0-9a-f]{16} (?:smtp|mta|mda) .*$', name: scopes.chatter },
  {
    match: `^[^\\n]{0,200}?${peer}(?:handling connection|connection lost|EOF received).*$|^[^\\n]{0,200}?Peer: ${peer.trimEnd()}$`,
    name: scopes.chatter,
  },
  {
    match: `^(?:\\[[\\d.]{8,10}\\] )?${clock}(?:\\.\\d{1,3})? (?:\\[[^\\]\\n]{1,60}\\]){1,2} .*$`,
    name: scopes.chatter,
  },
  { match: `^${clock}\\.\\d{1,3} \\d [A-Z]{1,20}[(-].*$`, name: scopes.chatter },
  { match: '^[ \\t]{0,20}\\d{1,2}:\\d\\d:\\d\\d(?: ?[AaPp]\\.?[Mm]\\.?)? - .*$', name: scopes.chatter },
  { match: '^(?:@[0-9a-f]{24} )?tcpserver: .*$|^(?:@[0-9a-f]{24} )?\\d{1,10} [<>] \\[EOF\\]$', name: scopes.chatter },
];

/** The message in the trace of OpenSMTPD, and the lines of a reply of smtp-server that have no mark. */
const unmarked: Rule[] = [
  {
    match: '^([^\\n]{0,120}?<<< \\[MSG\\]) ?(.*)$',
    captures: { 1: { name: scopes.clientMark }, 2: { name: scopes.body, patterns: use('byte-notation') } },
  },
  { match: '^[^\\n]{0,120}?<<< \\[EOM\\]$', name: scopes.chatter },
  {
    match: `^(\\[${day} ${clock}\\] [A-Z]{4,5} {1,2}\\[#[\\w-]{1,40}\\] )(\\d{3}[ -].*)$`,
    captures: { 1: { name: scopes.timeTag }, 2: { patterns: use('keyword-reply') } },
    name: scopes.metaServerLine,
  },
];

const columns =
  '"[ \\t]{1,20}-?\\d{1,10}[ \\t]{1,20}\\d{1,12}[ \\t]{1,20}"[\\d .:-]{10,30}"[ \\t]{1,20}"[^"\\t ]{1,80}"[ \\t]{1,20}"';
const esa = '[^\\n]{0,80}?(?:Info|Debug|Trace|Warning): (?:\\d{1,12} )?';

/** Logs in which the text stands in quotes. */
const quoted: Rule[] = [
  ...quotedLines({
    head: '[^\\n]{0,80}?\\[SMTP [^\\]\\s]{3,60}\\] ',
    client: "Received \\d{1,9} bytes: '",
    server: "Sent \\d{1,9} bytes: '",
  }),
  ...quotedLines({ head: `[^\\n]{0,200}?${peer}`, client: '(?:>>|Data:) b?["\']', server: '<< b?["\']' }),
  ...quotedLines({ head: `[ \\t]*"SMTPD${columns}`, client: 'RECEIVED: ', server: 'SENT: ' }),
  ...quotedLines({ head: `[ \\t]*"SMTPC${columns}`, client: 'SENT: ', server: 'RECEIVED: ' }),
  ...quotedLines({
    head: esa,
    client: "Rcvd from:? '[^'\\s]{1,120}' ?: '",
    server: "Sent to:? '[^'\\s]{1,120}' ?: '",
  }),
  ...quotedLines({ head: esa, client: "Sent: '", server: "Rcvd: '" }),
];

/** Logs of servers, in which a head of the program's own stands in front of each line. */
export const serverLog: GrammarDialect = {
  id: 'server-log',
  comment: 'Haraka, hMailServer, MailHog, MDaemon, smtp-server, OpenSMTPD, amavisd, aiosmtpd and other servers.',
  forms: [...forms, mdaemon, mdaemonReversed],
  patterns: [
    ...unmarked,
    ...forms.flatMap((one) => [...sideLines(one), ...markedLines(one)]),
    ...sideLines(mdaemon),
    ...sideLines(mdaemonReversed),
    ...markedLines(mdaemon),
    ...quoted,
    ...chatter,
  ],
};
