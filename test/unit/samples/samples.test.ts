import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyze } from '../../../server/src/analysis/analyze';
import { applySettings } from '../../../server/src/analysis/applySettings';
import { splitLines } from '../../../server/src/analysis/splitLines';
import { readConfigFile } from '../../../server/src/config/configFile';
import { findingsWith } from '../../harness/customRules';

const FOLDER = path.resolve(__dirname, '..', '..', '..', 'samples');
const FAULTY = '07-full-of-faults.smtp';
/** In the order of the names. */
const DIALECTS = [...Array.from({ length: 8 }, () => 'canonical'), 'swaks', 'bare'];

function read(name: string) {
  const analysis = analyze(splitLines(readFileSync(path.join(FOLDER, name), 'utf8')));
  return { dialect: analysis.dialect.dialect, findings: applySettings(analysis, { severities: new Map() }) };
}

describe('the samples', () => {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.smtp'))
    .sort();

  it('are recognised', () => {
    assert.deepEqual(
      names.map((name) => read(name).dialect),
      DIALECTS,
    );
  });

  it('are clean, but for the one that is full of faults', () => {
    const found = names
      .filter((name) => name !== FAULTY)
      .flatMap((name) => read(name).findings.map(({ rule, place }) => `${name}:${place.line + 1} ${rule}`));
    assert.deepEqual(found, []);
  });

  it('show faults of both parties in several categories in that one', () => {
    const { findings } = read(FAULTY);
    assert.deepEqual([...new Set(findings.map(({ party }) => party))].sort(), ['client', 'server']);
    assert.deepEqual([...new Set(findings.map(({ category }) => category))].sort(), ['reply', 'sequence', 'syntax']);
    assert.ok(findings.length >= 12);
  });

  it('break no rule of ours where they break those that a user defined, but each of these', () => {
    const folder = path.join(FOLDER, '12-own-rules');
    const { layer, problems } = readConfigFile(
      readFileSync(path.join(folder, '.smtptranscript.json'), 'utf8'),
      'file:///a/.smtptranscript.json',
      'file:///a',
    );
    assert.deepEqual(problems, []);
    const found = findingsWith(layer.customRules ?? [], readFileSync(path.join(folder, 'relay.smtp'), 'utf8'));
    assert.deepEqual([...new Set(found.map(({ rule }) => rule))].sort(), layer.customRules?.map(({ id }) => id).sort());
  });
});
