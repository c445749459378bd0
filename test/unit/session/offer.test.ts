import assert from 'node:assert/strict';
import { offerAt } from '../../../server/src/session/offer';
import { type Standing, standing, startState } from '../../../server/src/session/state';

function at(more: Partial<Standing>) {
  const offer = offerAt({ ...standing(startState()), phase: 'ready', hello: 'EHLO', ...more });
  return offer && Object.fromEntries(offer);
}

describe('the offer that counts', () => {
  it('has keywords in upper case with their parameters, those of the old form among them', () => {
    const offer = ['size 1000', 'AUTH PLAIN', 'AUTH=LOGIN'];
    assert.deepEqual(at({ offer }), { SIZE: ['1000'], AUTH: ['PLAIN', 'LOGIN'] });
  });

  it('is empty after HELO and where EHLO has one line', () => {
    assert.deepEqual(at({ hello: 'HELO', offer: null }), {});
    assert.deepEqual(at({ offer: [] }), {});
  });

  it('is not known where no reply is recorded, where it is abridged, and behind a gap', () => {
    assert.equal(at({ offer: null }), undefined);
    assert.equal(at({ offer: ['SIZE', '...'] }), undefined);
    assert.equal(at({ offer: ['[more keywords]'] }), undefined);
    assert.equal(at({ offer: ['SIZE'], phase: 'unknown' }), undefined);
  });
});
