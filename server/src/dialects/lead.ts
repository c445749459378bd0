// What programs that pass on the output of others put in front of each line: syslog, journald, containers, loggers. A lead is a row
// of pieces, in any order but with a blank behind each; one blank alone, as those that follow may be of the tool's own form:
//
//     column    "mx-1  | ", "[pod/mx-0/mx] "                       the container, where several are shown together
//     priority  "<22>"; with "1 " behind it RFC 5424: time host app process message-id data
//     time      "Nov 23 14:57:46", "2026-11-23T14:57:46.123Z", "[2026-11-23 14:57:46,123]", "14:57:46.123", "@400000006a8d5f0a19b1c2d4"
//     stream    "stdout F ", "stderr P "                           of containers in Kubernetes
//     program   "mail swaks[4711]: ", "swaks[4711]: "              the host, the program and the number of its process
//     number    "[4711] ", "(4711) ", "4711 "                      a process
//     level     "INFO ", "[DEBUG] "
//     label     "warning: "; also the mark of some tools begins so ("DEBUG: ")
//     name      "[main] ", "[worker-3] "
//     dash      "- "
//     logger    "com.example.Mailer: ", "com.example.Mailer - "

/** How the lines of a text begin: it is plain data. */
export interface LeadForm {
  /** The pieces in their order, with a blank between: `time program`. */
  readonly pieces: string;
  /** The program or container whose lines are read; empty where the lead names none. */
  readonly of: string;
}

/** The lead of one line, up to one of its pieces. */
export interface Lead {
  readonly pieces: string;
  readonly of: string;
  /** The number of the process; empty where there is none. */
  readonly process: string;
  /** Where the text behind it begins. */
  readonly end: number;
}

/** All leads that a line may have, the shortest first. */
export function leadsOf(line: string): Lead[] {
  const leads: Lead[] = [];
  walk(line, (lead) => {
    leads.push(lead);
    return true;
  });
  return leads;
}

/** The lead of this form; undefined where the line has none, or is of another program. */
export function leadOf(line: string, { pieces, of }: LeadForm): Lead | undefined {
  let found: Lead | undefined;
  walk(line, (lead) => {
    if (lead.pieces === pieces) found = lead;
    return !found && lead.pieces.length < pieces.length;
  });
  return found?.of === of ? found : undefined;
}

/** A piece of a lead: where it may stand, and what it looks like. */
interface Piece {
  readonly name: string;
  /** With the blank behind it. Groups: `of`, `process`. */
  readonly form: RegExp;
  /** It stands only behind one of these; at the start of a line where the list has an empty one. */
  readonly behind: readonly string[];
  /** Which characters it begins with, so that most lines cost no more than a look at one. */
  readonly first: RegExp;
}

const DATE = String.raw`\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?: ?Z| ?[+-]\d\d:?\d\d)?`;
const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const SYSLOG = String.raw`(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(?:${MONTHS}) {1,2}\d{1,2} (?:\d{4} )?\d\d:\d\d:\d\d(?:\.\d{1,9})?(?: \d{4})?`;
const CLOCK = String.raw`\d\d:\d\d:\d\d(?:[.,]\d{1,9})?`;
const UPTIME = String.raw` {0,8}\d{1,9}\.\d{6}`;
const LEVEL = 'TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERR|ERROR|CRIT|CRITICAL|FATAL';
/** One blank, or the end of a line of which nothing else is left. */
const GAP = '(?: |$)';
const OPENS = ['', 'column', 'priority', 'stream', 'number', 'level', 'label', 'name', 'dash'];
const ANY = [
  '',
  'column',
  'priority',
  'time',
  'stream',
  'program',
  'number',
  'level',
  'label',
  'name',
  'dash',
  'logger',
];

