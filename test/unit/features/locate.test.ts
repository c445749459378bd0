import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { locate, type Spot } from '../../../server/src/analysis/locate';
import type { Snapshot } from '../../../server/src/analysis/snapshot';
import { splitLines } from '../../../server/src/analysis/splitLines';
import { hover } from '../../../server/src/features/hover/hover';
import { snapshotOf } from '../../harness/hoverFixture';
import { describeWithShared } from '../../harness/shared';

describe('locate', () => {
  it('tells commands, responses, content and replies', () => {
    const snapshot = snapshotOf([
      'S: 220 mx.example.net ESMTP',
      'C: EHLO client.example.org',
      'S: 250-mx.example.net',
      'S: 250 SIZE',
      'C: MAIL FROM:<a@example.org>',
      'C: RCPT TO:<b@example.net>',
      'S: 250 Ok',
      'S: 250 Ok',
      'C: DATA',
      'S: 354 Go',
      'C: hello',
      'C: .',
      'S: 250 Ok',
      '* close C',
      'S: 250 Late',
    ]);
    assert.deepEqual(
      Array.from({ length: snapshot.lines.length }, (_, line) => describeSpot(locate(snapshot, line, 4))),
      [
        'reply greeting',
        'exchange EHLO',
        'reply EHLO',
        'reply EHLO',
        'exchange MAIL',
        'exchange RCPT',
        'reply MAIL',
        'reply RCPT',
        'exchange DATA',
        'reply DATA',
        'content DATA',
        'exchange .',
        'reply .',
        'nothing',
        'stray server',
      ],
    );
  });

  it('finds sessions that follow one another', () => {
    const one = ['* connect', 'S: 220 a.example.net', 'C: QUIT', 'S: 221 Bye', '* close S'];
    const snapshot = snapshotOf([...one, ...one, ...one]);
    const spot = locate(snapshot, 12, 4);
    assert.ok(spot?.kind === 'exchange' && spot.session.line === 10);
  });

  it('follows the two sides after they changed roles', () => {
    const snapshot = snapshotOf([
      'S: 220 provider.example.net',
      'C: EHLO customer.example.org',
      'S: 250-provider.example.net',
      'S: 250 ATRN',
      'C: ATRN example.org',
      'S: 250 Ok',
      'C: 220 customer.example.org',
      'S: EHLO provider.example.net',
      'C: 250 customer.example.org',
    ]);
    assert.deepEqual(
      [6, 7, 8].map((line) => describeSpot(locate(snapshot, line, 4))),
      ['reply greeting', 'exchange EHLO', 'reply EHLO'],
    );
  });

  it('knows which part of a folded line stands where', () => {
    const snapshot = snapshotOf([
      '=== Trying 192.0.2.1:25...',
      '=== Connected to 192.0.2.1.',
      '<-  220 mx.example.net ESMTP',
      ' -> EHLO client.example.org',
      '<-  250-mx.example.net',
      '<-  250 AUTH PLAIN LOGIN',
      '    CRAM-MD5',
      ' -> QUIT',
      '<-  221 Bye',
    ]);
    const spot = locate(snapshot, 6, 4);
    if (spot?.kind !== 'reply') return assert.equal(spot?.kind, 'reply');
    assert.equal(spot.text, '250 AUTH PLAIN LOGIN CRAM-MD5');
    const shown = hover(snapshot, { line: 6, character: 6 });
    assert.match(shown?.markdown ?? '', /CRAM-MD5/);
    assert.deepEqual([shown?.start, shown?.end], [4, 12]);
  });
});

describeWithShared('locate and hover on recorded sessions', ['lab-transcripts'], (folder) => {
  it('agree with a search line by line, and never throw', () => {
    for (const file of everyTenth(folder)) {
      const snapshot = snapshotOf(splitLines(readFileSync(file, 'utf8')));
      const expected = searchAll(snapshot);
      for (let line = 0; line < snapshot.lines.length; line++) {
        const text = snapshot.lines.at(line) ?? '';
        const spot = locate(snapshot, line, 4);
        const found = spot && spot.kind !== 'stray' && spot.kind !== 'content' ? describeSpot(spot) : '';
        assert.equal(found, expected.get(line) ?? '', `${file}:${line + 1}`);
        for (let character = 0; character <= text.length; character += 4) hover(snapshot, { line, character });
      }
    }
  }).timeout(60_000);
});

function describeSpot(spot: Spot | undefined): string {
  switch (spot?.kind) {
    case undefined:
      return 'nothing';
    case 'exchange':
      return `exchange ${spot.exchange.verb}`;
    case 'reply':
      return `reply ${spot.answered?.exchange.verb ?? 'greeting'}`;
    case 'content':
      return `content ${spot.carrier.verb}`;
    case 'stray':
      return `stray ${spot.role}`;
  }
}

/** What stands in each line, found the slow way. */
function searchAll({ analysis }: Snapshot): Map<number, string> {
  const found = new Map<number, string>();
  for (const session of analysis.sessions) {
    for (const { line } of session.greeting?.lines ?? []) found.set(line, 'reply greeting');
    for (const exchange of session.exchanges) {
      found.set(exchange.place.line, `exchange ${exchange.verb}`);
      for (const { line } of exchange.replies.flatMap((reply) => reply.lines))
        found.set(line, `reply ${exchange.verb}`);
    }
  }
  return found;
}

function everyTenth(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.smtp'));
  return files.filter((_, at) => at % 10 === 0).map((file) => path.join(folder, file));
}
