import { localizedCount } from '../text/localized';

/** What a target cannot carry: the kind, and how it is said of one and of more. */
const KINDS = {
  times: [
    '{0} time of lines is left out: this form has no place for it',
    '{0} times of lines are left out: this form has no place for them',
  ],
  frames: [
    '{0} frame number is left out: this form has no place for it',
    '{0} frame numbers are left out: this form has no place for them',
  ],
  'tls-marks': ['{0} line lost the mark that TLS protected it', '{0} lines lost the mark that TLS protected them'],
  'tls-state': [
    'in {0} session it can no longer be seen whether TLS was used',
    'in {0} sessions it can no longer be seen whether TLS was used',
  ],
  events: [
    '{0} event of the connection is no event any more, only a remark',
    '{0} events of the connection are no event any more, only a remark',
  ],
  'event-kinds': ['{0} event is told as a similar one', '{0} events are told as a similar one'],
  'event-sides': [
    'of {0} event it is no longer told whose doing it was',
    'of {0} events it is no longer told whose doing they were',
  ],
  'event-details': [
    'details of {0} event are worded otherwise or left out',
    'details of {0} events are worded otherwise or left out',
  ],
  blanks: ['{0} line lost blanks at the beginning or end', '{0} lines lost blanks at the beginning or end'],
  notation: [
    '{0} line is written with more byte notation, or else would be read as something else',
    '{0} lines are written with more byte notation, or else would be read as something else',
  ],
  unsayable: [
    '{0} line of the dialogue would be read as something else in this form, and is written as a remark',
    '{0} lines of the dialogue would be read as something else in this form, and are written as a remark',
  ],
  misread: [
    '{0} line is read otherwise in this form, because of what is lost',
    '{0} lines are read otherwise in this form, because of what is lost',
  ],
  omissions: [
    '{0} remark is left out: there was no place for it',
    '{0} remarks are left out: there was no place for them',
  ],
  directives: [
    '{0} directive in comments no longer has an effect',
    '{0} directives in comments no longer have an effect',
  ],
  prose: [
    '{0} line of prose became a comment: that lines may be missing there is not told any more',
    '{0} lines of prose became comments: that lines may be missing there is not told any more',
  ],
  unread: ['{0} line could not be read, and became a comment', '{0} lines could not be read, and became comments'],
  overlong: [
    '{0} line is cut: nothing that long is read of a command or reply',
    '{0} lines are cut: nothing that long is read of a command or reply',
  ],
  order: [
    '{0} session was logged in groups; read in this form, commands that stand before their replies count as pipelined',
    '{0} sessions were logged in groups; read in this form, commands that stand before their replies count as pipelined',
  ],
  interleaving: [
    '{0} session stood among others; how their lines lay in time is lost',
    '{0} sessions stood among others; how their lines lay in time is lost',
  ],
  'added-connects': [
    '{0} event of a new connection was added, to part sessions',
    '{0} events of a new connection were added, to part sessions',
  ],
  'dialect-unclear': [
    'from the text alone this form is not recognised: choose its dialect when it is read',
    'from the text alone this form is not recognised: choose its dialect when it is read',
  ],
  secrets: ['{0} secret is masked', '{0} secrets are masked'],
  remarks: ['{0} remark is left out', '{0} remarks are left out'],
  'message-lines': ['{0} line of messages is only counted', '{0} lines of messages are only counted'],
  'diagram-ends': [
    '{0} session is too long to be drawn to the end',
    '{0} sessions are too long to be drawn to the end',
  ],
  replies: [
    '{0} line of the server is left out: the script only sends',
    '{0} lines of the server are left out: the script only sends',
  ],
  'secret-lines': [
    '{0} line of AUTH is not written: the script asks for the secrets when it runs',
    '{0} lines of AUTH are not written: the script asks for the secrets when it runs',
  ],
  'unmade-lines': [
    '{0} line of AUTH cannot be made again: the script stops there and says what has to be filled in',
    '{0} lines of AUTH cannot be made again: the script stops there and says what has to be filled in',
  ],
  commands: [
    '{0} line of the client cannot be sent by this program',
    '{0} lines of the client cannot be sent by this program',
  ],
  parameters: [
    '{0} parameter of MAIL and RCPT cannot be sent by this program',
    '{0} parameters of MAIL and RCPT cannot be sent by this program',
  ],
  'added-runs': [
    '{0} further transaction of a session has a run and a connection of its own',
    '{0} further transactions of a session have a run and a connection of their own',
  ],
  chunks: [
    '{0} BDAT chunk is sent by DATA, as this program has no BDAT',
    '{0} BDAT chunks are sent by DATA, as this program has no BDAT',
  ],
  'missing-text': [
    'of {0} message the transcript does not have the text',
    'of {0} messages the transcript does not have the text',
  ],
  'no-client': [
    'in {0} session the client says nothing: there is nothing to replay',
    'in {0} sessions the client says nothing: there is nothing to replay',
  ],
} as const satisfies Readonly<Record<string, readonly [one: string, more: string]>>;

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
        const [one, more] = KINDS[kind];
        return count === undefined ? [] : [{ kind, count, text: localizedCount(count, one, more) }];
      }),
  };
}
