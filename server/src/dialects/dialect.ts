/**
 * What a dialect is: the way one tool writes a transcript. A dialect turns lines of text into readings (who said what, what
 * happened to the connection, what is only talk of the tool). It knows the tool's marks, not the protocol: what the
 * session waits for is told to it, because some forms leave the direction or the end of a message to the reader.
 */
export interface Dialect<Memory extends DialectMemory = DialectMemory> {
  /** The id in settings, JSON output and fixtures, for example `swaks`. */
  readonly id: DialectId;
  /** What a person calls it, for example `swaks`, `curl -v`, `Prefixed dialogue`. */
  readonly title: string;
  /** One sentence that says how to recognise it, for the list from which a user chooses. */
  readonly description: string;
  /**
   * `wire` where the tool writes each line when it passes on the wire, so that commands in front of their replies were
   * pipelined; `log` where the tool may group lines, so that the order proves nothing (DESIGN: judge pipelining in wire order only).
   */
  readonly order: 'wire' | 'log';
  /** It shows every octet that was sent, so that those of a BDAT chunk can be counted whatever they say. */
  readonly counts?: true | undefined;
  /** It is asked before the others: what it knows for no session of SMTP must not be taken for one. */
  readonly asksFirst?: true;
  /**
   * Why nothing in its lines can be replaced by text of another length, as `its lines count their octets`; left out where it can.
   * redact/unsealed/ knows how their octets are changed in place.
   */
  readonly sealed?: string;
  /**
   * It reads by itself what loggers put in front of its lines, as its own program mostly writes into a log. Of others what is
   * behind a lead is read on its own, where there is one.
   */
  readonly readsLeads?: true;
  /**
   * One of these stands in every text in which detect() finds anything: where none does, it is not asked. To look for a few
   * words costs a hundredth of what reading the lines does.
   */
  readonly signs?: readonly string[];
  /** Whether it looks like this dialect, and which variant of it: see {@link Detection}. Sees at most {@link SAMPLE_LINES} lines. */
  detect(sample: readonly string[]): Detection;
  /** The memory before the first line of a file. */
  start(variant: string): Memory;
  /**
   * Reads one line (without its line end). May change `memory`, which must stay plain data: it is copied at checkpoints and
   * compared to find out where a re-analysis may stop. Must take any text without throwing, in time linear in its length.
   *
   * @param next the line below, to see whether a folded line goes on there; undefined at the end of the text
   */
  read(line: string, memory: Memory, expecting: Expecting, next: string | undefined): Reading | readonly Reading[];
  /**
   * In which session a line stands, where several interleave and read() has to be told what that one waits for; undefined where
   * the line does not tell. It may be left out.
   */
  sessionOf?(line: string, memory: Memory): string | undefined;
  /**
   * Where the text of a line begins that read() would take, while content is expected, for a whole line of the message, without a
   * change of the memory, and with no time or that of the line above; -1 for any other line. Long messages are read faster by it;
   * it may be left out.
   *
   * @param lead what stands in front of the text of the line above, where that is a line of the message and has a time; else empty
   */
  plainContent?(line: string, memory: Memory, lead: string): number;
}

/** The dialects that are read today; `auto` is no dialect but a user's wish to have it detected. */
export type DialectId =
  | 'bare'
  | 'canonical'
  | 'codeigniter'
  | 'commands'
  | 'curl'
  | 'curl-trace'
  | 'esp-mail-client'
  | 'exchange-log'
  | 'exim-bh'
  | 'exim-debug'
  | 'exim-script'
  | 'exim-test'
  | 'iis-log'
  | 'javamail'
  | 'mail-program'
  | 'mutt'
  | 'ngrep'
  | 'no-dialogue'
  | 'node-sendmail'
  | 'nodemailer'
  | 'pear-net-smtp'
  | 'perl-net-smtp'
  | 'postfix-log'
  | 'postfix-notice'
  | 'prefixed'
  | 'python-smtplib'
  | 'ruby-net-smtp'
  | 'sendemail'
  | 'sendmail-bounce'
  | 'sendmail-traffic'
  | 'sendmail-verbose'
  | 'server-log'
  | 'swaks'
  | 'tcpdump'
  | 'tshark-follow'
  | 'wireshark-list'
  | 'zeek-events';