const PIECES: readonly Piece[] = [
  {
    name: 'column',
    form: /(?:\[(?<of>pod\/[^\]\s]{1,200})\]|(?<of2>[\w.-]{1,80}) {0,60}\|)(?: |$)/y,
    behind: [''],
    first: /[\w[]/,
  },
  {
    name: 'rfc5424',
    form: new RegExp(
      `<\\d{1,3}>1 \\S{1,40} \\S{1,255} (?<of>\\S{1,48}) (?:(?<process>\\d{1,10})|\\S{1,128}) \\S{1,32} (?:-|\\[[^\\]]{1,500}\\])${GAP}`,
      'y',
    ),
    behind: ['', 'column'],
    first: /</,
  },
  { name: 'priority', form: /<\d{1,3}>/y, behind: ['', 'column'], first: /</ },
  {
    name: 'time',
    form: new RegExp(
      `(?:\\[(?:${DATE}|${SYSLOG}|${CLOCK}|${UPTIME})\\]|\\((?:${DATE}|${SYSLOG}|${CLOCK})\\)|${DATE}|${SYSLOG}|${CLOCK}|@4[0-9a-f]{23})[:,]?${GAP}`,
      'y',
    ),
    behind: OPENS,
    first: /[\d[(@A-Z]/,
  },
  { name: 'stream', form: /std(?:out|err) [FP](?: |$)/y, behind: ['time'], first: /s/ },
  {
    name: 'program',
    form: new RegExp(
      `(?!(?:${LEVEL})\\b)(?!\\d+ )[\\w.:-]{1,255} (?<of>[A-Za-z][\\w./@-]{0,63})(?:\\[(?<process>\\d{1,10})\\])?:${GAP}`,
      'y',
    ),
    behind: ['time'],
    first: /[A-Za-z0-9]/,
  },
  {
    name: 'program',
    form: new RegExp(`(?<of>[A-Za-z][\\w./@-]{0,63})\\[(?<process>\\d{1,10})\\]:${GAP}`, 'y'),
    behind: ['', 'column', 'time', 'priority', 'stream'],
    first: /[A-Za-z]/,
  },
  // Three digits may be the code of a reply.
  {
    name: 'number',
    form: new RegExp(
      `(?:\\[(?<process>\\d{1,10})\\]|\\((?<process2>\\d{1,10})\\)|#?(?<process3>\\d{4,10})):?${GAP}`,
      'y',
    ),
    behind: ANY,
    first: /[\d[(#]/,
  },
  {
    name: 'level',
    form: new RegExp(` {0,4}(?:\\[ ?(?:${LEVEL}) ?\\]:?|(?:${LEVEL}))${GAP}`, 'iy'),
    behind: ['column', 'time', 'stream', 'program', 'number', 'name', 'dash', 'logger'],
    first: /[ [A-Za-z]/,
  },
  {
    name: 'label',
    form: new RegExp(` {0,4}(?:${LEVEL}) ?:${GAP}`, 'iy'),
    behind: ['column', 'time', 'stream', 'program', 'number', 'name', 'dash', 'logger'],
    first: /[ A-Za-z]/,
  },
  {
    name: 'name',
    form: new RegExp(` {0,4}\\[[A-Za-z][\\w.#:/ -]{0,60}\\]:?${GAP}`, 'y'),
    behind: ['time', 'stream', 'program', 'number', 'level', 'label', 'name', 'dash'],
    first: /[ [A-Za-z]/,
  },
  {
    name: 'dash',
    form: new RegExp(` {0,4}(?:-|–|---)${GAP}`, 'y'),
    behind: ['time', 'number', 'level', 'label', 'name', 'logger'],
    first: /[ –-]/,
  },
  {
    name: 'logger',
    form: new RegExp(` {0,4}[A-Za-z]\\w{0,60}(?:\\.\\w{1,60}){1,8}(?: {0,40}:| {1,40}-)${GAP}`, 'y'),
    behind: ['time', 'number', 'level', 'label', 'name', 'dash'],
    first: /[ A-Za-z]/,
  },
];

/** More pieces has no lead. */
const MOST_PIECES = 8;

/** Tells of each lead that the line has, one piece longer each time, for as long as it is wanted. */
function walk(line: string, found: (lead: Lead) => boolean): void {
  let at = 0;
  let pieces = '';
  let last = '';
  let of = '';
  let process = '';
  for (let count = 0; count < MOST_PIECES && at < line.length; count++) {
    const next = pieceAt(line, at, last);
    if (!next) return;
    const { name, groups, end } = next;
    pieces = pieces === '' ? name : `${pieces} ${name}`;
    last = name;
    of = groups?.of ?? groups?.of2 ?? of;
    process = groups?.process ?? groups?.process2 ?? groups?.process3 ?? process;
    at = end;
    if (!found({ pieces, of, process, end: at })) return;
  }
}

function pieceAt(
  line: string,
  at: number,
  last: string,
): { name: string; groups: { [name: string]: string } | undefined; end: number } | undefined {
  const first = line[at] ?? '';
  for (const { name, form, behind, first: begins } of PIECES) {
    if (!behind.includes(last) || !begins.test(first)) continue;
    form.lastIndex = at;
    const match = form.exec(line);
    if (match) return { name, groups: match.groups, end: at + match[0].length };
  }
  return undefined;
}
