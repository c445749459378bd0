/**
 * Whether a line is the talk of a program that was taken for what a side said: only words that stand in no command and in
 * no reply. `050` lines are what Sendmail in verbose mode tells of its own next session (its command VERB).
 */
export function isToolTalk(text: string, side: 'client' | 'server'): boolean {
  const first = text.charCodeAt(0);
  // Most lines begin with a digit or a verb in capitals: one character tells.
  if (side === 'server') {
    if (first === ZERO) return VERBOSE.test(text);
    if (first > ZERO && first <= NINE) return false;
  }
  if (first === STAR || first === EQUALS) return RULED.test(text);
  // Words, not a verb in capitals.
  const second = text.charCodeAt(1);
  if (second < SMALL_A || second > SMALL_Z) return false;
  return OPENINGS.some((words) => text.startsWith(words)) && STATUS.test(text);
}

/** A command, a reply or a verdict of Sendmail behind the `050`; any other such line is a reply with a wrong code. */
const VERBOSE = /^050[ -](?:>>> |[2-5][0-9]{2}[ -]|<[^>]*>\.\.\. |\[)/;

const ZERO = 0x30;
const NINE = 0x39;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;
const STAR = 0x2a;
const EQUALS = 0x3d;

/** Remarks behind stars or equal signs: `*** Connection closed`, `=== TLS started`. Stars alone mask a secret. */
const RULED = /^(?:\*{2,}|={2,}) ?[A-Za-z(]/;

const OPENINGS: readonly string[] = [
  'Connect',
  'Trying ',
  'Escape character is ',
  'Closing connection',
  'Disconnected',
];

const STATUS =
  /^(?:Connection (?:closed|to .* closed|reset by|timed out)|Connected to |Connecting to |Trying [0-9a-fA-F.:]+\.{0,3}$|Escape character is '|Closing connection|Disconnected(?: from |\.|$))/;
