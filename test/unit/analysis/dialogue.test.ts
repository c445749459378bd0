import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readDialogue } from '../../../server/src/analysis/dialogue';
import type { Heard } from '../../../server/src/analysis/follower';

/** What was heard, one line each, as a person reads it. */
function told(heard: readonly Heard[]): string[] {
  return heard.map((one) => {
    if (one.kind === 'said') return `${one.side === 'client' ? 'C' : 'S'} ${one.part} ${one.text}`;
    return one.kind === 'event' ? `* ${one.event.event} ${one.details}`.trimEnd() : `# ${one.remark} ${one.text}`;
  });
}

describe('a dialogue without its dialect', () => {
  it('has what was said, what happened and what was remarked, each in its session', () => {
    const { head, sessions } = readDialogue([
      '# A lesson',
      '* connect 192.0.2.1:1025 -> 198.51.100.1:25',
      'S: 220 mx.example.net',
      'C: EHLO client.example.org',
      '# offers nothing',
      'S: 250 mx.example.net',
      'C: MAIL FROM:<a@example.org>',
      'S: 250 Ok',
      'C: RCPT TO:<b@example.net>',
      'S: 250 Ok',
      'C: DATA',
      'S: 354 Go',
      'C: Subject: x',
      'C: ..',
      'C: .',
      'S: 250 Ok',
      '* close C',
      '* connect 192.0.2.2:1025 -> 198.51.100.1:25',
      'S: 554 No',
    ]);
    assert.deepEqual(told(head), ['# comment A lesson']);
    assert.deepEqual(
      sessions.map(({ heard }) => told(heard)),
      [
        [
          '* connect 192.0.2.1:1025 -> 198.51.100.1:25',
          'S dialogue 220 mx.example.net',
          'C dialogue EHLO client.example.org',
          '# comment offers nothing',
          'S dialogue 250 mx.example.net',
          'C dialogue MAIL FROM:<a@example.org>',
          'S dialogue 250 Ok',
          'C dialogue RCPT TO:<b@example.net>',
          'S dialogue 250 Ok',
          'C dialogue DATA',
          'S dialogue 354 Go',
          'C content Subject: x',
          'C content ..',
          'C end-of-data .',
          'S dialogue 250 Ok',
          '* close C',
        ],
        ['* connect 192.0.2.2:1025 -> 198.51.100.1:25', 'S dialogue 554 No'],
      ],
    );
  });

  it('parts sessions that interleave', () => {
    const file = path.resolve(__dirname, '..', '..', 'fixtures', 'dialects', 'postfix-interleaved.txt');
    const { sessions } = readDialogue(readFileSync(file, 'utf8').split('\n'));
    const dialogues = sessions.map(({ heard }) =>
      told(heard.filter((one) => one.kind === 'said' && one.part !== 'end-of-data')).map((line) =>
        line.replace(/mx\S*|[A-Z0-9]{8,}/g, ''),
      ),
    );
    assert.equal(dialogues.length, 3);
    assert.deepEqual(dialogues[1], dialogues[0]);
    assert.deepEqual(dialogues[2], dialogues[0]);
  });
});
