import assert from 'node:assert/strict';
import fc from 'fast-check';
import { transcriptNotes } from '../../../server/src/imported/transcriptNotes';

const CONNECT = '* connect 192.0.2.10:49152 -> 198.51.100.25:25 2026-11-23T13:00:00.000000Z';
const NOON = Date.UTC(2026, 10, 23, 13) / 1000;
const SESSION = [
  CONNECT,
  '[+0.004210 #4] S: 220 mx.example.net ESMTP',
  '[+0.005101 #6] C: EHLO client.example.org',
  '[+0.006000 #8] S: 250 mx.example.net',
  '[+0.007000 #9] * close C',
];

/** The notes of a transcript, each with its frame. */
function notesOf(lines: readonly string[]): (readonly [number, string])[] {
  return transcriptNotes(lines).notes.map(({ frame, text }) => [frame, text] as const);
}

/** The session with lines put in front of others. */
function withLines(...put: readonly (readonly [before: number, ...lines: string[]])[]): string[] {
  return SESSION.flatMap((line, at) => [
    ...put.flatMap(([before, ...lines]) => (before === at ? lines : [])),
    line,
  ]).concat(put.flatMap(([before, ...lines]) => (before >= SESSION.length ? lines : [])));
}

describe('the notes of a transcript', () => {
  it('belong to the line below where that is as near as the one above', () => {
    assert.deepEqual(notesOf(withLines([2, '# why?'])), [[6, 'why?']]);
    assert.deepEqual(notesOf(withLines([2, '', '# why?'])), [[6, 'why?']]);
  });

  it('belong to the line above where that is nearer, or the last', () => {
    assert.deepEqual(notesOf(withLines([2, '# why?', ''])), [[4, 'why?']]);
    assert.deepEqual(notesOf(withLines([5, '', '', '# the end'])), [[9, 'the end']]);
  });

  it('in front of a session, and behind its connect line, belong to its first line', () => {
    assert.deepEqual(notesOf(withLines([0, '# all of it'], [1, '# the greeting'])), [
      [4, 'all of it'],
      [4, 'the greeting'],
    ]);
    assert.deepEqual(notesOf([...SESSION, '# of the second', ...SESSION.map((line) => line.replace('#', '#1'))]), [
      [14, 'of the second'],
    ]);
    assert.deepEqual(notesOf([...SESSION, '# of the first', '', CONNECT]), [[9, 'of the first']]);
  });

  it('of several lines are one, and what parts them parts notes', () => {
    assert.deepEqual(notesOf(withLines([2, '# one', '#', '#   two', '', '# three'])), [
      [4, 'one\n\ntwo'],
      [6, 'three'],
    ]);
    assert.deepEqual(notesOf(withLines([2, '# one', '# smtp-ignore no-quit', '# two'])), [
      [4, 'one'],
      [6, 'two'],
    ]);
  });

  it('are neither directives nor what import wrote', () => {
    const lines = withLines(
      [1, '# [+0.001000 #3] Client: sent again'],
      [2, '# smtp-expect no-quit -- a lesson'],
      [5, '# capture: The file ends in a packet. (frame 17, octet 3695)', '#', '#  '],
    );
    assert.deepEqual(transcriptNotes(lines), { notes: [], hasFrames: true });
  });

  it('may belong to a comment that import wrote', () => {
    assert.deepEqual(notesOf(withLines([1, '# here?', '# [+0.001000 #3] Client: sent again'])), [[3, 'here?']]);
  });

  it('know the time of their frame, where it is told', () => {
    const [note] = transcriptNotes(withLines([2, '# why?'])).notes;
    assert.ok(Math.abs(note!.time! - (NOON + 0.005101)) < 1e-6);
    const [other] = transcriptNotes(withLines([2, '# why?']).slice(1)).notes;
    assert.equal(other!.time, undefined);
    // Import writes 0 where a time lies before the session.
    const clipped = SESSION.map((line) => line.replace('0.005101', '0.000000'));
    assert.equal(transcriptNotes([...clipped.slice(0, 2), '# a', ...clipped.slice(2)]).notes[0]!.time, undefined);
  });

  it('need frames', () => {
    assert.deepEqual(transcriptNotes(['# a', 'S: 220 mx.example.net', 'C: QUIT', '# b']), {
      notes: [],
      hasFrames: false,
    });
  });

  it('each have a frame of the transcript, whatever stands in it', () => {
    const line = fc.oneof(
      fc.constantFrom(...SESSION),
      fc.string().map((text) => `# ${text}`),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        for (const { frame, text, line: at } of transcriptNotes(lines, 'canonical').notes) {
          assert.ok(lines.some((one) => one.includes(`#${frame}`)));
          assert.notEqual(text, '');
          assert.ok(lines[at]!.startsWith('#'));
        }
      }),
    );
  });
});
