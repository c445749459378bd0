import assert from 'node:assert/strict';
import { findRule, RULES } from '../../../server/src/rules/index';
import { isInPreset, namedInPresets } from '../../../server/src/rules/presets';

describe('presets', () => {
  it('name rules that exist', () => {
    for (const id of namedInPresets()) assert.ok(findRule(id), id);
  });

  it('teaching has every rule, default every rule that can be a fault', () => {
    for (const rule of RULES) {
      assert.ok(isInPreset(rule, 'teaching'), rule.id);
      if (rule.severity === 'error' || rule.severity === 'warning') assert.ok(isInPreset(rule, 'default'), rule.id);
    }
  });

  it('security has what is dangerous, and little else', () => {
    const on = RULES.filter((rule) => isInPreset(rule, 'security'));
    for (const rule of RULES) if (rule.category === 'security') assert.ok(on.includes(rule), rule.id);
    assert.ok(on.length < RULES.length / 2);
  });
});
