import type { ReplySpot, StraySpot } from '../../analysis/locate';
import { findReplyCode, firstDigits, secondDigits } from '../../protocol/replyCodes';
import type { Ref } from '../../protocol/rfc';
import type { Exchange } from '../../session/exchange';
import type { Span } from '../../syntax/pathCommand';
import { parseReplyLine } from '../../syntax/replyLine';
import { localized } from '../../text/localized';
import { inlineCode, prose } from '../markdown';
import type { Explanation } from './explanation';
import { tellChunk } from './reply/chunk';
import { tellData, tellMail, tellRcpt } from './reply/envelope';
import { tellGreeting } from './reply/greeting';
import { tellHello } from './reply/hello';
import { tellMessage } from './reply/message';
import { tellOther, tellProxy } from './reply/other';
import { tellEtrn, tellTurn } from './reply/queue';
import { tellAuth, tellStartTls } from './reply/security';
import { type ReplyStory, replyFacts, type Teller } from './reply/story';
import { tellNoop, tellQuit, tellRset } from './reply/upkeep';
import { sentences } from './words';

/** What a reply means in its place: what was answered, whose move is next, whether to try again, and its digits. */
export function explainReply(spot: ReplySpot, span: Span): Explanation {
  const { reply, session, answered } = spot;
  const code = reply.code;
  if (code === 0) return explainNoCode(span);
  const story = answered ? tell(spot, answered.exchange, answered.index, answered.turn) : tellGreeting(session, reply);
  return {
    title: answered
      ? localized('{0} after {1}: {2}', code, commandName(answered.exchange), story.title)
      : localized('{0} greeting: {1}', code, story.title),
    lines: [...story.lines, statusLine(code), nextLine(spot, story), digitsLine(code), partLine(spot)],
    story: [...story.lines, statusLine(code), partLine(spot)],
    refs: story.refs.length > 0 ? story.refs : [DIGITS],
    span,
  };
}

/** A server line that nothing in the recording is bound to. */
export function explainStrayReply({ text }: StraySpot): Explanation | undefined {
  const parsed = parseReplyLine(text);
  const { code } = parsed;
  const span = { start: 0, end: 3 };
  if (code === 0) return undefined;
  const row = findReplyCode(code);
  const official = row?.status === 'standard';
  if (code === 421) {
    return {
      title: localized('421: the server ends the session unasked'),
      lines: [
        localized(
          'The server closes the connection: it is shutting down, overloaded, or has had enough of this client. It may say so at any time.',
        ),
        localized('Temporary: the client keeps the mail and tries again later, in a new session.'),
        localized('**Next:** the server, which closes the connection.'),
        digitsLine(code),
      ],
      refs: [{ rfc: 5321, section: '3.8' }],
      span,
    };
  }
  return {
    title: row && official ? localized('{0}: {1}', code, prose(localized(row.name))) : String(code),
    lines: [
      localized('No command in this transcript belongs to this reply.'),
      official && row ? prose(localized(row.meaning)) : statusLine(code),
      digitsLine(code),
    ],
    refs: official && row ? row.refs.slice(0, 1) : [DIGITS],
    span,
  };
}

const DIGITS: Ref = { rfc: 5321, section: '4.2.1' };

const TELLERS: Readonly<Record<Exchange['kind'], Teller>> = {
  ehlo: tellHello,
  helo: tellHello,
  lhlo: tellHello,
  mail: tellMail,
  rcpt: tellRcpt,
  data: tellData,
  message: tellMessage,
  bdat: tellChunk,
  rset: tellRset,
  noop: tellNoop,
  quit: tellQuit,
  auth: tellAuth,
  response: tellAuth,
  starttls: tellStartTls,
  etrn: tellEtrn,
  atrn: tellTurn,
  turn: tellTurn,
  xclient: tellProxy,
  xforward: tellProxy,
  other: tellOther,
};

function tell({ session, reply }: ReplySpot, exchange: Exchange, index: number, turn: number): ReplyStory {
  const digit = Math.floor(reply.code / 100);
  if (digit < 2 || digit > 5) return foreign();
  if (digit === 3 && !(EXPECTS_MORE.has(exchange.kind) || reply.code === 355)) return intermediate();
  if (reply.code === 221 && exchange.kind !== 'quit') return goodbye();
  const facts = replyFacts(session, exchange, index, turn, reply);
  // A transcript that leaves the message out has the reply to its end behind the 354.
  const teller = exchange.kind === 'data' && turn > 0 ? tellMessage : TELLERS[exchange.kind];
  return teller(facts);
}

