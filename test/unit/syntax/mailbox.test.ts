import assert from 'node:assert/strict';
import fc from 'fast-check';
import { localPartFault, splitMailbox } from '../../../server/src/syntax/mailbox';

const ATOM = "[A-Za-z0-9!#$%&'*+\\-/=?^_`{|}~]+";
/** `Local-part` of RFC 5321 section 4.1.2; in quotes any printable ASCII, quote and backslash behind a backslash. */
const LOCAL_PART = new RegExp(`^(?:${ATOM}(?:\\.${ATOM})*|"(?:[ !#-[\\]-~]|\\\\[ -~])*")$`);

const localFault = (text: string) => localPartFault(`<${text}@x>`, { start: 1, end: 1 + text.length });
const parts = (text: string) => {
  const { local, domain, literal } = splitMailbox(text, { start: 0, end: text.length });
  return [text.slice(local.start, local.end), domain && text.slice(domain.start, domain.end), literal];
};

describe('a mailbox', () => {
  it('has a local part as the grammar says', () => {
    const unit = fc.oneof(
      fc.constantFrom('.', '"', '\\', ' ', '@', '<', ',', 'a', '\u007f', '\t'),
      fc.string({ maxLength: 1 }),
    );
    const text = fc.string({ unit, maxLength: 8 });
    const quoted = text.map((one) => `"${one}"`);
    fc.assert(
      fc.property(fc.oneof(text, quoted), (one) => {
        assert.equal(localFault(one) === undefined, LOCAL_PART.test(one), JSON.stringify(one));
      }),
      { numRuns: 3000 },
    );
  });

  it('has its fault inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (one) => {
        const fault = localFault(one);
        if (fault) assert.ok(fault.start >= 1 && fault.end <= one.length + 2 && fault.start < fault.end);
      }),
    );
  });

  it('may have letters beyond ASCII', () => {
    for (const one of ['jürgen', '用户', '"ü b"', 'a.ñ']) assert.equal(localFault(one), undefined, one);
    assert.equal(localFault('"\\ü"')?.kind, 'quoted-character', 'a quoted pair is ASCII');
  });

  it('says what is wrong with the local part', () => {
    assert.equal(localFault('')?.kind, 'empty');
    assert.equal(localFault('.a')?.kind, 'leading-dot');
    assert.equal(localFault('a.')?.kind, 'trailing-dot');
    assert.equal(localFault('a..b')?.kind, 'double-dot');
    assert.equal(localFault('a b')?.kind, 'character');
    assert.equal(localFault('"a')?.kind, 'unclosed-quote');
    assert.equal(localFault('"a"b')?.kind, 'behind-quote');
    assert.equal(localFault('"a\\')?.kind, 'unclosed-quote');
  });

  it('is split at the first @ outside quotes', () => {
    assert.deepEqual(parts('a@b.example'), ['a', 'b.example', false]);
    assert.deepEqual(parts('"a@b"@c'), ['"a@b"', 'c', false]);
    assert.deepEqual(parts('"a\\"@b"@[192.0.2.1]'), ['"a\\"@b"', '[192.0.2.1]', true]);
    assert.deepEqual(parts('a@b@c'), ['a', 'b@c', false]);
    assert.deepEqual(parts('postmaster'), ['postmaster', undefined, false]);
  });
});
