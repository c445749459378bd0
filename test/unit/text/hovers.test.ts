import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readTranscript } from '../../../server/src/cli/readTranscript';
import { readSource } from '../../../server/src/convert/source';
import { explainSource } from '../../../server/src/explain/explainSessions';
import { type HoverText, hover } from '../../../server/src/features/hover/hover';
import { COUNTED } from '../../../server/src/features/hover/words';
import { escapeMarkdown } from '../../../server/src/features/markdown';
import { RULES } from '../../../server/src/rules/index';
import { useTexts } from '../../../server/src/text/localized';
import { ZH_CN } from '../../../server/src/text/zhCn/table';
import { transcriptsBelow } from '../../harness/files';
import { snapshotOf } from '../../harness/hoverFixture';
import { describeWithShared } from '../../harness/shared';

const root = path.resolve(__dirname, '../../..');
const REFUSALS = path.join(root, 'samples/04-refused-recipient.smtp');

/** Two English words of small letters. */
const ENGLISH = /[a-z]{2,}[,:;]? [a-z]{2,}/;

/** Nothing of the transcript itself, of code and of addresses. */
function ownWords(markdown: string, reasons: readonly string[]): string {
  return reasons
    .reduce((left, reason) => left.replace(escapeMarkdown(reason), ''), markdown)
    .replace(/(?<!\\|`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)|“[^”]*”|\]\([^)\s]*\)/g, '');
}

/** At every word of every line, in English and in Chinese. */
function assertTranslated(lines: readonly string[]): void {
  const snapshot = snapshotOf(lines);
  const reasons = snapshot.analysis.directives.map(({ reason }) => reason).filter((reason) => reason !== '');
  const everywhere = (): (HoverText | undefined)[] =>
    lines.flatMap((text, line) =>
      [...text.matchAll(/[\w-]+/g)].map(({ index }) => hover(snapshot, { line, character: index })),
    );
  const places = (shown: readonly (HoverText | undefined)[]) =>
    shown.map((one) => one && `${one.line}:${one.start}-${one.end}`);
  useTexts(undefined);
  const english = everywhere();
  useTexts(ZH_CN);
  const chinese = everywhere();
  assert.deepEqual(places(chinese), places(english));
  const told = new Set(chinese.flatMap((one) => (one ? [one.markdown] : [])));
  const left = [...told].filter((markdown) => ENGLISH.test(ownWords(markdown, reasons)));
  assert.deepEqual(left, []);
}

describe('hovers in Simplified Chinese', () => {
  afterEach(() => useTexts(undefined));

  for (const { id, examples } of RULES) {
    it(`say nothing in English of the examples of ${id}`, () => {
      assertTranslated(examples.bad.split('\n'));
      assertTranslated(examples.good.split('\n'));
    });
  }

  for (const folder of ['samples', 'test/fixtures/dialects', 'test/fixtures/features/hover']) {
    for (const { name, lines } of transcriptsBelow(path.join(root, folder)))
      it(`say nothing in English of ${folder}/${name}`, () => assertTranslated(lines));
  }

  it('tell an account why something was refused, and not whose move it is', () => {
    useTexts(ZH_CN);
    const [, refusal] = explainSource(
      readSource({ name: '', lines: readTranscript(readFileSync(REFUSALS)), dialect: 'canonical' })!,
    ).split('**被拒绝**');
    assert.match(refusal ?? '', /^。服务器的应答为 `550 5\.1\.1 [^`]*`。原因：`5\.1\.1` 的含义是：/);
    assert.doesNotMatch(refusal ?? '', /下一步|用于区分同类应答/);
  });

  it('know whose move it is in either language: a reply behind a group of commands ends the wait for the others', () => {
    const lines = ['C: MAIL FROM:<a@example.org>', 'C: RCPT TO:<b@example.net>', 'S: 221 2.0.0 bye', 'S: 250 ok'];
    const next = () => hover(snapshotOf(lines), { line: 2, character: 3 })?.markdown.split('\n\n').at(-3);
    assert.equal(next(), '**Next:** the server, which closes the connection.');
    useTexts(ZH_CN);
    assert.equal(next(), '**下一步**：服务器关闭连接。');
  });

  it('have each text of their sources, also of tables that no transcript asks for in full', () => {
    const folder = path.join(root, 'server/src/features/hover');
    const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [...readFileSync(path.join(folder, name), 'utf8').matchAll(/'((?:[^'\\\n]|\\.)*)'/g)])
      .map(([, text = '']) => text)
      .filter((text) => (ENGLISH.test(text) || /^[A-Z][a-z]* [a-z]+$/.test(text)) && !(text in COUNTED));
    assert.ok(texts.length > 400, `${texts.length} texts`);
    assert.deepEqual(
      texts.filter((text) => !ZH_CN.has(text)),
      [],
    );
  });
});

/** Of recordings of one server, which are much alike, one in so many is taken. */
const EVERY = 8;

describeWithShared('hovers in Simplified Chinese over recordings of real servers', ['lab-transcripts'], (folder) => {
  afterEach(() => useTexts(undefined));

  const transcripts = transcriptsBelow(folder).filter(({ name }) => name.endsWith('.smtp'));
  const servers = new Set(transcripts.map(({ name }) => name.split('/')[0] ?? ''));
  for (const server of servers) {
    it(`say nothing in English: ${server}`, () => {
      const own = transcripts.filter(({ name }) => name.startsWith(`${server}/`));
      for (const { lines } of own.filter((_, at) => at % EVERY === 0)) assertTranslated(lines);
    });
  }
});
