import type { CustomRule } from '../../rules/custom/customRule';
import type { Totals } from '../checking/task';
import type { Style } from '../style';
import type { Format } from './formats';
import { prettyReport } from './prettyReport';
import { sarifReport } from './sarifReport';
import { summaryReport } from './summaryReport';

/** What stands around the parts of the files in the output, and what is counted over all of them. */
export interface Report {
  /** Counts a file; gives what comes in front of its part. */
  before(totals: Totals, customRules: readonly CustomRule[] | undefined): string;
  /** What comes behind the part of each file. */
  readonly after: string;
  /** Takes note of why an input could not be checked, which is told on standard error in any case. */
  problem?(text: string): void;
  /** What comes behind the last file. */
  end(): string;
}

export function createReport(format: Format, style: Style): Report {
  return REPORTS[format](style);
}

/** The form of the JSON output: DESIGN.md section 7, docs/json.md. */
const VERSION = 1;

/** One object with all files, each in a line of its own. */
function jsonReport(): Report {
  const start = `{"version":${VERSION},"files":[`;
  let files = 0;
  return {
    before: () => (files++ === 0 ? `${start}\n` : ',\n'),
    after: '',
    end: () => `${files === 0 ? start : ''}\n]}\n`,
  };
}

/** One object for each file, in a line of its own. */
function ndjsonReport(): Report {
  return { before: () => '', after: '\n', end: () => '' };
}

const REPORTS: Readonly<Record<Format, (style: Style) => Report>> = {
  pretty: prettyReport,
  summary: summaryReport,
  json: jsonReport,
  ndjson: ndjsonReport,
  sarif: sarifReport,
};
