import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { commands } from '../../../server/src/protocol/commands';
import { minimumLimits, ports, sizeLimits, timeouts } from '../../../server/src/protocol/limits';
import { describeWithShared } from '../../harness/shared';

describeWithShared('limits like the reference', ['protocol', 'limits.md'], (path) => {
  const text = readFileSync(path, 'utf8');

  it('has the same sizes', () => {
    const theirs = new Map(tableOf(text, '## 1.').map(([object = '', limit = '']) => [object, limit]));
    for (const [id, object] of Object.entries(sizeNames)) {
      const limit = [...sizeLimits, ...minimumLimits].find((each) => each.id === id);
      const row = [...theirs].find(([name]) => name.startsWith(object));
      assert.ok(limit && row, id);
      const numbers = row[1].match(/\d+/g)?.map(Number) ?? [];
      assert.ok(numbers.includes(limit.max) || numbers.includes(limit.max / 1024), `${id}: ${limit.max} is ${row[1]}`);
    }
    assert.deepEqual(Object.keys(sizeNames).sort(), [...sizeLimits, ...minimumLimits].map((limit) => limit.id).sort());
  });

  it('adds the same octets to the same commands', () => {
    const theirs = tableOf(text, '## 2.')
      .filter(([, , octets = '']) => /^\d/.test(octets))
      .flatMap(([verbs = '', extension = '', octets = '']) =>
        verbs.split(', ').map((verb) => `${verb} ${extension.replace(/ \(.*/, '')} ${octets.replace(' each', '')}`),
      );
    const ours = commands.flatMap(({ verb, line }) =>
      line.increments.filter(({ octets }) => octets).map(({ extension, octets }) => `${verb} ${extension} ${octets}`),
    );
    assert.deepEqual(ours.sort(), theirs.sort());
  });

  it('waits as long', () => {
    const line = text.split('\n').find((each) => each.startsWith('greeting 5 min')) ?? '';
    const numbers = [...line.matchAll(/(\d+)(?: min)? \|/g)].map((match) => Number(match[1]));
    const phases = ['greeting', 'mail', 'rcpt', 'data', 'data-block', 'end-of-data', 'server'];
    const ours = phases.map((id) => timeouts.find((timeout) => timeout.id === id)?.minutes);
    assert.deepEqual(numbers, ours);
  });

  it('knows the same ports', () => {
    const theirs = tableOf(text, '## 9.').map(([port]) => Number(port));
    assert.deepEqual(ports.map(({ port }) => port).sort(), theirs.sort());
  });
});

/** How the reference calls each size. */
const sizeNames: Record<string, string> = {
  'local-part': 'local-part',
  domain: 'domain',
  path: 'path',
  'command-line': 'command line',
  'reply-line': 'reply line',
  'text-line': 'text line',
  message: 'message',
  recipients: 'recipients',
  'auth-line': 'AUTH lines',
  'sasl-mechanism': 'SASL mechanism name',
  'size-value': 'SIZE value',
  envid: 'ENVID / ORCPT',
  orcpt: 'ENVID / ORCPT',
  'limits-value': 'LIMITS value',
  'dns-label': 'DNS label',
};

/** The cells of the first table under a heading, without its head. */
function tableOf(text: string, heading: string): string[][] {
  const section = text.slice(text.indexOf(heading)).split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
