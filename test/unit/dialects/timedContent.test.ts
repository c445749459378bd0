import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../../server/src/analysis/analyze';
import { canonical } from '../../../server/src/dialects/canonical';

/** A message of which each line has a tag of these, so that lines with the same one follow each other. */
const TAGS = ['[+0.100 #7] ', '[+0.100 #8] ', '[+0.099 #9] ', '[+400.5] ', '[#7] ', ''];
const TEXTS = ['plain text', ' indented', '', '..', '.', 'Subject: x', '-----BEGIN PRIVATE KEY-----', 'naïve', 'RSET'];

const line = fc.record({
  tag: fc.constantFrom(...TAGS),
  mark: fc.constantFrom('C: ', 'C:', 'S: ', ''),
  text: fc.constantFrom(...TEXTS),
});

describe('lines of a message with times', () => {
  const transcript = (lines: readonly { tag: string; mark: string; text: string }[]) => [
    '[+0.001 #1] S: 220 mx.example.net ESMTP',
    '[+0.002 #2] C: HELO client.example.org',
    '[+0.003 #3] S: 250 mx.example.net',
    '[+0.004 #4] C: MAIL FROM:<a@example.org>',
    '[+0.005 #5] S: 250 Ok',
    '[+0.006 #5] C: RCPT TO:<b@example.net>',
    '[+0.007 #5] S: 250 Ok',
    '[+0.008 #5] C: DATA',
    '[+0.009 #6] S: 354 Go ahead',
    '[+0.100 #7] C: From: a@example.org',
    '[+0.100 #7] C: ',
    ...lines.map(({ tag, mark, text }) => tag + mark + text),
    '[+0.200 #9] C: .',
    '[+0.300 #10] S: 250 Ok',
  ];

  it('mean the same whether they are only counted or looked at one by one', () => {
    const { plainContent } = canonical;
    try {
      fc.assert(
        fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
          const text = transcript(lines);
          canonical.plainContent = plainContent;
          const fast = analyze(text, 'canonical');
          canonical.plainContent = undefined;
          const slow = analyze(text, 'canonical');
          assert.deepEqual(fast.found, slow.found);
          assert.deepEqual(fast.sessions, slow.sessions);
          for (const at of text.keys()) {
            for (const part of ['role', 'start', 'end'] as const)
              assert.equal(fast.lines[part](at), slow.lines[part](at), `${part} of line ${at}`);
          }
        }),
        { numRuns: 500 },
      );
    } finally {
      canonical.plainContent = plainContent;
    }
  });

  it('are only counted where the one above has the same time and mark', () => {
    const start = (text: string, lead: string) => canonical.plainContent?.(text, { bare: false }, lead);
    assert.equal(start('[+0.1 #7] C: text', '[+0.1 #7] C: '), 13);
    assert.equal(start('[+0.1 #7] C: text', '[+0.1 #8] C: '), -1);
    assert.equal(start('[+0.1 #7] C: text', ''), -1);
    assert.equal(start('[+0.1 #7] C:  text', '[+0.1 #7] C:'), -1);
    assert.equal(canonical.plainContent?.('[+0.1 #7] C: text', { bare: true }, '[+0.1 #7] C: '), -1);
  });
});
