import type { DialectId } from '../dialects/dialect';
import { type CustomRule, isCustomId } from '../rules/custom/customRule';
import { RULES } from '../rules/index';
import { type Preset, withPreset } from '../rules/presets';
import type { Severity } from '../rules/rule';
import { matchesGlob } from './glob';
import { relativePath } from './uriPath';

/** How one transcript is read and judged: what all layers of settings come to. */
export interface TranscriptSettings {
  readonly dialect: DialectId | 'auto';
  /** By rule id; a rule that is not named keeps its own severity. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** Rules that the user defined. */
  readonly customRules?: readonly CustomRule[];
}

/** What one place says: an editor’s settings, a configuration file, the options of a command. */
export interface SettingsLayer {
  readonly preset?: Preset;
  readonly dialect?: DialectId | 'auto';
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly dialects: readonly FilesInDialect[];
  readonly ignore: readonly IgnoredRules[];
  readonly customRules?: readonly CustomRule[];
  /** Whether layers further out do not count. */
  readonly root: boolean;
  /** URI of the folder below which the globs hold; without one they match nothing. */
  readonly base?: string;
}

export interface FilesInDialect {
  /** A glob: see matchesGlob(). */
  readonly files: string;
  readonly dialect: DialectId | 'auto';
}

export interface IgnoredRules {
  readonly files: string;
  /** Rule ids, or all rules. */
  readonly rules: readonly string[] | '*';
}

export const NO_SETTINGS: SettingsLayer = { severities: new Map(), dialects: [], ignore: [], root: false };

/**
 * What the layers come to for a transcript. The later layer counts where two speak of the same: of a preset, of a dialect,
 * of the severity of a rule, of the definition of one. What any of them ignores is ignored.
 *
 * @param layers the outermost first
 */
export function resolveSettings(layers: readonly SettingsLayer[], uri: string): TranscriptSettings {
  let preset: Preset = 'default';
  let dialect: DialectId | 'auto' = 'auto';
  const given = new Map<string, Severity | 'off'>();
  const ignored = new Set<string>();
  let ignoresAll = false;
  for (const layer of layers) {
    preset = layer.preset ?? preset;
    for (const [id, severity] of layer.severities) given.set(id, severity);
    dialect = layer.dialect ?? dialect;
    const path = layer.base === undefined ? undefined : relativePath(layer.base, uri);
    if (path === undefined) continue;
    // The last line that fits counts, as in most lists of globs.
    dialect = layer.dialects.findLast(({ files }) => matchesGlob(files, path))?.dialect ?? dialect;
    for (const { files, rules } of layer.ignore) {
      if (!matchesGlob(files, path)) continue;
      if (rules === '*') ignoresAll = true;
      else for (const id of rules) ignored.add(id);
    }
  }
  const customRules = customRulesOf(layers);
  const severities = withPreset(preset, given, RULES);
  if (ignoresAll) for (const { id } of [...RULES, ...customRules]) ignored.add(id);
  for (const id of ignored) severities.set(id, 'off');
  return { dialect, severities, customRules };
}

/** The settings of the rules that the user defined alone. */
export function ownRules({ severities, customRules }: TranscriptSettings): Omit<TranscriptSettings, 'dialect'> {
  return {
    severities: new Map([...severities].filter(([id]) => isCustomId(id))),
    ...(customRules ? { customRules } : {}),
  };
}

/** The same list for the same layer, so that what was made of it is found again. */
function customRulesOf(layers: readonly SettingsLayer[]): readonly CustomRule[] {
  const lists = layers.flatMap(({ customRules }) => (customRules ? [customRules] : []));
  const [only = NONE, more] = lists;
  if (!more) return only;
  return [...new Map(lists.flat().map((rule) => [rule.id, rule])).values()];
}

const NONE: readonly CustomRule[] = [];
