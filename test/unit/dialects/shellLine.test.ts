import assert from 'node:assert/strict';
import { isQuotedDot, quotedText } from '../../../server/src/dialects/shellLine';

describe('a shell line that hands a text to a program', () => {
  it('begins behind the quotes', () => {
    assert.equal(quotedText('echo """EHLO localhost', 0), 8);
    assert.equal(quotedText("  printf -e 'HELO a", 2), 13);
    assert.equal(quotedText('echo EHLO localhost', 0), -1);
  });

  it('ends with a dot in front of the quotes', () => {
    assert.ok(isQuotedDot('.""" | ncat localhost 9925', 0));
    assert.ok(isQuotedDot(".'", 0));
    assert.ok(!isQuotedDot('."A quoted word" he said', 0));
    assert.ok(!isQuotedDot('.', 0));
  });
});
