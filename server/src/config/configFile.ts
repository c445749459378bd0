import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { Place } from '../session/exchange';
import { localized } from '../text/localized';
import type { SettingsProblem } from './checkedValue';
import { readLayer } from './readLayer';
import { NO_SETTINGS, type SettingsLayer } from './transcriptSettings';

/** The keys of a configuration file. */
export const CONFIG_KEYS = ['$schema', 'root', 'preset', 'rules', 'dialects', 'ignore', 'customRules'] as const;

/** One configuration file that was read. */
export interface ConfigFile {
  readonly uri: string;
  readonly layer: SettingsLayer;
  readonly problems: readonly ConfigProblem[];
}

/** What is wrong in a configuration file, and where. */
export interface ConfigProblem {
  readonly place: Place;
  readonly message: string;
}

/** A configuration longer than this is none. */
const MOST_CHARACTERS = 1_000_000;

/**
 * Reads a configuration file: JSON in which comments and trailing commas are allowed. Takes any text; what is wrong in it
 * is named, and the rest applies.
 *
 * @param uri of the file
 * @param folder URI of its folder, below which its globs hold
 */
export function readConfigFile(text: string, uri: string, folder: string): ConfigFile {
  const nothing = { ...NO_SETTINGS, base: folder };
  const start = { line: 0, start: 0, end: 1 };
  if (text.length > MOST_CHARACTERS) {
    return {
      uri,
      layer: nothing,
      problems: [{ place: start, message: localized('The file is too large to be a configuration.') }],
    };
  }
  const errors: ParseError[] = [];
  let tree: Node | undefined;
  try {
    tree = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  } catch {
    // The parser calls itself for each level; only a text made for the purpose is so deep.
    return {
      uri,
      layer: nothing,
      problems: [{ place: start, message: localized('The values are nested too deeply.') }],
    };
  }
  const problems: ConfigProblem[] = errors.map(({ error, offset, length }) => ({
    place: placeOf(text, offset, length),
    message: localized('{0} What can be read of the file applies.', syntaxMessage(printParseErrorCode(error))),
  }));
  if (!tree) return { uri, layer: nothing, problems };
  const { layer, problems: wrong } = readLayer(getNodeValue(tree), CONFIG_KEYS);
  for (const problem of wrong) problems.push({ place: placeOfProblem(text, tree, problem), message: problem.message });
  problems.sort((a, b) => a.place.line - b.place.line || a.place.start - b.place.start);
  return { uri, layer: { ...layer, base: folder }, problems };
}

function syntaxMessage(code: string): string {
  return localized(SYNTAX[code] ?? 'This is not JSON: correct it as the editor or a JSON checker says.');
}

/** Names of the parser’s errors, with what to do. */
const SYNTAX: Readonly<Record<string, string>> = {
  InvalidSymbol: 'This is no JSON value: texts stand in double quotes.',
  InvalidNumberFormat: 'This is no number in JSON.',
  PropertyNameExpected: 'The name of a setting, in double quotes, is expected here.',
  ValueExpected: 'A value is expected here.',
  ColonExpected: 'A colon is expected here, between a name and its value.',
  CommaExpected: 'A comma is expected here, between two values.',
  CloseBraceExpected: 'A closing brace (}) is missing.',
  CloseBracketExpected: 'A closing bracket (]) is missing.',
  EndOfFileExpected: 'The file must end here: something stands behind the closing brace.',
  UnexpectedEndOfComment: 'The comment is not closed with */.',
  UnexpectedEndOfString: 'The text is not closed with a double quote.',
  InvalidEscapeCharacter: 'A backslash in a text stands in front of one of "\\/bfnrtu only.',
};

function placeOfProblem(text: string, tree: Node, { path, key }: SettingsProblem): Place {
  const node = findNodeAtLocation(tree, [...path]) ?? tree;
  const named = key ? (node.parent?.children?.[0] ?? node) : node;
  return placeOf(text, named.offset, named.length);
}

/** A place in one line: of what goes over several, the part in the first. */
function placeOf(text: string, offset: number, length: number): Place {
  const at = Math.min(offset, text.length);
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  const line = before.length - 1;
  const start = before[line]?.length ?? 0;
  const [rest = ''] = text.slice(at, at + Math.max(length, 1)).split(/\r|\n/);
  return { line, start, end: start + Math.max(rest.length, 1) };
}
