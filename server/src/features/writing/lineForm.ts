import type { Moment } from '../../analysis/moment';
import type { DialectId, Reading, Side } from '../../dialects/dialect';
import { PREFIX_PAIRS } from '../../dialects/prefixPairs';
import { isList } from '../../dialects/readings';
import { copyPlain } from '../../session/plainData';

/** How a person writes new lines in a dialect. */
export interface LineForm {
  /** What stands before a line that a side says; undefined where the form does not show what that side says. */
  mark(side: Side, text: string): string | undefined;
  /** The same before a line of the message; undefined where the form shows no messages. */
  readonly contentMark: string | undefined;
  /** The line that tells of a TLS handshake; undefined where marks tell of it, or nothing does. */
  readonly tls: string | undefined;
}

/** The form of new lines at a moment; undefined for what only programs write: logs and leads, octet dumps, string literals. */
export function lineFormOf(moment: Moment): LineForm | undefined {
  return moment.reading.lead ? undefined : FORMS[moment.reading.dialect]?.(moment);
}

const FORMS: Readonly<Partial<Record<DialectId, (moment: Moment) => LineForm | undefined>>> = {
  canonical: ({ memory, expecting }) => ({
    mark: (side) => (side === 'client' ? 'C: ' : 'S: '),
    contentMark: memory.bare === true && expecting === 'content' ? '' : 'C: ',
    tls: '* tls TLSv1.3 TLS_AES_256_GCM_SHA384',
  }),
  prefixed: prefixedForm,
  swaks: ({ running }) => {
    const tls = running?.run.state.tls === true;
    const client = tls ? ' ~> ' : ' -> ';
    return {
      // Stars are how swaks says that it wanted another reply.
      mark: (side, text) =>
        side === 'client' ? client : /^[45]\d\d/.test(text) ? (tls ? '<~* ' : '<** ') : tls ? '<~  ' : '<-  ',
      contentMark: client,
      tls: '=== TLS started with cipher TLSv1.3:TLS_AES_256_GCM_SHA384:256',
    };
  },
  curl: () => ({
    mark: (side) => (side === 'client' ? '> ' : '< '),
    contentMark: undefined,
    tls: '* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384',
  }),
  bare: ({ memory }) => {
    const mark = `${memory.quoted === true ? '> ' : ''}${' '.repeat(Number(memory.indent) || 0)}`;
    return { mark: () => mark, contentMark: mark, tls: undefined };
  },
  commands: () => ({
    mark: (side) => (side === 'client' ? '' : undefined),
    contentMark: '',
    tls: undefined,
  }),
  'sendmail-verbose': ({ memory }) =>
    memory.snail === true
      ? undefined
      : {
          mark: (side) => (side === 'client' ? '>>> ' : ''),
          contentMark: undefined,
          tls: undefined,
        },
};

/** The marks of the file, written as they are above: in which case, how far indented, with how many blanks behind. */
function prefixedForm(moment: Moment): LineForm | undefined {
  const pair = PREFIX_PAIRS[Number(moment.memory.pair)];
  if (!pair) return undefined;
  const turned = moment.memory.turn === 'turned';
  const marks = {
    client: writtenMark(moment, pair.client, pair.anyCase === true),
    server: writtenMark(moment, pair.server, pair.anyCase === true),
  };
  const of = (side: Side) => marks[turned ? (side === 'client' ? 'server' : 'client') : side];
  return {
    mark: of,
    contentMark: moment.expecting === 'content' && moment.memory.untagged === true ? '' : of('client'),
    tls: '[TLS negotiation]',
  };
}

/** So many lines above are looked at for how a mark is written. */
const MOST_ABOVE = 200;

function writtenMark({ lines, line }: Moment, mark: string, anyCase: boolean): string {
  const usual = mark === '' ? '' : `${anyCase ? mark[0]!.toUpperCase() + mark.slice(1) : mark} `;
  if (mark === '') return usual;
  for (let at = line - 1; at >= 0 && line - at <= MOST_ABOVE; at--) {
    const text = (lines.at(at) ?? '').slice(0, LONGEST_LEAD);
    const [lead = '', indent = '', written = '', blanks = ''] = /^([ \t]*)(\S+(?: -> \S+)?)([ \t]*)/.exec(text) ?? [];
    if (written !== mark && !(anyCase && written.toLowerCase() === mark)) continue;
    // Where the text below the mark is indented deeper, the column of the text is that of the other lines.
    return blanks === '' && lead.length === text.length ? `${indent}${written} ` : `${indent}${written}${blanks}`;
  }
  return usual;
}

const LONGEST_LEAD = 60;

/** Whether the message may be sent: the server said 354, or a chunk is announced. */
export function isContentDue({ running }: Moment): boolean {
  const state = running?.run.state;
  return state !== undefined && (state.phase === 'content' || state.chunkLeft > 0);
}

/** What the dialect makes of a line at a moment, without changing it. */
export function readingsOf(moment: Moment, text: string): readonly Reading[] {
  const readings = moment.dialect.read(
    text,
    copyPlain(moment.memory),
    moment.expecting,
    moment.lines.at(moment.line + 1),
  );
  return isList(readings) ? readings : [readings];
}
