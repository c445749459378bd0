/** What a target cannot carry: the kind, and how it is said of so many. */
const KINDS = {
  times: (n: number) => `${counted(n, 'time')} of lines ${are(n)} left out: this form has no place for ${them(n)}`,
  frames: (n: number) => `${counted(n, 'frame number')} ${are(n)} left out: this form has no place for ${them(n)}`,
  'tls-marks': (n: number) => `${counted(n, 'line')} lost the mark that TLS protected ${them(n)}`,
  'tls-state': (n: number) => `in ${counted(n, 'session')} it can no longer be seen whether TLS was used`,
  events: (n: number) => `${counted(n, 'event')} of the connection ${are(n)} no event any more, only a remark`,
  'event-kinds': (n: number) => `${counted(n, 'event')} ${are(n)} told as a similar one`,
  'event-sides': (n: number) => `of ${counted(n, 'event')} it is no longer told whose doing ${was(n)}`,
  'event-details': (n: number) => `details of ${counted(n, 'event')} are worded otherwise or left out`,
  blanks: (n: number) => `${counted(n, 'line')} lost blanks at the beginning or end`,
  notation: (n: number) =>
    `${counted(n, 'line')} ${are(n)} written with more byte notation, or else would be read as something else`,
  unsayable: (n: number) =>
    `${counted(n, 'line')} of the dialogue would be read as something else in this form, and ${are(n)} written as a remark`,
  misread: (n: number) => `${counted(n, 'line')} ${are(n)} read otherwise in this form, because of what is lost`,
  omissions: (n: number) => `${counted(n, 'remark')} ${are(n)} left out: there ${was(n)} no place for ${them(n)}`,
  directives: (n: number) => `${counted(n, 'directive')} in comments no longer ${n === 1 ? 'has' : 'have'} an effect`,
  prose: (n: number) =>
    `${counted(n, 'line')} of prose became ${n === 1 ? 'a comment' : 'comments'}: that lines may be missing there is not told any more`,
  unread: (n: number) => `${counted(n, 'line')} could not be read, and became ${n === 1 ? 'a comment' : 'comments'}`,
  overlong: (n: number) => `${counted(n, 'line')} ${are(n)} cut: nothing that long is read of a command or reply`,
  order: (n: number) =>
    `${counted(n, 'session')} ${was(n)} logged in groups; read in this form, commands that stand before their replies count as pipelined`,
  interleaving: (n: number) => `${counted(n, 'session')} stood among others; how their lines lay in time is lost`,
  'added-connects': (n: number) => `${counted(n, 'event')} of a new connection ${was(n)} added, to part sessions`,
  'dialect-unclear': () => 'from the text alone this form is not recognised: choose its dialect when it is read',
  secrets: (n: number) => `${counted(n, 'secret')} ${are(n)} masked`,
  remarks: (n: number) => `${counted(n, 'remark')} ${are(n)} left out`,
  'message-lines': (n: number) => `${counted(n, 'line')} of messages ${are(n)} only counted`,
  'diagram-rows': (n: number) => `${counted(n, 'row')} at the end of long sessions ${are(n)} left out of the diagram`,
  replies: (n: number) => `${counted(n, 'line')} of the server ${are(n)} left out: the script only sends`,
  'secret-lines': (n: number) =>
    `${counted(n, 'line')} of AUTH ${n === 1 ? 'is' : 'are'} not written: the script asks for the secrets when it runs`,
  'unmade-lines': (n: number) =>
    `${counted(n, 'line')} of AUTH cannot be made again: the script stops there and says what has to be filled in`,
  commands: (n: number) => `${counted(n, 'line')} of the client cannot be sent by this program`,
  parameters: (n: number) => `${counted(n, 'parameter')} of MAIL and RCPT cannot be sent by this program`,
  'added-runs': (n: number) =>
    `${counted(n, 'further transaction')} of a session ${n === 1 ? 'has' : 'have'} a run and a connection of ${n === 1 ? 'its' : 'their'} own`,
  chunks: (n: number) => `${counted(n, 'BDAT chunk')} ${are(n)} sent by DATA, as this program has no BDAT`,
  'missing-text': (n: number) => `of ${counted(n, 'message')} the transcript does not have the text`,
  'no-client': (n: number) => `in ${counted(n, 'session')} the client says nothing: there is nothing to replay`,
} as const;

export type LossKind = keyof typeof KINDS;

/** Something that the output does not carry, told to the user. */
export interface Lost {
  readonly kind: LossKind;
  readonly count: number;
  /** For people, in lower case and without a full stop; holds no text of the transcript. */
  readonly text: string;
}

/** Counts what is lost while a target is written. */
export interface Losses {
  add(kind: LossKind, count?: number): void;
  /** In the order of the table. */
  list(): Lost[];
}

export function createLosses(): Losses {
  const counts = new Map<LossKind, number>();
  return {
    add(kind, count = 1) {
      if (count > 0) counts.set(kind, (counts.get(kind) ?? 0) + count);
    },
    list: () =>
      (Object.keys(KINDS) as LossKind[]).flatMap((kind) => {
        const count = counts.get(kind);
        return count === undefined ? [] : [{ kind, count, text: KINDS[kind](count) }];
      }),
  };
}

function counted(n: number, one: string): string {
  return n === 1 ? `1 ${one}` : `${n} ${one}s`;
}

function are(n: number): string {
  return n === 1 ? 'is' : 'are';
}

function was(n: number): string {
  return n === 1 ? 'was' : 'were';
}

function them(n: number): string {
  return n === 1 ? 'it' : 'them';
}
