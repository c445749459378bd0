// Texts that look like sessions of SMTP and are none: they are known for what they are, and nothing in them is judged.
//
//     IMAP          "S: * OK IMAP4rev1 ready", "C: a001 LOGIN x y", "S: a001 OK done", also without marks
//     ManageSieve   "S: "IMPLEMENTATION" "x"", "C: Authenticate "PLAIN"", "S: OK"
//     POP3          "S: +OK ready", "C: USER x"
//     smtpd_check   what Postfix's test driver prints: ">>> helo x", ">>> client name address", "OK" or a reply. Its commands are
//                   those of the driver; "helo" and "rcpt" are among them
//     smtp.log      Zeek's table of mails: "#path smtp", "#fields", one row for each

import { BLANK, skipBlanks, TAB, textEnd } from './chars';
import type { Detection, Dialect, DialectMemory, Reading } from './dialect';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeSmtpReply } from './looksLikeReply';
import { comment, remark } from './remark';

export const noDialogue: Dialect<DialectMemory> = {
  id: 'no-dialogue',
  title: 'No SMTP session',
  description:
    'Other protocols in the same layout (IMAP, POP3, ManageSieve), smtpd_check, smtp.log of Zeek: not judged',
  order: 'log',
  asksFirst: true,
  detect,
  start: () => ({}),
  read: (line): Reading => {
    const end = textEnd(line);
    const at = skipBlanks(line, 0, end);
    if (at === end) return remark('blank', 0, end);
    return line.startsWith('# smtp-', at) ? comment(line, at, end) : remark('note', at, end);
  },
};

function detect(sample: readonly string[]): Detection {
  if (isZeekTable(sample)) return { score: 0.99, variant: 'Zeek smtp.log' };
  const driver = driverScore(sample);
  if (driver > 0) return { score: driver, variant: 'smtpd_check' };
  return foreignProtocol(sample);
}

function isZeekTable(sample: readonly string[]): boolean {
  return sample.some((line) => line.startsWith('#separator ')) && sample.some((line) => /^#path\s+smtp\s*$/.test(line));
}

/** Marks of the driver's input, with settings of Postfix behind them, which no session has. */
function driverScore(sample: readonly string[]): number {
  let settings = 0;
  let verdicts = 0;
  for (const line of sample) {
    const end = textEnd(line);
    if (line.startsWith('>>> ')) {
      if (DRIVER.test(line.slice(4, 60))) settings++;
    } else if (end === 2 && line.startsWith('OK')) verdicts++;
  }
  return settings > 1 && verdicts > 0 ? 0.97 : 0;
}

const DRIVER =
  /^(?:(?:client|helo|sender|recipient|etrn|relay|data)_restrictions |client \S+ [0-9a-f:.]+|mynetworks |relay_domains |mydestination |maps_rbl_domains |smtpd_\w+ |restriction_class )/;

interface Protocol {
  readonly name: string;
  readonly server: RegExp;
  readonly client: RegExp;
}

const PROTOCOLS: readonly Protocol[] = [
  {
    name: 'IMAP',
    server:
      /^(?:\* (?:OK|PREAUTH|BYE|CAPABILITY|FLAGS|LIST|LSUB|SEARCH|STATUS|ENABLED|NAMESPACE|\d+ (?:EXISTS|RECENT|EXPUNGE|FETCH))\b|[A-Za-z]{0,4}\d{1,6} (?:OK|NO|BAD)\b|\+ )/,
    client:
      /^[A-Za-z]{0,4}\d{1,6} (?:CAPABILITY|LOGIN|AUTHENTICATE|STARTTLS|SELECT|EXAMINE|LIST|LSUB|STATUS|APPEND|SEARCH|FETCH|STORE|COPY|UID|LOGOUT|NOOP|IDLE|ENABLE|ID|NAMESPACE|CREATE|DELETE)\b/i,
  },
  {
    name: 'ManageSieve',
    server:
      /^(?:"(?:IMPLEMENTATION|SASL|SIEVE|STARTTLS|VERSION|NOTIFY|LANGUAGE|OWNER|MAXREDIRECTS)"(?: |$)|(?:OK|NO|BYE)(?: ["({]|$)|\{\d+\+?\}$)/,
    client:
      /^(?:(?:Authenticate|PutScript|GetScript|SetActive|DeleteScript|RenameScript|HaveSpace|CheckScript) ["{]|(?:ListScripts|Capability|Logout|StartTLS|Unauthenticate)$|\{\d+\+?\}$)/i,
  },
  {
    name: 'POP3',
    server: /^(?:\+OK\b|-ERR\b)/,
    client: /^(?:USER|PASS|APOP|STAT|LIST|RETR|DELE|TOP|UIDL|CAPA|STLS)(?: |$)/,
  },
];

/** What stands behind the marks that dialogues of all protocols share. */
function foreignProtocol(sample: readonly string[]): Detection {
  let smtp = 0;
  const found = PROTOCOLS.map(() => ({ server: 0, client: 0 }));
  for (const full of sample) {
    const line = full.length > LONGEST ? full.slice(0, LONGEST) : full;
    const end = textEnd(line);
    const at = skipBlanks(line, 0, end);
    const mark = markAt(line, at);
    const start = skipBlanks(line, mark, end);
    const text = line.slice(start, end);
    if (
      looksLikeSmtpReply(line, start, end) ||
      (looksLikeCommand(line, start, end) && !/^(?:QUIT|NOOP|HELP|STARTTLS)$/i.test(text))
    ) {
      smtp++;
      continue;
    }
    PROTOCOLS.forEach((protocol, index) => {
      const counts = found[index]!;
      if (protocol.server.test(text)) counts.server++;
      else if (protocol.client.test(text)) counts.client++;
    });
  }
  let best: Detection = { score: 0, variant: '' };
  let most = smtp;
  found.forEach(({ server, client }, index) => {
    const count = server + client;
    if (server === 0 || client === 0 || count <= most || smtp * 4 > count) return;
    most = count;
    best = { score: count < 3 ? 0.6 : smtp > 0 ? 0.9 : 0.97, variant: PROTOCOLS[index]?.name ?? '' };
  });
  return best;
}

const LONGEST = 300;

/** Where the text begins behind `C: `, `S: `, an arrow, or nothing. */
function markAt(line: string, at: number): number {
  const mark = /^(?:[CS]:|Client:|Server:|[<>]{1,3}|<--|-->)(?=[ \t])/i.exec(line.slice(at, at + 10))?.[0].length ?? 0;
  const c = line.charCodeAt(at + mark);
  return mark > 0 && (c === BLANK || c === TAB) ? at + mark + 1 : at;
}
