import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { readConfigFile } from '../../../server/src/config/configFile';
import { readFeatures } from '../../../server/src/config/featureSettings';
import { problemText } from '../../../server/src/imported/problemText';
import {
  COMPARE_REQUEST,
  CONVERT_REQUEST,
  CONVERT_TARGETS_REQUEST,
  type ConvertResult,
  type ConvertTargetInfo,
  EXPLAIN_REQUEST,
  MESSAGES_REQUEST,
  RULES_REQUEST,
} from '../../../server/src/messages';
import { useTexts } from '../../../server/src/text/localized';
import { ZH_CN } from '../../../server/src/text/zhCn/table';
import { captureOf, packetsOf } from '../../harness/capture/capture';
import { pcapngOctets, pcapOctets } from '../../harness/capture/captureFiles';
import { collectStreams } from '../../harness/capture/collectStreams';
import { dialogueOf } from '../../harness/capture/dialogue';
import { segmentsOf } from '../../harness/capture/segments';
import { type LanguageClient, startLanguageClient } from '../../harness/languageClient';

const root = path.resolve(__dirname, '../../..');
const SAMPLES = readdirSync(path.join(root, 'samples'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.smtp'))
  .map((name) => ({ uri: `file:///samples/${name}`, text: readFileSync(path.join(root, 'samples', name), 'utf8') }));

/** Two English words of small letters. */
const ENGLISH = /\b[a-z]{2,} [a-z]{2,}/;
const CHINESE = /[\u4e00-\u9fff]/;

/** What of a text is our own: without what it has of a transcript in the canonical form, or quotes. */
function ownWords(shown: string, transcript: string): string {
  const said = transcript
    .split('\n')
    .map((line) => line.replace(/^\[[^\]]*\] (?=[CS]: )/, ''))
    .flatMap((line) => [line, line.replace(/^[CS#*]:? /, ''), line.replace(/^S: \d{3}[ -](?:\d\.\d\.\d )?/, '')])
    .filter((line) => line.length > 3)
    .sort((a, b) => b.length - a.length);
  return said
    .reduce((left, line) => left.replaceAll(line, ''), shown.replaceAll('\\', ''))
    .replace(/`[^`]*`|“[^”]*”|\]\([^)]*\)/g, '');
}

/** All texts of an answer but those of the protocol between the programs. */
function textsIn(answer: unknown, key = ''): readonly string[] {
  if (typeof answer === 'string') return NOT_SHOWN.has(key) ? [] : [answer];
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([name, one]) => textsIn(one, Array.isArray(answer) ? key : name));
}

const NOT_SHOWN: ReadonlySet<string> = new Set(['uri', 'target', 'command', 'kind', 'data', 'newText', 'texts', 'id']);

function assertChinese(texts: readonly string[]): void {
  assert.deepEqual(
    texts.filter((text) => ENGLISH.test(text)),
    [],
  );
}

describe('what the language server shows in Simplified Chinese', () => {
  let client: LanguageClient;
  before(async () => {
    const commands = ['smtp.explainSession', 'smtp.openMessage', 'smtp.convert', 'smtp.redact', 'smtp.explainRule'];
    client = await startLanguageClient(
      {
        textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
        experimental: { commands: { commands } },
      },
      undefined,
      undefined,
      { locale: 'zh-cn' },
    );
    for (const { uri, text } of SAMPLES) await client.open(uri, text);
  });
  after(async () => {
    await client.stop();
    useTexts(undefined);
  });
  const ask = <Result>(method: string, params: object) => client.connection.sendRequest<Result>(method, params);

  for (const { method, more } of [
    { method: 'textDocument/codeLens', more: {} },
    { method: 'textDocument/documentSymbol', more: {} },
    { method: 'textDocument/foldingRange', more: {} },
    { method: 'textDocument/documentLink', more: {} },
    { method: 'textDocument/inlayHint', more: { range: rangeOf(0, 10_000) } },
    { method: 'textDocument/codeAction', more: { range: rangeOf(0, 10_000), context: { diagnostics: [] } } },
    { method: MESSAGES_REQUEST, more: {} },
    { method: EXPLAIN_REQUEST, more: { line: 3 } },
  ]) {
    it(`has nothing of our own in English: ${method}`, async () => {
      for (const { uri, text } of SAMPLES) {
        const answer = await ask(method, { textDocument: { uri }, uri, ...more });
        // What can be inserted is a line of a transcript.
        const shown = textsIn(answer).filter((one) => !/^插入缺少的应答/.test(one));
        assertChinese(shown.map((one) => ownWords(one, text)));
      }
    });
  }

  it('has nothing of our own in English in comparisons', async () => {
    const [one, two] = [SAMPLES[0]!, SAMPLES[3]!];
    const answer = await ask(COMPARE_REQUEST, { a: { uri: one.uri, line: 3 }, b: { uri: two.uri, line: 3 } });
    assertChinese(textsIn(answer).map((text) => ownWords(text, one.text + two.text)));
  });

  it('has the categories and severities of rules in Chinese', async () => {
    for (const { category, severity } of await ask<{ category: string; severity: string }[]>(RULES_REQUEST, {})) {
      assert.match(category, CHINESE);
      assert.match(severity, CHINESE);
    }
  });

  it('says in Chinese what a conversion leaves out', async () => {
    const lost = new Set<string>();
    for (const { id } of await ask<ConvertTargetInfo[]>(CONVERT_TARGETS_REQUEST, {})) {
      for (const { uri } of SAMPLES) {
        const converted = await ask<ConvertResult>(CONVERT_REQUEST, { uri, target: id });
        for (const one of converted?.lost ?? []) lost.add(one);
      }
    }
    assert.ok(lost.size > 10, [...lost].join());
    assertChinese([...lost]);
  });

  for (const target of ['markdown', 'html', 'svg']) {
    it(`makes a document that says nothing in English of its own: ${target}`, async () => {
      for (const { uri, text } of SAMPLES.filter((one) => /^S: /m.test(one.text))) {
        const converted = await ask<ConvertResult>(CONVERT_REQUEST, { uri, target });
        const words = (converted?.text ?? '')
          .replace(/```[\s\S]*?```|<style>[\s\S]*?<\/style>|<pre>[\s\S]*?<\/pre>|<code>.*?<\/code>|<[^>]*>/g, '\n')
          .replace(/&(?:lt|gt|quot|amp|#39);/g, (entity) => ENTITIES[entity] ?? '');
        assert.match(words, CHINESE);
        assertChinese(ownWords(words, text).split('\n').filter(isOurs));
      }
    });
  }

  it('says in Chinese why something cannot be renamed', async () => {
    const { uri, text } = SAMPLES[0]!;
    const line = text.split('\n').findIndex((one) => one.includes('MAIL FROM:<'));
    const character = (text.split('\n')[line] ?? '').indexOf('<') + 2;
    for (const [position, newName] of [
      [{ line, character }, 'no address'],
      [{ line, character: 0 }, 'x'],
    ] as const) {
      const params = { textDocument: { uri }, position, newName };
      await assert.rejects(ask('textDocument/rename', params), (error: Error) => CHINESE.test(error.message));
    }
  });
});

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
  '&#39;': "'",
};

/** A line that does not only repeat what was said, cut where a picture has no more room. */
function isOurs(line: string): boolean {
  return CHINESE.test(line);
}

function rangeOf(first: number, last: number): object {
  return { start: { line: first, character: 0 }, end: { line: last, character: 0 } };
}

describe('what is wrong in a configuration, in Simplified Chinese,', () => {
  afterEach(() => useTexts(undefined));
  const problems = (text: string) => readConfigFile(text, 'file:///a', 'file:///').problems.map((one) => one.message);
  const rule = (more: object) => ({
    customRules: { 'custom/x': { title: 't', on: 'command', when: { verb: 'MAIL' }, ...more } },
  });

  for (const text of [
    '[]',
    '{ "root": true',
    '{ "root": true "preset": 1 }',
    '{ root: 1 }',
    '{ "rulez": {} }',
    '{ "rules": { "no-quti": "off", "no-quit": "loud" } }',
    '{ "preset": "strict", "ignore": "x", "dialects": [{}] }',
    '{ "ignore": [{ "rules": "*" }, { "files": "a" }, { "files": "a\\\\b", "rules": ["x"] }, { "files": 1 }] }',
    '{ "customRules": { "No Prefix": {}, "custom/x": { "titles": "t" } } }',
    ...[
      { title: '' },
      { title: 1 },
      { on: 'comand' },
      { url: 'x' },
      { rfc: 'x' },
      { message: '{adress}' },
      { message: '{wait}', on: 'greeting' },
      { severity: 'off' },
      { when: {} },
      { when: { all: 1 } },
      { when: { code: 550 } },
      { when: { pipelined: 1 } },
      { when: { wait: {} }, on: 'reply' },
      { when: { wait: { over: 1, above: 'x' } }, on: 'reply' },
      { when: { verb: [] } },
      { when: { verb: 1 } },
      { when: { code: '1yz', enhanced: '9' }, on: 'reply' },
      { when: { protocol: 'SMPT' } },
    ].map((more) => JSON.stringify(rule(more))),
  ]) {
    it(`is said without English words: ${text}`, () => {
      const english = problems(text);
      useTexts(ZH_CN);
      const chinese = problems(text);
      assert.ok(chinese.length > 0);
      assert.equal(chinese.length, english.length);
      for (const message of chinese) assert.match(message, CHINESE);
      assertChinese(chinese.map((message) => ownWords(message, '')));
    });
  }

  it('is said of settings of the editor, too', () => {
    useTexts(ZH_CN);
    const { problems } = readFeatures({ hover: { enabled: 'yes' }, inlayHints: { longWait: -1 } });
    assert.equal(problems.length, 2);
    assertChinese(problems.map(({ message }) => message));
  });
});

describe('what cannot be read of a capture, in Simplified Chinese,', () => {
  afterEach(() => useTexts(undefined));
  const segments = segmentsOf(dialogueOf(['S: 220 mx.example.com ESMTP', 'C: QUIT', 'S: 221 bye']));
  const packets = packetsOf(segments);
  const pcap = captureOf(segments);
  const pcapng = pcapngOctets(packets);
  const spoilt = (octets: Uint8Array, at: number) =>
    octets.map((octet, place) => (place >= at && place < at + 16 ? 255 : octet));
  const zipped = gzipSync(pcap);

  for (const [what, octets] of [
    ['a text', Buffer.from('no capture at all')],
    ['a cut header', pcap.subarray(0, 10)],
    ['a cut packet', pcap.subarray(0, pcap.length - 5)],
    ['a damaged packet', spoilt(pcap, 24)],
    ['a cut block', pcapng.subarray(0, pcapng.length - 5)],
    ['a damaged block', spoilt(pcapng, 80)],
    ['a link type that is not known', pcapOctets(packets, { linkType: 119, bigEndian: false, nanoseconds: false })],
    ['a cut compression', zipped.subarray(0, zipped.length - 20)],
  ] as const) {
    it(`is said without English words: ${what}`, () => {
      useTexts(ZH_CN);
      const told = collectStreams([octets]).problems.map(problemText);
      assert.ok(told.length > 0);
      for (const problem of told) assert.match(problem, CHINESE);
      assertChinese(told);
    });
  }
});
