import { DIALECTS } from '../dialects/index';
import { isCustomId } from '../rules/custom/customRule';
import { findRule, RULES } from '../rules/index';
import { PRESETS, type Preset } from '../rules/presets';
import type { Severity } from '../rules/rule';
import { localized } from '../text/localized';
import { choice, listed, perhaps, quoted, type Reading, record, type SettingsProblem } from './checkedValue';
import { LONGEST_GLOB } from './glob';
import { readCustomRules } from './readCustomRules';
import type { FilesInDialect, IgnoredRules, SettingsLayer, TranscriptSettings } from './transcriptSettings';

export const SEVERITIES: readonly (Severity | 'off')[] = ['off', 'error', 'warning', 'information', 'hint'];

type Dialect = TranscriptSettings['dialect'];
export const DIALECT_CHOICES: readonly Dialect[] = ['auto', ...DIALECTS.map(({ id }) => id)];

const PRESET_IDS: readonly Preset[] = PRESETS.map(({ id }) => id);
const RULE_IDS: readonly string[] = RULES.map(({ id }) => id);

/**
 * Reads settings, of whichever place, from plain data. What is wrong is named in `problems` and left out.
 *
 * @param known the keys that this place may have; others are problems. Without it keys that are not known are passed over
 */
export function readLayer(
  value: unknown,
  known?: readonly string[],
): { layer: SettingsLayer; problems: readonly SettingsProblem[] } {
  const problems: SettingsProblem[] = [];
  const report = (path: SettingsProblem['path'], message: string, key = false) =>
    void problems.push({ path, key, message });
  const read = { problems, report };
  const settings = record(value ?? {}, [], read) ?? {};
  if (known) {
    for (const key of Object.keys(settings)) {
      if (!known.includes(key))
        report([key], localized('There is no setting {0}{1}.', quoted(key), perhaps(key, known)), true);
    }
  }
  const preset = choice(settings.preset, ['preset'], PRESET_IDS, read);
  const dialect = choice(settings.dialect, ['dialect'], DIALECT_CHOICES, read);
  const customRules = known?.includes('customRules') ? readCustomRules(settings.customRules, read) : undefined;
  const layer: SettingsLayer = {
    ...(preset === undefined ? {} : { preset }),
    ...(dialect === undefined ? {} : { dialect }),
    severities: severities(settings.rules, read),
    dialects: list(settings.dialects, 'dialects', read, dialectEntry),
    ignore: list(settings.ignore, 'ignore', read, ignoreEntry),
    root: isTrue(settings.root, ['root'], read),
    ...(customRules ? { customRules } : {}),
  };
  if (known && layer.root) findUndefined(layer, read);
  return { layer, problems };
}

/** What no file further out can define has to be defined here. */
function findUndefined({ severities, customRules = [] }: SettingsLayer, read: Reading): void {
  const ids = customRules.map(({ id }) => id);
  for (const id of severities.keys()) {
    if (!isCustomId(id) || ids.includes(id)) continue;
    read.report(['rules', id], localized('There is no rule {0}{1}.', quoted(id), perhaps(id, ids)), true);
  }
}

function severities(value: unknown, read: Reading): Map<string, Severity | 'off'> {
  const found = new Map<string, Severity | 'off'>();
  for (const [id, severity] of Object.entries(record(value ?? {}, ['rules'], read) ?? {})) {
    if (!isRule(id, ['rules', id], read, true)) continue;
    const wanted = choice(severity, ['rules', id], SEVERITIES, read);
    if (wanted !== undefined) found.set(id, wanted);
  }
  return found;
}

function dialectEntry(value: unknown, path: SettingsProblem['path'], read: Reading): FilesInDialect | undefined {
  const entry = record(value, path, read);
  if (!entry) return undefined;
  const files = glob(entry.files, [...path, 'files'], read);
  const dialect = choice(entry.dialect, [...path, 'dialect'], DIALECT_CHOICES, read);
  if (entry.dialect === undefined) read.report(path, localized('“dialect” is missing: {0}.', listed(DIALECT_CHOICES)));
  return files === undefined || dialect === undefined ? undefined : { files, dialect };
}

function ignoreEntry(value: unknown, path: SettingsProblem['path'], read: Reading): IgnoredRules | undefined {
  const entry = record(value, path, read);
  if (!entry) return undefined;
  const files = glob(entry.files, [...path, 'files'], read);
  const { rules } = entry;
  const at = [...path, 'rules'];
  if (rules === '*') return files === undefined ? undefined : { files, rules };
  if (!Array.isArray(rules)) {
    read.report(
      rules === undefined ? path : at,
      localized('“rules” must be a list of rule ids, or "*" for all rules.'),
    );
    return undefined;
  }
  const ids = rules.filter((id, index) => isRule(id, [...at, index], read, false)) as string[];
  return files === undefined || ids.length === 0 ? undefined : { files, rules: ids };
}

function glob(value: unknown, path: SettingsProblem['path'], read: Reading): string | undefined {
  if (value === undefined) {
    read.report(path.slice(0, -1), localized('“files” is missing: a glob such as "lessons/**".'));
  } else if (typeof value !== 'string' || value === '') {
    read.report(path, localized('Must be a glob such as "lessons/**", not {0}.', quoted(value)));
  } else if (value.length > LONGEST_GLOB) {
    read.report(path, localized('A glob has at most {0} characters.', LONGEST_GLOB));
  } else if (value.includes('\\')) {
    read.report(path, localized('Write / between the names of a glob, also on Windows.'));
  } else return value;
  return undefined;
}

function isRule(id: unknown, path: SettingsProblem['path'], read: Reading, key: boolean): boolean {
  // A rule of the user’s own may be defined in another file.
  if (typeof id === 'string' && (findRule(id) || isCustomId(id))) return true;
  read.report(path, localized('There is no rule {0}{1}.', quoted(id), perhaps(id, RULE_IDS)), key);
  return false;
}

function isTrue(value: unknown, path: SettingsProblem['path'], read: Reading): boolean {
  if (value !== undefined && typeof value !== 'boolean') {
    read.report(path, localized('Must be true or false, not {0}.', quoted(value)));
  }
  return value === true;
}

function list<Entry>(
  value: unknown,
  name: string,
  read: Reading,
  entry: (value: unknown, path: SettingsProblem['path'], read: Reading) => Entry | undefined,
): Entry[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    read.report([name], localized('Must be a list of objects with “files” and more, not {0}.', quoted(value)));
    return [];
  }
  return value.flatMap((one, index) => entry(one, [name, index], read) ?? []);
}
