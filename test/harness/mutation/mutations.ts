import type { Random } from '../random';

/** A line of a session on the wire. */
export interface WireLine {
  readonly side: 'C' | 'S';
  readonly text: string;
}

/** One small change of a session; undefined where it cannot be made at the place that was drawn. */
export type Mutation = (lines: readonly WireLine[], random: Random) => Mutant | undefined;

export interface Mutant {
  readonly lines: readonly WireLine[];
  /** Where it was made, counted from 0, and what it was, for the list of misses. */
  readonly at: number;
  readonly what: string;
}

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'drop a line': (lines, random) => {
    const at = random.number(lines.length);
    return { lines: lines.toSpliced(at, 1), at, what: `without “${shown(lines[at])}”` };
  },
  'swap two lines': (lines, random) => {
    const at = random.number(lines.length - 1);
    const [first, second] = [lines[at], lines[at + 1]];
    if (!first || !second || (first.side === second.side && first.text === second.text)) return undefined;
    return { lines: lines.toSpliced(at, 2, second, first), at, what: `“${shown(second)}” before “${shown(first)}”` };
  },
  'duplicate a line': (lines, random) => {
    const at = random.number(lines.length);
    const line = lines[at];
    return line && { lines: lines.toSpliced(at, 0, line), at, what: `twice “${shown(line)}”` };
  },
  'change a code': (lines, random) => {
    const at = drawLine(lines, random, ({ side, text }) => side === 'S' && /^[0-9]{3}/.test(text));
    const line = lines[at];
    if (!line) return undefined;
    const code = random.pick(CODES);
    if (line.text.startsWith(code)) return undefined;
    const changed = { side: line.side, text: code + line.text.slice(3) };
    return { lines: lines.toSpliced(at, 1, changed), at, what: `“${shown(line)}” becomes ${code}` };
  },
  'inject a command': (lines, random) => {
    const at = 1 + random.number(lines.length);
    const text = random.pick(COMMANDS);
    return { lines: lines.toSpliced(at, 0, { side: 'C', text }), at, what: `“${text}” without a reply` };
  },
  'inject an exchange': (lines, random) => {
    const at = 1 + random.number(lines.length);
    const text = random.pick(COMMANDS);
    const reply = text === 'DATA' ? '354 Go ahead' : text === 'QUIT' ? '221 Bye' : '250 Ok';
    const both: WireLine[] = [
      { side: 'C', text },
      { side: 'S', text: reply },
    ];
    return { lines: lines.toSpliced(at, 0, ...both), at, what: `“${text}” with ${reply.slice(0, 3)}` };
  },
  'inject a reply': (lines, random) => {
    const at = random.number(lines.length + 1);
    const text = random.pick(REPLIES);
    return { lines: lines.toSpliced(at, 0, { side: 'S', text }), at, what: `“${text}”` };
  },
  'inject a character': (lines, random) => {
    const at = drawLine(lines, random, ({ text }) => text !== '');
    const line = lines[at];
    if (!line) return undefined;
    const column = random.number(Math.min(line.text.length, 40) + 1);
    const char = random.pick(CHARACTERS);
    const text = line.text.slice(0, column) + char + line.text.slice(column);
    return {
      lines: lines.toSpliced(at, 1, { side: line.side, text }),
      at,
      what: `${JSON.stringify(char)} at column ${column} of “${shown(line)}”`,
    };
  },
  'drop a character': (lines, random) => {
    const at = drawLine(lines, random, ({ text }) => text !== '');
    const line = lines[at];
    if (!line) return undefined;
    const column = random.number(Math.min(line.text.length, 12));
    const text = line.text.slice(0, column) + line.text.slice(column + 1);
    return {
      lines: lines.toSpliced(at, 1, { side: line.side, text }),
      at,
      what: `“${line.text[column]}” at column ${column} of “${shown(line)}” gone`,
    };
  },
  'cut the session': (lines, random) => {
    const at = 1 + random.number(lines.length - 1);
    return { lines: lines.slice(0, at), at, what: `ends behind “${shown(lines[at - 1])}”` };
  },
};

const CODES: readonly string[] = [
  ...['200', '211', '220', '221', '235', '250', '251', '252', '334', '354', '421', '450', '451', '500', '501', '502'],
  ...['503', '530', '535', '550', '552', '553', '554', '555', '150', '290', '600', '999', '000'],
];

const COMMANDS: readonly string[] = [
  ...['EHLO again.example.org', 'HELO again.example.org', 'MAIL FROM:<x@example.org>', 'RCPT TO:<y@example.net>'],
  ...[
    'DATA',
    'RSET',
    'NOOP',
    'QUIT',
    'STARTTLS',
    'AUTH PLAIN AHgAeQ==',
    'BDAT 0 LAST',
    'FOO',
    'VRFY z',
    'MAIL x@example.org',
  ],
  ...['RCPT TO y@example.net', 'EHLO', 'DATA now'],
];

const REPLIES: readonly string[] = [
  ...['250 2.0.0 Ok', '250 Ok', '250-More to come', '354 Go ahead', '220 mx.example.net ESMTP', '221 2.0.0 Bye'],
  ...['334 VXNlcm5hbWU6', '235 2.7.0 Done', '503 5.5.1 Out of order', '550 5.1.1 No', '600 Odd', 'no code at all'],
];

const CHARACTERS: readonly string[] = ['\0', '\x07', ' ', '<', '>', '@', ':', '.', ',', '\u00e9', 'x', '='];

function drawLine(lines: readonly WireLine[], random: Random, fits: (line: WireLine) => boolean): number {
  const fitting = lines.flatMap((line, at) => (fits(line) ? [at] : []));
  return fitting.length === 0 ? -1 : random.pick(fitting);
}

function shown(line: WireLine | undefined): string {
  return line ? `${line.side}: ${line.text.slice(0, 60)}` : '';
}
