import { remembered } from '../syntax/remember';
import { parseReplyLine } from '../syntax/replyLine';
import { localized } from '../text/localized';
import { defineRule, type Severity } from './rule';
import { partOf } from './spanPlace';

export default defineRule({
  id: 'contradicting-reply-text',
  title: 'Text of a reply contradicts its code',
  category: 'reply',
  severity: 'warning',
  party: 'server',
  rfc: [
    { rfc: 5321, section: '4.2' },
    { rfc: 5321, section: '4.1.1.4' },
  ],
  docs: {
    what: 'The words of a reply say the opposite of its code: a refusal in a 2yz reply, consent in a 4yz or 5yz, “try again later” in a 5yz, or a 354 that tells another end of the message than a lone dot. Only plain cases are reported.',
    why: 'The code alone counts (RFC 5321 section 4.2), so a client that gets `250 Mailbox full` takes the message for accepted, and the mail is lost without a report. People who read the log believe the words. A message ends with CRLF, a dot and CRLF (RFC 5321 section 4.1.1.4), never with an empty line.',
    remedy: 'Correct what is wrong: the code, if the action was refused, or else the text.',
    practice: 'No recorded server does it; reply lists in texts about SMTP show “end with `<CRLF><CRLF>`” for 354.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 Ok
C: RCPT TO:<b@example.net>
S: 250 User unknown
C: QUIT
S: 221 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 Ok
C: RCPT TO:<b@example.net>
S: 550 User unknown
C: QUIT
S: 221 Bye
`,
  },
  check: {
    reply({ reply, exchange, complete }, { report }) {
      if (complete.role !== 'answer' || !exchange || exchange.before.phase === 'unknown') return;
      const line = reply.lines[0];
      const { kind } = exchange;
      if (!line || kind === 'ehlo' || kind === 'helo' || kind === 'lhlo' || line.parsed.code !== reply.code) return;
      const contradiction = contradictionIn(line.text);
      if (contradiction === NONE) return;
      const { words, says, severity } = contradiction;
      const start = line.text.indexOf(words);
      report({
        place: partOf(line, start, start + words.length),
        message: localized(...says),
        ...(severity ? { severity } : {}),
      });
    },
  },
});

interface Contradiction {
  readonly words: string;
  /** The message in English, and its values. */
  readonly says: readonly [english: string, ...values: (string | number)[]];
  readonly severity?: Severity;
}

const NONE: Contradiction = { words: '', says: [''] };

/** Servers say the same again and again. */
const contradictionIn = remembered((line): Contradiction => contradictionOf(line) ?? NONE);

function contradictionOf(line: string): Contradiction | undefined {
  const { code, text: start, enhanced } = parseReplyLine(line);
  const text = line.slice(start).trim();
  if (code === 354) {
    const words = WRONG_END.exec(text)?.[0];
    if (words === undefined || text.includes('.<')) return undefined;
    return {
      words,
      says: [
        '“{0}” is not how a message ends: its end is a line with nothing but a dot, CRLF “.” CRLF (RFC 5321 section 4.1.1.4). A client that believes the text waits for ever.',
        words,
      ],
    };
  }
  if (code >= 200 && code < 300 && !MAY_SAY_NO.has(code)) {
    const words = REFUSAL.exec(text)?.[1];
    if (words === undefined) return undefined;
    return {
      words,
      says: [
        '{0} says that the command succeeded, but the text says “{1}”. A client goes by the code alone (RFC 5321 section 4.2), so what was refused counts as accepted.',
        code,
        words,
      ],
    };
  }
  if (code < 400) return undefined;
  const consent = CONSENT.exec(text)?.[0];
  if (consent !== undefined) {
    return {
      words: consent,
      says: [
        '{0} refuses the command, but the text says “{1}”. A client goes by the code alone (RFC 5321 section 4.2).',
        code,
        consent,
      ],
    };
  }
  const later = code >= 500 ? LATER.exec(text)?.[0] : undefined;
  // Where the enhanced code says so, too, that is a fault of its own: mismatched-enhanced-code.
  if (later === undefined || enhanced?.class === 4) return undefined;
  return {
    words: later,
    says: [
      '{0} means that the client must not try again as it is (RFC 5321 section 4.2.1), but the text says “{1}”. A temporary failure has a 4yz code.',
      code,
      later,
    ],
    severity: 'hint',
  };
}

/** 251 and 252 tell what the server cannot do, and 211 and 214 are free text. */
const MAY_SAY_NO: ReadonlySet<number> = new Set([211, 214, 251, 252]);

/** An address or a name may stand in front. */
const REFUSAL =
  /^(?:error[:,.]* )?(?:<[^<>]{0,320}>[:,.]* *)?((?:relay(?:ing)? )?(?:access )?(?:rejected|denied|refused)|(?:sender|recipient|message|mail|address) (?:rejected|denied|refused)|not accepted|no such (?:user|mailbox|recipient|address)|(?:user|recipient|mailbox|address) (?:unknown|not found|unavailable|is full|full)|unknown (?:user|recipient|mailbox|command)|mailbox (?:is )?full|over quota|quota exceeded|command not (?:recogni[sz]ed|implemented)|command unrecogni[sz]ed|unrecogni[sz]ed command|syntax error|bad sequence of commands|authentication (?:failed|required|failure)|transaction failed)\b/i;

const CONSENT =
  /^(?:ok|accepted|success|successful|sender ok|recipient ok|message accepted(?: for delivery)?|queued(?: as [\w.-]+)?)[.!]?$/i;

const LATER =
  /\b(?:(?:please )?try (?:again )?later|temporary (?:failure|error|problem)|temporarily (?:unavailable|rejected|deferred))\b/i;

const WRONG_END = /(?:<CRLF> ?<CRLF>|<CR><LF> ?<CR><LF>|\b(?:an? )?(?:blank|empty) line\b)/i;
