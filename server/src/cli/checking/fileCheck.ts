import { type CheckListener, checkLines } from '../../analysis/checkLines';
import type { TranscriptSettings } from '../../config/transcriptSettings';
import { type Finding, rankOf } from '../../rules/finding';
import { createWriter, type Origin } from '../formats/writer';
import type { OpenFile } from '../io';
import { createLineReader } from '../lineReader';
import { createLookBack, type LookBack } from './lookBack';
import type { FileResult, Fixed, Look, RuleTotals, Totals } from './task';

/** The check of one transcript, whose octets are given piece by piece. */
export interface FileCheck {
  /** The octets are not kept. */
  push(octets: Uint8Array): void;
  /** To be called when all was pushed, once. */
  end(): FileResult;
  /** Lets go of everything where there is no result. */
  close(): void;
}

export interface FileCheckOptions {
  readonly path: string;
  readonly settings: TranscriptSettings;
  readonly look: Look;
  /** The file that is pushed, where its lines can be read again. */
  readonly file?: OpenFile | undefined;
  /** What was mended before. */
  readonly fixed?: Fixed | undefined;
}

export function createFileCheck({ path, settings, look, file, fixed }: FileCheckOptions): FileCheck {
  const lookBack =
    look.format === 'pretty' || look.format === 'sarif'
      ? createLookBack({ file: file?.readAt ? file : undefined, crlf: () => reader.crlf })
      : undefined;
  const check = createLinesCheck({ path, settings, look, lookBack, fixed });
  const reader = createLineReader(check.line);
  let pushed = 0;

  return {
    push(octets) {
      if (lookBack && file && reader.byOctets) {
        const lf = octets.lastIndexOf(LF);
        reader.push(octets);
        if (lf >= 0) lookBack.mark(reader.ends, pushed + lf + 1);
      } else reader.push(octets);
      pushed += octets.length;
    },
    end() {
      reader.end();
      return check.end();
    },
    close: check.close,
  };
}

/** The check of one transcript, whose lines are given one by one. */
export interface LinesCheck {
  /** @param next the line below; undefined at the last line */
  line(text: string, next: string | undefined): void;
  /** To be called behind the last line, once. */
  end(): FileResult;
  /** Lets go of everything where there is no result. */
  close(): void;
}

export interface LinesCheckOptions {
  readonly path: string;
  readonly settings: TranscriptSettings;
  readonly look: Look;
  /** Gets all lines, for excerpts. */
  readonly lookBack: LookBack | undefined;
  readonly fixed?: Fixed | undefined;
  /** Where a line comes from, in a capture. */
  readonly origin?: ((line: number) => Origin | undefined) | undefined;
}

export function createLinesCheck({ path, settings, look, lookBack, fixed, origin }: LinesCheckOptions): LinesCheck {
  const writer = createWriter({
    path,
    look,
    fixed,
    customRules: settings.customRules,
    line: (line) => lookBack?.line(line),
    origin,
  });
  const rules = new Map<string, RuleTotals>();
  let sessions = 0;
  let lines = 0;
  const listener: CheckListener = {
    finding(finding) {
      count(rules, finding);
      writer.finding(finding, rankOf(finding));
    },
    session(session) {
      sessions++;
      writer.session(session);
    },
  };
  const checker = checkLines(settings, listener, showsSessions(look) ? 'all' : 'recent');
  return {
    line(text, next) {
      lines++;
      lookBack?.add(text);
      checker.line(text, next);
    },
    end() {
      const { dialect, hidden } = checker.end();
      for (const rule of hidden) rules.delete(rule);
      const totals: Totals = {
        lines,
        sessions,
        dialect: dialect.dialect,
        confident: dialect.confident,
        fixed: fixed?.length ?? 0,
        rules,
      };
      const pieces = () => writer.pieces({ dialect: dialect.dialect, lines, hidden });
      return { path, totals, pieces, close: () => writer.close() };
    },
    close: () => writer.close(),
  };
}

/** The other forms count them only. */
function showsSessions({ format }: Look): boolean {
  return format === 'json' || format === 'ndjson';
}

const LF = 0x0a;

function count(rules: Map<string, RuleTotals>, { rule, severity, fix }: Finding): void {
  let totals = rules.get(rule);
  if (!totals) {
    totals = { severities: new Map(), fixable: 0 };
    rules.set(rule, totals);
  }
  totals.severities.set(severity, (totals.severities.get(severity) ?? 0) + 1);
  if (fix?.kind === 'safe') totals.fixable++;
}
