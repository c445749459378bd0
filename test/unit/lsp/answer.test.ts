import assert from 'node:assert/strict';
import { CancellationToken } from 'vscode-languageserver';
import type { Host } from '../../../server/src/host';
import { createAnswer } from '../../../server/src/lsp/answer';
import type { MarkdownBlocks } from '../../../server/src/lsp/markdownBlocks';
import type { DocumentSettings } from '../../../server/src/lsp/settingsStore';
import type { StoredDocument } from '../../../server/src/lsp/transcriptDocument';
import { createTurns } from '../../../server/src/lsp/turns';
import type { SmtpService } from '../../../server/src/service/service';

const token = CancellationToken.None;
const asked = { uri: 'file:///a.smtp', token };

describe('the order of answers', () => {
  it('has those at a place of the text, and what they say is out, in front of the findings', async () => {
    const { answer, told } = setUp();
    const findings = answer({ ...asked, givesWay: true }, undefined, () => void told.push('findings'));
    await turn();
    const hover = answer({ ...asked, around: 3 }, undefined, () => void told.push('hover'));
    // The library writes an answer some turns later.
    const written = hover.then(turn).then(turn);
    await Promise.all([findings, written.then(() => told.push('written'))]);
    assert.deepEqual(told, ['reach 3', 'hover', 'written', 'advance', 'findings']);
  });

  it('lets the findings have their turn, however much is asked', async () => {
    const { answer, told } = setUp();
    let isOver = false;
    const asking = (async () => {
      while (!isOver) await answer({ ...asked, around: 3 }, undefined, () => {});
    })();
    await answer({ ...asked, givesWay: true }, undefined, () => void told.push('findings'));
    isOver = true;
    await asking;
    assert.ok(told.includes('findings'));
  });
});

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function setUp() {
  const told: string[] = [];
  const turns = createTurns(turn, () => performance.now(), 3);
  const answer = createAnswer({
    host: { now: () => performance.now(), yield: turns.yield, log: assert.fail } as unknown as Host,
    service: {
      advance: () => told.push('advance') > 0,
      reach: (_document, _settings, _isOver, line) => told.push(`reach ${line}`) > 0,
    } as Partial<SmtpService> as SmtpService,
    blocks: { transcript: () => ({}) as StoredDocument } as Partial<MarkdownBlocks> as MarkdownBlocks,
    settingsOf: () => Promise.resolve({} as DocumentSettings),
  });
  return { answer, told };
}
