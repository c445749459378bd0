import assert from 'node:assert/strict';
import fc from 'fast-check';
import { momentIn } from '../../../server/src/analysis/moment';
import { formatOnType } from '../../../server/src/features/format/formatOnType';
import { parseCursors } from '../../harness/cursorFixture';
import { lineOfText } from '../../harness/hostileLines';

/** The text behind the change that typing the character in front of the cursor brings. */
function typed(text: string, character: string): string {
  const { lines, cursors } = parseCursors(text);
  const [cursor] = cursors;
  assert.ok(cursor);
  const result: (string | undefined)[] = [...lines];
  for (const edit of formatOnType(momentIn(lines, cursor.line), cursor.character, character)) {
    if ('removed' in edit) result[edit.removed] = undefined;
    else {
      const line = result[edit.line] ?? '';
      result[edit.line] = line.slice(0, edit.start) + edit.text + line.slice(edit.end);
    }
  }
  return result.filter((line) => line !== undefined).join('\n');
}

describe('formatting while typing', () => {
  const cases: readonly [what: string, text: string, character: string, after: string][] = [
    [
      'the server answers a command',
      'S: 220 mx.example.net\nC: EHLO a.example\n$0',
      '\n',
      'S: 220 mx.example.net\nC: EHLO a.example\nS: ',
    ],
    ['the client speaks behind a reply', 'S: 220 mx.example.net\n$0', '\n', 'S: 220 mx.example.net\nC: '],
    [
      'a message goes on',
      'S: 220 mx\nC: EHLO a\nS: 250 mx\nC: MAIL FROM:<a@a.example>\nS: 250 Ok\nC: RCPT TO:<b@b.example>\nS: 250 Ok\nC: DATA\nS: 354 Go\n$0',
      '\n',
      'S: 220 mx\nC: EHLO a\nS: 250 mx\nC: MAIL FROM:<a@a.example>\nS: 250 Ok\nC: RCPT TO:<b@b.example>\nS: 250 Ok\nC: DATA\nS: 354 Go\nC: ',
    ],
    [
      'a reply goes on with its code',
      'S: 220 mx\nC: EHLO a\nS: 250-mx\n$0',
      '\n',
      'S: 220 mx\nC: EHLO a\nS: 250-mx\nS: 250-',
    ],
    [
      'an empty line of a reply ends it',
      'S: 220 mx\nC: EHLO a\nS: 250-mx\nS: 250-\n$0',
      '\n',
      'S: 220 mx\nC: EHLO a\nS: 250 mx\nC: ',
    ],
    [
      'another keyword: the line above is no longer the last',
      'S: 220 mx\nC: EHLO a\nS: 250 mx\nS: 250 $0',
      ' ',
      'S: 220 mx\nC: EHLO a\nS: 250-mx\nS: 250 ',
    ],
    [
      'another reply than that to EHLO stays as it is',
      'S: 220 mx\nC: EHLO a\nS: 250 mx\nC: NOOP\nS: 250 Ok\nS: 250 $0',
      ' ',
      'S: 220 mx\nC: EHLO a\nS: 250 mx\nC: NOOP\nS: 250 Ok\nS: 250 ',
    ],
    [
      'the marks are those of the file',
      '=== Connected to mx.example.net.\n<-  220 mx.example.net\n -> EHLO a.example\n$0',
      '\n',
      '=== Connected to mx.example.net.\n<-  220 mx.example.net\n -> EHLO a.example\n<-  ',
    ],
    [
      'nobody has to speak below a comment',
      'S: 220 mx.example.net\n# note\n$0',
      '\n',
      'S: 220 mx.example.net\n# note\n',
    ],
    ['or below an empty line', 'S: 220 mx.example.net\n\n$0', '\n', 'S: 220 mx.example.net\n\n'],
    ['or behind the end', 'S: 220 mx\nC: QUIT\nS: 221 Bye\n$0', '\n', 'S: 220 mx\nC: QUIT\nS: 221 Bye\n'],
    [
      'a form without marks has none',
      '$ nc mx.example.net 25\n220 mx.example.net\nEHLO a.example\n$0',
      '\n',
      '$ nc mx.example.net 25\n220 mx.example.net\nEHLO a.example\n',
    ],
    ['nothing comes into a line that has text', 'S: 220 mx\n$0C: EHLO a', '\n', 'S: 220 mx\nC: EHLO a'],
  ];
  for (const [what, text, character, after] of cases) it(what, () => assert.equal(typed(text, character), after));

  it('never throws, and changes only the line and the two above it', () => {
    fc.assert(
      fc.property(fc.array(lineOfText(), { maxLength: 12 }), fc.constantFrom('\n', '-', ' '), (lines, character) => {
        for (const [line, text] of lines.entries()) {
          for (const edit of formatOnType(momentIn(lines, line), text.length, character)) {
            const changed = 'removed' in edit ? edit.removed : edit.line;
            assert.ok(changed >= 0 && changed <= line && changed >= line - 2);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
