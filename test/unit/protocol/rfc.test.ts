import assert from 'node:assert/strict';
import { refText, rfcText, rfcUrl } from '../../../server/src/protocol/rfc';

describe('references', () => {
  it('name the RFC and the section', () => {
    assert.equal(rfcText({ rfc: 5321, section: '4.1.4' }), 'RFC 5321 section 4.1.4');
    assert.equal(rfcText({ rfc: 5321, section: 'F.1' }), 'RFC 5321 appendix F.1');
    assert.equal(rfcText({ rfc: 7208, section: '8.4-8.7' }), 'RFC 7208 sections 8.4-8.7');
    assert.equal(rfcText({ rfc: 876 }), 'RFC 876');
    assert.equal(refText({ rfc: 821, section: '3.8' }), 'RFC 821 section 3.8');
    assert.equal(refText({ vendor: 'Postfix', text: 'XCLIENT_README' }), 'Postfix: XCLIENT_README');
  });

  it('lead to the section at the RFC Editor', () => {
    assert.equal(rfcUrl({ rfc: 5321, section: '4.1.4' }), 'https://www.rfc-editor.org/rfc/rfc5321#section-4.1.4');
    assert.equal(rfcUrl({ rfc: 5321, section: 'F.1' }), 'https://www.rfc-editor.org/rfc/rfc5321#appendix-F.1');
    assert.equal(rfcUrl({ rfc: 7208, section: '8.4-8.7' }), 'https://www.rfc-editor.org/rfc/rfc7208#section-8.4');
    assert.equal(rfcUrl({ rfc: 876 }), 'https://www.rfc-editor.org/rfc/rfc876');
  });
});
