import { fileObject } from './fileObject';
import type { Report, ReportOptions } from './report';

/** The form of the output: DESIGN.md section 7, docs/json.md. */
const VERSION = 1;

/** One object with all files. Each file is written as soon as it was checked, in a line of its own. */
export function jsonReport({ output, exchanges }: ReportOptions): Report {
  let before = `{"version":${VERSION},"files":[`;
  return {
    file(checked) {
      output.write(`${before}\n${stringify(fileObject(checked, { exchanges }))}`);
      before = ',';
    },
    end: () => output.write(`${before === ',' ? '' : before}\n]}\n`),
  };
}

/** One object for each file, in a line of its own. */
export function ndjsonReport({ output, exchanges }: ReportOptions): Report {
  return {
    file: (checked) => output.write(`${stringify(fileObject(checked, { exchanges }))}\n`),
    end: () => {},
  };
}

/** JSON in which nothing can harm a terminal: what is invisible in it is escaped, too. */
function stringify(value: unknown): string {
  return JSON.stringify(value).replace(HIDDEN, escapeUnits);
}

const HIDDEN = /[\p{C}\p{Zl}\p{Zp}]/gu;

function escapeUnits(char: string): string {
  let escaped = '';
  for (let at = 0; at < char.length; at++) escaped += `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`;
  return escaped;
}
