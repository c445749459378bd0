import type { Checked } from '../commands/check';
import type { Output } from '../io';
import type { Style } from '../style';
import { jsonReport, ndjsonReport } from './json';
import { prettyReport } from './pretty';
import { summaryReport } from './summary';

export const FORMATS = ['pretty', 'summary', 'json', 'ndjson'] as const;
export type Format = (typeof FORMATS)[number];

/** Writes what was found, file by file. */
export interface Report {
  file(checked: Checked): void;
  /** Writes what comes behind the last file. */
  end(): void;
}

export interface ReportOptions {
  readonly output: Output;
  readonly style: Style;
  readonly exchanges: boolean;
}

export function createReport(format: Format, options: ReportOptions): Report {
  return REPORTS[format](options);
}

const REPORTS: Readonly<Record<Format, (options: ReportOptions) => Report>> = {
  pretty: prettyReport,
  summary: summaryReport,
  json: jsonReport,
  ndjson: ndjsonReport,
};
