import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from '../cli/fakeIo';

interface Options {
  size?: number;
  lines?: number;
  sessions?: number;
  seed?: number;
  faults?: number;
}
type MakeInput = (name: string, options?: Options) => Iterable<string | Buffer>;

const root = path.resolve(__dirname, '../../..');

/** Small enough that no test takes long. */
const SMALL: Readonly<Record<string, Options>> = {
  sessions: { size: 30_000 },
  capture: { size: 30_000 },
  'session-capture': { sessions: 20 },
  mail: { size: 50_000 },
  lines: { lines: 1000 },
  interleaved: { size: 50_000 },
  sequential: { size: 50_000 },
  'one-line': { size: 5000 },
  'empty-lines': { lines: 1234 },
  'unclosed-data': { size: 5000 },
  'open-sessions': { sessions: 20 },
  'open-sessions-log': { sessions: 20 },
  json: { lines: 500, size: 17_000 },
};

describe('inputs of the benchmarks', () => {
  let makeInput: MakeInput;
  let names: string[];
  before(async () => {
    const module = await import(pathToFileURL(path.join(root, 'scripts/bench/inputs/index.mjs')).href);
    makeInput = module.makeInput;
    names = Object.keys(module.INPUTS);
  });

  const bytes = (name: string, options: Options = {}) =>
    Buffer.concat([...makeInput(name, { ...SMALL[name], ...options })].map((piece) => Buffer.from(piece)));
  const text = (name: string, options: Options = {}) => bytes(name, options).toString();
  const hash = (octets: Buffer) => createHash('sha256').update(octets).digest('hex');
  const findings = async (transcript: string): Promise<string[]> => {
    const { stdout } = await run(['check', '--format', 'json', 'a.smtp'], { files: { 'a.smtp': transcript } });
    const [file] = JSON.parse(stdout).files;
    assert.equal(file.dialect, 'canonical');
    return file.findings.map(({ rule, line }: { rule: string; line: number }) => `${line} ${rule}`);
  };

  it('are the same for the same seed', () => {
    assert.deepEqual(Object.keys(SMALL), names);
    for (const name of names) assert.equal(hash(bytes(name)), hash(bytes(name)), name);
  });

  it('differ with the seed', () => {
    for (const name of ['sessions', 'capture', 'session-capture', 'mail', 'lines', 'interleaved', 'one-line', 'json']) {
      assert.notEqual(hash(bytes(name, { seed: 1 })), hash(bytes(name, { seed: 2 })), name);
    }
  });

  it('have the measures that were asked for', () => {
    assert.equal(text('lines').split('\n').length - 1, 1000);
    assert.equal(bytes('one-line').length, 5000);
    assert.equal(bytes('empty-lines').length, 1234);
    assert.equal(text('json').split('\n').length - 1, 500);
    for (const name of ['sessions', 'mail', 'interleaved']) {
      const { size = 0 } = SMALL[name] ?? {};
      assert.ok(bytes(name).length >= size && bytes(name).length < size + 8000, name);
    }
  });

  it('hold nothing to report in sessions without faults', async () => {
    assert.deepEqual(await findings(text('sessions', { size: 200_000, faults: 0 })), []);
    assert.deepEqual(await findings(text('mail')), []);
  });

  it('hold one fault in each session where all have one', async () => {
    const transcript = text('sessions', { size: 200_000, faults: 1 });
    assert.equal((await findings(transcript)).length, transcript.match(/^\* connect/gm)?.length);
  });

  it('hold the same lines in both orders of a log', () => {
    const lines = (name: string) =>
      text(name)
        .split('\n')
        .map((line) => line.replace(/^Nov 23 [\d:]+ /, ''))
        .sort();
    assert.deepEqual(lines('interleaved'), lines('sequential'));
  });

  it('hold the same sessions and faults in both orders of a log', async () => {
    const told = async (name: string, faults: number) => {
      const transcript = text(name, { size: 400_000, faults });
      const lines = transcript.split('\n');
      const { stdout } = await run(['check', '--format', 'json', 'mail.log'], { files: { 'mail.log': transcript } });
      const [{ dialect, sessions, findings }] = JSON.parse(stdout).files;
      assert.equal(dialect, 'postfix-log');
      return {
        sessions: sessions.length,
        connections: transcript.match(/: connect from /g)?.length,
        findings: findings
          .map(({ rule, line }: { rule: string; line: number }) => `${lines[line - 1]?.slice(16)} ${rule}`)
          .sort(),
      };
    };
    const clean = await told('interleaved', 0);
    assert.deepEqual(clean.findings, []);
    assert.equal(clean.sessions, clean.connections);
    const faulty = await told('interleaved', 1);
    assert.ok(faulty.findings.length > faulty.sessions / 2, `${faulty.findings.length} in ${faulty.sessions}`);
    assert.deepEqual(faulty, await told('sequential', 1));
  });

  it('are JSON where they are for a JSON language server', () => {
    assert.ok(Array.isArray(JSON.parse(text('json'))));
  });
});
