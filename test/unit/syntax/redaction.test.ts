import assert from 'node:assert/strict';
import { isRedacted } from '../../../server/src/syntax/redaction';

describe('what stands in the place of an address', () => {
  it('is masked, a word for it, or mangled', () => {
    const texts = [
      '****',
      'a***@example.org',
      'xxxx@xxx.example',
      '<hidden>',
      '[hidden]',
      '{EDITED}',
      '<my-email>',
      '<sender>',
    ];
    texts.push(
      'b...@example.net',
      '<메일 주소>',
      '<收件邮箱@qq.example>',
      '[EMAIL="a@b"]a@b[/EMAIL]',
      '&lt;a@b&gt;',
      '[email protected]',
    );
    for (const one of texts) assert.ok(isRedacted(one), one);
  });

  it('is no address that only looks odd', () => {
    const texts = [
      '<>',
      '< >',
      '<alice>',
      '<a@example.org>',
      '<"a b"@example.org>',
      '<x@example.org>',
      '<a*b@example.org>',
      '<exxon@example.org>',
      '<a b>',
      '<p@x>',
    ];
    for (const one of texts) assert.ok(!isRedacted(one), one);
  });
});
