import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readConfigFile } from '../../../server/src/config/configFile';

const URI = 'file:///project/.smtptranscript.json';
const read = (text: string) => readConfigFile(text, URI, 'file:///project');
/** `LINE:START-END MESSAGE` of each problem, lines from 1. */
const problems = (text: string) =>
  read(text).problems.map(({ place: { line, start, end }, message }) => `${line + 1}:${start}-${end} ${message}`);

describe('a configuration file', () => {
  it('may have comments and trailing commas', () => {
    const { layer, problems } = read(`{
  // For the lessons.
  "root": true,
  "preset": "teaching",
  "rules": { "no-quit": "off", "nested-mail": "warning", },
  "dialects": [{ "files": "*.log", "dialect": "swaks" }],
  "ignore": [{ "files": "lessons/**", "rules": "*" }, { "files": "old/", "rules": ["no-quit"] }],
}`);
    assert.deepEqual(problems, []);
    assert.deepEqual(layer, {
      preset: 'teaching',
      severities: new Map([
        ['no-quit', 'off'],
        ['nested-mail', 'warning'],
      ]),
      dialects: [{ files: '*.log', dialect: 'swaks' }],
      ignore: [
        { files: 'lessons/**', rules: '*' },
        { files: 'old/', rules: ['no-quit'] },
      ],
      root: true,
      base: 'file:///project',
    });
  });

  it('may be empty', () => {
    assert.deepEqual(problems(''), []);
    assert.deepEqual(problems('{}'), []);
  });

  const wrong: readonly [what: string, text: string, expected: RegExp][] = [
    ['a key that is not known', '{ "rulez": {} }', /^1:2-9 There is no setting "rulez"; “rules” is meant, perhaps\.$/],
    [
      'a rule that is not known',
      '{ "rules": {\n  "no-quti": "off" } }',
      /^2:2-11 There is no rule "no-quti"; “no-quit” is meant, perhaps\.$/,
    ],
    [
      'a severity',
      '{ "rules": { "no-quit": "loud" } }',
      /^1:24-30 Must be off, error, warning, information or hint, not "loud"\.$/,
    ],
    ['a preset', '{ "preset": "strict" }', /^1:12-20 Must be teaching, default or security, not "strict"\.$/],
    ['rules that are no object', '{ "rules": ["no-quit"] }', /^1:11-22 Must be an object/],
    ['an entry without a glob', '{ "ignore": [{ "rules": "*" }] }', /^1:13-29 “files” is missing/],
    ['an entry without rules', '{ "ignore": [{ "files": "a" }] }', /^1:13-29 “rules” must be a list/],
    ['a rule in a list', '{ "ignore": [{ "files": "a", "rules": ["x"] }] }', /^1:39-42 There is no rule "x"\.$/],
    ['a dialect', '{ "dialects": [{ "files": "a", "dialect": "b" }] }', /^1:42-45 Must be auto, canonical/],
    ['a glob with backslashes', '{ "ignore": [{ "files": "a\\\\b", "rules": "*" }] }', /^1:24-30 Write \/ between/],
    ['a list that is none', '{ "ignore": "lessons" }', /^1:12-21 Must be a list/],
    ['root', '{ "root": "yes" }', /^1:10-15 Must be true or false/],
    ['the whole', '[]', /^1:0-2 Must be an object/],
    ['a comma', '{ "root": true\n "preset": "default" }', /^2:1-9 A comma is expected here/],
    ['the end', '{ "root": true', /A closing brace \(\}\) is missing/],
  ];
  for (const [what, text, expected] of wrong) {
    it(`says where ${what} is wrong, and what to do`, () => {
      const found = problems(text);
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0] ?? '', expected);
    });
  }

  it('applies but for what is wrong in it', () => {
    const { layer, problems } = read(
      '{ "preset": "x", "rules": { "no-quit": 1, "nested-mail": "hint" }, "ignore": [1] }',
    );
    assert.equal(problems.length, 3);
    assert.deepEqual([...layer.severities], [['nested-mail', 'hint']]);
  });

  it('may hold anything', () => {
    assert.equal(read('['.repeat(500_000)).problems.length > 0, true);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        read(text);
      }),
    );
    assert.deepEqual([...read('{ "rules": { "__proto__": "off", "constructor": "off" } }').layer.severities], []);
  });
});
