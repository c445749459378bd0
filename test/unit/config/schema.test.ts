import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { addPresets, configSchema } from '../../../scripts/rules/configSchema';
import { readConfigFile } from '../../../server/src/config/configFile';
import { CONFIG_NAME } from '../../../server/src/config/configName';
import { DIALECTS } from '../../../server/src/dialects/index';
import { RULES } from '../../../server/src/rules/index';
import { PRESETS } from '../../../server/src/rules/presets';

const root = path.resolve(__dirname, '../../..');

describe('the schema of configuration files', () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  const isConfig = ajv.compile(configSchema(RULES, PRESETS, DIALECTS));

  const cases: readonly unknown[] = [
    {},
    { $schema: 'x.json', root: true, preset: 'security' },
    { rules: { 'no-quit': 'off', 'nested-mail': 'hint' } },
    { dialects: [{ files: '*.log', dialect: 'swaks' }] },
    {
      ignore: [
        { files: 'a/**', rules: '*' },
        { files: 'b', rules: ['no-quit'] },
      ],
    },
    { preset: 'strict' },
    { rules: { 'no-such-rule': 'off' } },
    { rules: { 'no-quit': 'loud' } },
    { rules: [] },
    { dialects: [{ files: '*.log' }] },
    { ignore: [{ files: '', rules: '*' }] },
    { ignore: [{ files: 'a', rules: ['x'] }] },
    { root: 'yes' },
    { extends: 'x' },
    [],
  ];
  for (const one of cases) {
    it(`and the reader agree on ${JSON.stringify(one)}`, () => {
      const { problems } = readConfigFile(JSON.stringify(one), 'file:///a', 'file:///');
      assert.equal(isConfig(one), problems.length === 0, JSON.stringify(isConfig.errors ?? problems));
    });
  }

  it('is known to VS Code, and so are the presets', () => {
    const text = readFileSync(path.join(root, 'package.json'), 'utf8');
    const { contributes, files } = JSON.parse(text);
    const [{ fileMatch, url }] = contributes.jsonValidation;
    assert.equal(fileMatch, CONFIG_NAME);
    assert.ok(files.includes(url.split('/')[1]));
    const before = structuredClone(contributes.configuration[0].properties['smtp.preset'].enum);
    addPresets({ contributes }, RULES, PRESETS);
    assert.deepEqual(contributes.configuration[0].properties['smtp.preset'].enum, before);
  });
});