/** A dialect's memory between lines: a record of plain values, without line numbers or growing counters. */
export type DialectMemory = { [name: string]: string | number | boolean | DialectMemory };

/** How many lines of a file detection looks at at once; where they tell nothing, at others below. */
export const SAMPLE_LINES = 400;

/**
 * How sure a dialect is that a text is its own. `score` is 0 (certainly not) to 1 (unmistakable: only this tool writes so);
 * 0.5 and less is a guess that a user should confirm. `variant` is the dialect's own name for the marks it found
 * (`C:/S:`, `>>>/<<<`), or an empty string; `start()` gets it back, and a user sees it in the status bar.
 */
export interface Detection {
  readonly score: number;
  readonly variant: string;
}

export type Side = 'client' | 'server';

/**
 * What the session waits for: a line of message text or of a chunk (`content`), a client's answer to a 334 challenge
 * (`response`), or a command or reply (`dialogue`).
 */
export type Expecting = 'content' | 'response' | 'dialogue';

export type Reading = Utterance | ConnectionEvent | Remark;

/** What may stand before the text of a line: how a dialect says when, where and in which session something was said. */
interface Placed {
  /** Columns of the text in the line, in UTF-16 units, end exclusive; prefix, time tag and trailing marks are outside. */
  readonly start: number;
  readonly end: number;
  /** Seconds since the session began, or since 1970 where the transcript gives absolute times; absent where unknown. */
  readonly time?: number;
  /** The capture's frame number. */
  readonly frame?: number;
  /** Which of several interleaved sessions, where the dialect tells; absent where sessions follow one another. */
  readonly session?: string;
}

/**
 * One line that one side said. Its text is the line from `start` to `end`, in the byte notation of the canonical form; `text`
 * says it instead where the tool writes it otherwise (escapes, quoting, replies put into one line).
 */
export interface Utterance extends Placed {
  readonly kind: 'utterance';
  readonly side: Side;
  /** What was said, in the byte notation of the canonical form, where the line from `start` to `end` does not show it so. */
  readonly text?: string;
  /**
   * With `text`: for each of its UTF-16 units the column in the line that shows it, and behind them the column where the
   * last ends; never falling. Left out where the columns of the text are those of the line from `start` on.
   */
  readonly columns?: readonly number[];
  /** True where the tool marks that the line went through TLS (swaks `~>`); absent where it does not say. */
  readonly tls?: true;
  /** True where the transcript says that the line has no end (`* cut` below it): who said it may have meant to say more. */
  readonly unended?: true;
  /** True where the line below goes on with this one (folded log lines): together they were one line on the wire. */
  readonly continues?: true;
  /** True where this line goes on with the one above, which said `continues`; the texts are joined by a blank. */
  readonly folded?: true;
}

/** What happened to the connection, said by neither side. `start` to `end` are its details in the line, as text. */
export interface ConnectionEvent extends Placed {
  readonly kind: 'event';
  readonly event: EventName;
  /** Whose doing or whose octets it was (close, reset, gap, encrypted), where the transcript says. */
  readonly side?: Side;
}

/**
 * `connect` a new connection; `tls` a handshake succeeded; `tls-failed` it did not; `encrypted` octets that cannot be read;
 * `gap` octets or lines are missing here (also a writer's `...`); `cut` the line above has no line end; `close`, `reset`
 * the connection ended; `omitted` message text is left out here but the dialogue is whole.
 */
export type EventName = 'connect' | 'tls' | 'tls-failed' | 'encrypted' | 'gap' | 'cut' | 'close' | 'reset' | 'omitted';

/**
 * A line that nobody said: `comment` (from `start` on, the text behind `#`; may hold directives), `note` (the tool's own
 * talk), `blank`, `prose` (a writer's text between lines of the dialogue, so that lines may be left out), or `unknown`
 * (it looks like part of the transcript but cannot be read: the reader is told so).
 */
export interface Remark {
  readonly kind: 'comment' | 'note' | 'blank' | 'prose' | 'unknown';
  readonly start: number;
  readonly end: number;
}