/** Commands with a second step, for which the server waits with a 3yz reply. */
const EXPECTS_MORE: ReadonlySet<Exchange['kind']> = new Set<Exchange['kind']>([
  'data',
  'message',
  'auth',
  'response',
  'other',
]);

function foreign(): ReplyStory {
  return {
    title: localized('no reply code of SMTP'),
    lines: [localized('Codes of SMTP begin with 2, 3, 4 or 5. A client cannot know what this one means.')],
    refs: [{ rfc: 5321, section: '4.2.1' }],
  };
}

function intermediate(): ReplyStory {
  return {
    title: localized('an intermediate reply'),
    lines: [localized('The server says that it waits for more, though this command has no second step.')],
    refs: [{ rfc: 5321, section: '4.2.1' }],
  };
}

/** 221 to anything but QUIT: the server hangs up, whatever the command asked. */
function goodbye(): ReplyStory {
  return {
    title: localized('the server ends the session'),
    lines: [
      localized(
        '221 answers QUIT. Here the server closes the connection without being asked; 421 is the code for that.',
      ),
    ],
    next: localized('the server, which closes the connection'),
    isServerNext: true,
    refs: [
      { rfc: 5321, section: '3.8' },
      { rfc: 5321, section: '4.1.1.10' },
    ],
  };
}

function commandName({ kind, verb }: Exchange): string {
  if (kind === 'message') return localized('the end of the message');
  if (kind === 'response') return localized('an AUTH response');
  return verb === '' ? localized('a line that is no command') : inlineCode(verb, 20);
}

function explainNoCode(span: Span): Explanation {
  return {
    title: localized('A reply without a code'),
    lines: [localized('A reply has to begin with three digits; this one cannot be understood by a program.')],
    refs: [{ rfc: 5321, section: '4.2' }],
    span,
  };
}

/** Codes that no RFC defines are said to be so. */
function statusLine(code: number): string | undefined {
  if (code < 200 || code >= 600) return undefined;
  const row = findReplyCode(code);
  if (!row) return localized('No specification known here defines {0}. A client goes by its first digit.', code);
  const meaning = prose(localized(row.meaning));
  switch (row.status) {
    case 'standard':
      return undefined;
    case 'vendor':
      return sentences(localized('No RFC defines {0}; it comes from single products.', code), meaning);
    case 'registered':
      return sentences(
        localized('No RFC defines {0} as a reply; the registry of enhanced codes names it.', code),
        meaning,
      );
    case 'folklore':
    case 'unconfirmed':
      return sentences(localized('No RFC defines {0}.', code), meaning, localized('A client goes by its first digit.'));
    case 'invalid':
      return meaning;
  }
}

/** Whose move it is. Commands that were sent before this reply came have theirs still to come. */
function nextLine({ session, reply, answered }: ReplySpot, story: ReplyStory): string | undefined {
  const first = reply.lines[0]?.line ?? 0;
  const follower = answered ? session.exchanges[answered.index + 1] : undefined;
  const isServerNext = reply.code === 421 || story.isServerNext;
  // What was sent behind STARTTLS in clear is thrown away (RFC 3207 section 4).
  const discarded = answered?.exchange.kind === 'starttls' && reply.code === 220;
  if (answered && follower && follower.place.line < first && !isServerNext && !discarded) {
    return localized(
      '**Next:** the server, with its reply to {0}, which was sent without waiting for this one.',
      commandName(follower),
    );
  }
  return story.next === undefined ? undefined : localized('**Next:** {0}.', story.next);
}

function digitsLine(code: number): string {
  const [first = '', second = '', third = ''] = String(code);
  const kind = firstDigits[first]?.name ?? 'not used in SMTP, where codes begin with 2 to 5';
  const area = secondDigits[second]?.name ?? 'not defined: the second digit goes from 0 to 5';
  return localized(
    '**{0}** {1} · **{2}** {3} · **{4}** tells replies of this kind apart',
    first,
    localized(kind),
    second,
    localized(area),
    third,
  );
}

function partLine({ reply, said }: ReplySpot): string | undefined {
  const count = reply.lines.length;
  if (count < 2) return undefined;
  const place = reply.lines.findIndex(({ line }) => line === said.line) + 1;
  return sentences(
    localized('Line {0} of {1} of one reply.', place, count),
    said.parsed.more
      ? localized('The hyphen says that more lines follow (RFC 5321 section 4.2.1).')
      : localized('The blank behind the code marks the last line (RFC 5321 section 4.2.1).'),
  );
}
