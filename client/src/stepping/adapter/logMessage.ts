import { type AskedStep, FIELDS, valueText } from './stepValues';
import { type Words, WrittenWrong } from './words';

/** What a logpoint writes. */
export interface LogMessage {
  readonly needsState: boolean;
  readonly textFor: (asked: AskedStep) => string;
}

/**
 * Reads the message of a logpoint: text with names in braces, such as `{line}: {address} got {code}`.
 *
 * @throws {WrittenWrong} where a name in it is none
 */
export function parseLogMessage(text: string, l10n: Words): LogMessage {
  const parts = text.split(/\{([^{}]*)\}/);
  const names = parts.filter((_, at) => at % 2 === 1).map((name) => name.trim().toLowerCase());
  const unknown = names.find((name) => !FIELDS.has(name));
  if (unknown !== undefined) {
    const known = [...FIELDS.keys()].join(', ');
    throw new WrittenWrong(l10n.t('There is no “{0}” to ask for. The names are: {1}.', unknown, known));
  }
  return {
    needsState: names.some((name) => FIELDS.get(name)?.from === 'state'),
    textFor: (asked) => parts.map((part, at) => (at % 2 === 0 ? part : valueFor(part, asked))).join(''),
  };
}

function valueFor(name: string, asked: AskedStep): string {
  return valueText(FIELDS.get(name.trim().toLowerCase())?.read(asked) ?? '');
}
