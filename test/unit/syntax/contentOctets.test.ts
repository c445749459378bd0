import assert from 'node:assert/strict';
import {
  BARE_CR,
  BARE_LF,
  EIGHT_BIT,
  findOddOctet,
  NOTATED,
  NUL,
  octetAt,
  oddOctets,
} from '../../../server/src/syntax/contentOctets';

describe('what is odd about a line of a message', () => {
  it('nothing in plain text', () => {
    assert.equal(oddOctets(''), 0);
    assert.equal(oddOctets('Subject: hello\tworld'), 0);
    assert.equal(oddOctets('\u001b[0m\u007f'), 0);
  });

  it('octets above 127, as letters, in hexadecimal, and as the command line keeps them', () => {
    assert.equal(oddOctets('Grüße'), EIGHT_BIT);
    assert.equal(oddOctets('Gr␐FCn'), EIGHT_BIT | NOTATED);
    assert.equal(oddOctets('\udcfc'), EIGHT_BIT);
  });

  it('NUL, raw and in both notations', () => {
    assert.equal(oddOctets('a\0b'), NUL);
    assert.equal(oddOctets('a␀b'), NUL | NOTATED);
    assert.equal(oddOctets('a␐00b'), NUL | NOTATED);
  });

  it('a bare CR, but no raw one that ends the line in the file', () => {
    assert.equal(oddOctets('a\rb'), BARE_CR);
    assert.equal(oddOctets('text\r'), 0);
    assert.equal(oddOctets('text␍'), BARE_CR | NOTATED);
    assert.equal(oddOctets('text␐0d'), BARE_CR | NOTATED);
  });

  it('a bare LF', () => {
    assert.equal(oddOctets('text␊'), BARE_LF | NOTATED);
    assert.equal(oddOctets('one␐0Atwo'), BARE_LF | NOTATED);
  });

  it('neither in a CR LF that is written out', () => {
    assert.equal(oddOctets('one␍␊two'), NOTATED);
    assert.equal(oddOctets('one␐0D␐0Atwo'), NOTATED);
    assert.equal(oddOctets('one\r␊'), NOTATED);
  });

  it('control pictures of other octets are only notated', () => {
    assert.equal(oddOctets('␛␡␐7F'), NOTATED);
  });

  it('is found at its column', () => {
    assert.equal(findOddOctet('text␍.␊', BARE_LF), 6);
    assert.equal(findOddOctet('text', NUL), -1);
    assert.deepEqual(octetAt('x␐FFx', 1), { octet: 0xff, width: 3 });
    assert.deepEqual(octetAt('␐', 0), { octet: 0x10, width: 1 });
    assert.deepEqual(octetAt('ü', 0), { octet: -1, width: 1 });
  });
});
