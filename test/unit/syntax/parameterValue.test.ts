import assert from 'node:assert/strict';
import { extensions } from '../../../server/src/protocol/extensions';
import { parameterFault } from '../../../server/src/syntax/parameterValue';

describe('the value of a parameter', () => {
  for (const { parameters } of extensions) {
    for (const { name, value, values = [] } of parameters) {
      it(`of ${name} is judged by its grammar`, () => {
        if (value === 'none') assert.ok(parameterFault(name, '1'), 'takes no value');
        if (value === 'required') assert.ok(parameterFault(name, undefined), 'needs a value');
        if (value !== 'required') assert.equal(parameterFault(name, undefined), undefined);
        assert.ok(parameterFault(name, ''), 'an empty value');
        for (const one of values) assert.equal(parameterFault(name, one), undefined, one);
      });
    }
  }

  it('is not judged where the parameter is not known', () => {
    assert.equal(parameterFault('CONSTRUCTOR', 'x'), undefined);
    assert.equal(parameterFault('X-FOO', undefined), undefined);
    assert.ok(parameterFault('X-FOO', ''));
  });

  it('is mended where its meaning is certain', () => {
    const mended = (name: string, value: string) => parameterFault(name, value)?.meant;
    assert.equal(mended('ORCPT', 'rfc822;b+lists@example.net'), 'rfc822;b+2Blists@example.net');
    assert.equal(mended('ORCPT', 'rfc822;b+ab12@example.net'), 'rfc822;b+2Bab12@example.net');
    assert.equal(mended('ORCPT', 'rfc822;prvs=b@example.net'), 'rfc822;prvs+3Db@example.net');
    assert.equal(mended('ENVID', 'a+2bb'), 'a+2Bb');
    assert.equal(mended('SMTPUTF8', '1'), '');
    assert.equal(mended('ORCPT', 'b@example.net'), undefined);
    assert.equal(mended('SIZE', 'big'), undefined);
  });
});
