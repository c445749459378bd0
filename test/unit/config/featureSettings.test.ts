import assert from 'node:assert/strict';
import { DEFAULT_FEATURES, FEATURE_SETTINGS, readFeatures } from '../../../server/src/config/featureSettings';

describe('settings of the editor’s features', () => {
  it('are the defaults where nothing is set', () => {
    for (const section of [undefined, null, {}, { hover: null }, 'x']) {
      assert.deepEqual(readFeatures(section), { features: DEFAULT_FEATURES, problems: [] });
    }
  });

  it('are found below the names of their groups', () => {
    assert.equal(readFeatures({ hover: { enabled: false } }).features['hover.enabled'], false);
  });

  it('name a value of another type with its path, and take the default', () => {
    const { features, problems } = readFeatures({ hover: { enabled: 'no' } });
    assert.equal(features['hover.enabled'], true);
    const message = 'It must be true or false. The default, true, is taken.';
    assert.deepEqual(problems, [{ path: ['hover', 'enabled'], key: false, message }]);
  });

  it('each say what they do, in a sentence', () => {
    for (const [key, { description }] of Object.entries(FEATURE_SETTINGS)) assert.match(description, /\.$/, key);
  });
});
