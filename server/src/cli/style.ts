import type { Severity } from '../rules/rule';
import type { Io, Output } from './io';

export type ColorChoice = 'auto' | 'always' | 'never';

/** Dresses pieces of output; without colours it leaves them as they are. */
export interface Style {
  strong(text: string): string;
  faint(text: string): string;
  severity(severity: Severity, text: string): string;
}

/** Whether there are to be colours; `auto` means on a terminal, unless NO_COLOR is set (no-color.org). */
export function wantsColor(choice: ColorChoice, output: Output, env: Io['env']): boolean {
  const auto = output.isTTY && !env.NO_COLOR && env.TERM !== 'dumb';
  return choice === 'always' || (choice === 'auto' && auto);
}

export function createStyle(choice: ColorChoice, output: Output, env: Io['env']): Style {
  return styleOf(wantsColor(choice, output, env));
}

export function styleOf(colored: boolean): Style {
  const paint = (code: string, text: string) => (colored && text !== '' ? `\x1b[${code}m${text}\x1b[0m` : text);
  return {
    strong: (text) => paint('1', text),
    faint: (text) => paint('2', text),
    severity: (severity, text) => paint(SEVERITY_CODES[severity], text),
  };
}

/** Colour codes of ISO 6429: red, yellow, blue, cyan; bold. */
const SEVERITY_CODES: Readonly<Record<Severity, string>> = {
  error: '1;31',
  warning: '1;33',
  information: '1;34',
  hint: '1;36',
};
