import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analysis/analyze';
import { applySettings } from '../../server/src/analysis/applySettings';
import { splitLines } from '../../server/src/analysis/splitLines';
import { readConfigFile } from '../../server/src/config/configFile';
import type { CustomRule } from '../../server/src/rules/custom/customRule';
import type { Finding } from '../../server/src/rules/finding';

/** The rules that a configuration file defines; it has to be right. */
export function rulesOfConfig(text: string): readonly CustomRule[] {
  const { layer, problems } = readConfigFile(text, 'file:///a/.smtptranscript.json', 'file:///a');
  assert.deepEqual(
    problems.map(({ message }) => message),
    [],
  );
  return layer.customRules ?? [];
}

/** A rule with this condition, called `custom/tried`. */
export function ruleWhen(on: CustomRule['on'], when: object, more: object = {}): readonly CustomRule[] {
  return rulesOfConfig(JSON.stringify({ customRules: { 'custom/tried': { title: 'tried', on, when, ...more } } }));
}

/** What a user sees of a transcript who has these rules. */
export function findingsWith(customRules: readonly CustomRule[], transcript: string): Finding[] {
  return applySettings(analyze(splitLines(transcript), 'auto', customRules), { severities: new Map(), customRules });
}

/** `LINE MESSAGE` of what the rules found that the user defined, lines from 1. */
export function customFindings(customRules: readonly CustomRule[], transcript: string): string[] {
  return findingsWith(customRules, transcript)
    .filter(({ category }) => category === 'custom')
    .map(({ place, message }) => `${place.line + 1} ${message}`);
}
