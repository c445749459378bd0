import assert from 'node:assert/strict';
import { type Mention, readMentions } from '../../../server/src/analysis/mentions';
import { workspaceSymbols } from '../../../server/src/features/workspaceSymbols/workspaceSymbols';

describe('workspace symbols', () => {
  const one = transcript('file:///one.smtp', [
    'S: 220 mx.example.net ESMTP',
    'C: EHLO client.example.org',
    'S: 250 mx.example.net',
    'C: MAIL FROM:<ann@example.org>',
    'S: 250 Ok',
    'C: RCPT TO:<Bob@example.net>',
    'S: 250 Ok',
    'C: RCPT TO:<bob@example.net>',
    'S: 250 Ok',
    'C: DATA',
    'S: 354 Go',
    'C: Message-ID: <4711@example.org>',
    'C: ',
    'C: .',
    'S: 250 2.0.0 Ok: queued as 4F2A1B',
  ]);
  const other = transcript('file:///other.smtp', ['S: 220 mail.example.com ESMTP', 'C: MAIL FROM:<bob@example.net>']);
  const found = (query: string) =>
    workspaceSymbols([one, other], query).map(({ what, name, detail, uri, place }) =>
      [what, name, detail, uri, place.line].join(' '),
    );

  it('finds an address in each transcript, however it is written', () => {
    assert.deepEqual(found('bob@'), [
      'address Bob@example.net address, 2 places file:///one.smtp 5',
      'address bob@example.net address file:///other.smtp 1',
    ]);
  });

  it('finds message ids, queue ids and hosts', () => {
    assert.match(found('4711')[0] ?? '', /^message-id /);
    assert.match(found('4F2A1B')[0] ?? '', /^queue-id 4F2A1B queue id file:\/\/\/one\.smtp 14$/);
    assert.match(found('mail.example.com')[0] ?? '', /^host mail\.example\.com /);
  });

  it('finds what holds the letters in their order, behind what begins with them', () => {
    const names = workspaceSymbols([one, other], 'mx').map(({ name }) => name);
    assert.equal(names[0], 'mx.example.net');
    assert.ok(workspaceSymbols([one, other], 'bxn').some(({ name }) => name === 'bob@example.net'));
    assert.deepEqual(found('zzz'), []);
  });
});

function transcript(uri: string, lines: readonly string[]) {
  const mentions: Mention[] = [];
  const reader = readMentions('auto', mentions);
  for (const [at, line] of lines.entries()) reader.line(line, lines[at + 1]);
  reader.end();
  return { uri, mentions };
}
