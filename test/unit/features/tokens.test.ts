import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Snapshot } from '../../../server/src/analysis/snapshot';
import { splitLines } from '../../../server/src/analysis/splitLines';
import {
  MODIFIED_SCOPES,
  TOKEN_MODIFIERS,
  TOKEN_STYLES,
  TOKEN_TYPES,
} from '../../../server/src/features/tokens/legend';
import { type Token, tokensIn } from '../../../server/src/features/tokens/tokens';
import { createGivenTokens, encodeTokens } from '../../../server/src/lsp/tokenData';
import { snapshotOf } from '../../harness/hoverFixture';

const folder = path.resolve(__dirname, '..', '..', 'fixtures', 'features', 'tokens');
const manifest = JSON.parse(readFileSync(path.resolve(__dirname, '..', '..', '..', 'package.json'), 'utf8'));

describe('semantic tokens', () => {
  for (const file of readdirSync(folder).sort()) {
    if (!/\.(?:smtp|log)$/.test(file)) continue;
    it(file, () => {
      const snapshot = snapshotOf(splitLines(readFileSync(path.join(folder, file), 'utf8')));
      const shown = `${allTokens(snapshot)
        .map((token) => show(snapshot, token))
        .join('\n')}\n`;
      const golden = path.join(folder, `${file}.txt`);
      if (process.env.UPDATE) writeFileSync(golden, shown);
      assert.equal(shown, readFileSync(golden, 'utf8'));
    });
  }

  it('leave out the bodies of messages where a user does not want them', () => {
    const snapshot = snapshotOf(LINES);
    assert.ok(allTokens(snapshot).some(({ type }) => type === 'smtpMessage'));
    const others = tokensIn(snapshot, 0, LINES.length - 1, { bodies: false });
    assert.ok(others.length > 0 && others.every(({ type }) => type !== 'smtpMessage'));
  });

  it('do not call an offer unused while the session goes on', () => {
    const open = snapshotOf(LINES.slice(0, -4));
    assert.ok(allTokens(open).every(({ type }) => type !== 'smtpOffer'));
  });

  it('are the same for a range and for the whole, in order, in their lines, and without overlaps', () => {
    const piece = fc.constantFrom(
      ...LINES,
      'C: AUTH PLAIN ****',
      'S: 334',
      'C: RCPT TO:<x@y> NOTIFY=NEVER',
      'S: 451 Later',
      '',
    );
    const property = fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(40), fc.nat(40), (lines, from, length) => {
      const snapshot = snapshotOf(lines);
      const all = allTokens(snapshot);
      const range = tokensIn(snapshot, from, from + length, { bodies: true });
      assert.deepEqual(
        range,
        all.filter(({ place }) => place.line >= from && place.line <= from + length),
      );
      let [line, end] = [0, 0];
      for (const { place } of all) {
        assert.ok(place.line > line || (place.line === line && place.start >= end));
        assert.ok(place.start < place.end && place.end <= (lines[place.line]?.length ?? 0));
        ({ line, end } = place);
      }
    });
    fc.assert(property);
  });

  it('of a change are told as the difference, from which an editor has what it would have been given anew', () => {
    const given = createGivenTokens();
    const number = fc.nat(3);
    fc.assert(
      fc.property(fc.array(number), fc.array(number), (before, after) => {
        const { resultId = '' } = given.full('file:///a', before);
        const told = given.delta('file:///a', resultId, after);
        assert.ok('edits' in told);
        const data = [...before];
        for (const { start, deleteCount, data: fresh } of told.edits) data.splice(start, deleteCount, ...(fresh ?? []));
        assert.deepEqual(data, after);
      }),
    );
    assert.deepEqual('data' in given.delta('file:///a', 'no such', [1]), true);
  });

  it('are numbers that step from token to token', () => {
    const place = (line: number, start: number, end: number) => ({ line, start, end });
    const data = encodeTokens([
      { place: place(2, 3, 5), type: 'smtpMailbox', modifier: 'refused' },
      { place: place(2, 8, 9), type: 'smtpOffer' },
      { place: place(4, 1, 2), type: 'smtpMessage' },
    ]);
    assert.deepEqual(data, [2, 3, 2, 0, 4, 0, 5, 1, 1, 0, 2, 1, 1, 3, 0]);
  });

  it('have their types, modifiers and scopes in the manifest, each with a scope that themes know', () => {
    const { semanticTokenTypes, semanticTokenModifiers, semanticTokenScopes } = manifest.contributes;
    assert.deepEqual(
      semanticTokenTypes.map(({ id }: { id: string }) => id),
      Object.keys(TOKEN_TYPES),
    );
    assert.deepEqual(
      semanticTokenModifiers.map(({ id }: { id: string }) => id),
      Object.keys(TOKEN_MODIFIERS),
    );
    for (const selector of [...Object.keys(MODIFIED_SCOPES), ...Object.keys(TOKEN_STYLES)]) {
      const [type = '', modifier] = selector.split('.');
      assert.ok(type in TOKEN_TYPES && (modifier === undefined || modifier in TOKEN_MODIFIERS), selector);
    }
    const [{ language, scopes }] = semanticTokenScopes;
    assert.equal(language, 'smtp');
    for (const list of Object.values<string[]>(scopes)) {
      assert.match(list.at(-1) ?? '', /^(?:string|comment|invalid|variable|markup|support|constant|keyword)\b/);
    }
  });

  it('tell accepted from refused without green and red, too', () => {
    assert.ok('smtpMailbox.refused' in TOKEN_STYLES && !('smtpMailbox.accepted' in TOKEN_STYLES));
  });
});

const LINES = [
  'S: 220 mx.example.net ESMTP',
  'C: EHLO client.example.org',
  'S: 250-mx.example.net',
  'S: 250-SIZE 1000',
  'S: 250 PIPELINING',
  'C: MAIL FROM:<a@example.org>',
  'S: 250 Ok',
  'C: RCPT TO:<b@example.net>',
  'S: 550 No',
  'C: RCPT TO:<c@example.net>',
  'S: 250 Ok',
  'C: DATA',
  'S: 354 Go',
  'C: Subject: one',
  'C: ',
  'C: hello',
  'C: .',
  'S: 250 Ok',
  'C: QUIT',
  'S: 221 Bye',
  '* close S',
  'C: NOOP',
];

function allTokens(snapshot: Snapshot): Token[] {
  return tokensIn(snapshot, 0, snapshot.lines.length - 1, { bodies: true });
}

function show({ lines }: Snapshot, { place, type, modifier }: Token): string {
  const text = (lines.at(place.line) ?? '').slice(place.start, place.end);
  return `line ${place.line + 1}: ${modifier ? `${type}.${modifier}` : type} ${text}`;
}
