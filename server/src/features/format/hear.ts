import { chooseDialect } from '../../analysis/chooseDialect';
import { follow } from '../../analysis/follow';
import type { DialectId, Side } from '../../dialects/dialect';
import type { LineRole } from '../../rules/recording';
import type { Session } from '../../session/exchange';

/** What was said in a line, or happened there. */
export interface HeardLine {
  readonly line: number;
  /** Columns of the text in the line, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly side: Side | 'event' | 'remark';
  readonly part: 'dialogue' | 'content' | 'end-of-data' | '';
  readonly text: string;
  /** The line shows the text otherwise. */
  readonly notated: boolean;
}

export interface Heard {
  readonly dialect: DialectId;
  readonly variant: string;
  readonly lines: readonly HeardLine[];
  readonly roles: readonly LineRole[];
  readonly sessions: readonly Session[];
}

/** Reads a transcript without judging it; undefined where its form is a guess, in which nothing is to be changed. */
export function hear(lines: readonly string[], wanted: DialectId | 'auto'): Heard | undefined {
  const dialect = chooseDialect(lines, wanted);
  if (!dialect.confident) return undefined;
  const heard: HeardLine[] = [];
  const roles: LineRole[] = new Array<LineRole>(lines.length).fill('blank');
  const sessions: Session[] = [];
  const sink = {
    finding() {},
    directive() {},
    session: (session: Session) => void sessions.push(session),
    role: (line: number, role: LineRole) => {
      roles[line] = role;
    },
    heard(one: Parameters<NonNullable<Parameters<typeof follow>[0]['sink']['heard']>>[0]) {
      if (one.kind === 'said') {
        const { line, start, end, columns } = one.place;
        const { side, part, text } = one;
        heard.push({
          line,
          start,
          end,
          side,
          part,
          text,
          notated: columns !== undefined || end - start !== text.length,
        });
      } else if (one.kind === 'event') {
        const text = `${one.event.event} ${one.event.side ?? ''} ${one.details}`;
        heard.push({
          line: one.line,
          start: one.event.start,
          end: one.event.end,
          side: 'event',
          part: '',
          text,
          notated: true,
        });
      } else if (one.remark !== 'blank') {
        heard.push({
          line: one.line,
          start: 0,
          end: 0,
          side: 'remark',
          part: '',
          text: `${one.remark} ${one.text.trim()}`,
          notated: true,
        });
      }
    },
  };
  const follower = follow({ dialect, sink, keeps: 'all', judges: false });
  for (let line = 0; line < lines.length; line++) follower.line(lines[line] ?? '', line, lines[line + 1]);
  follower.end();
  return { dialect: dialect.dialect, variant: dialect.variant, lines: heard, roles, sessions };
}
