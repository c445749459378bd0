import assert from 'node:assert/strict';
import Ajv from 'ajv';
import fc from 'fast-check';
import { configSchema } from '../../../scripts/rules/configSchema';
import { readConfigFile } from '../../../server/src/config/configFile';
import { NO_SETTINGS, resolveSettings } from '../../../server/src/config/transcriptSettings';
import { DIALECTS } from '../../../server/src/dialects/index';
import { OCCASIONS } from '../../../server/src/rules/custom/customRule';
import { FIELDS } from '../../../server/src/rules/custom/fields';
import { RULES } from '../../../server/src/rules/index';
import { PRESETS } from '../../../server/src/rules/presets';
import { ruleWhen } from '../../harness/customRules';

const read = (text: string) => readConfigFile(text, 'file:///a/.smtptranscript.json', 'file:///a');
/** `START-END MESSAGE` of each problem; the texts have one line. */
const problems = (text: string) =>
  read(text).problems.map(({ place: { start, end }, message }) => `${text.slice(start, end)} ${message}`);
const inRule = (rule: string, id = 'custom/x') => `{ "customRules": { "${id}": ${rule} } }`;
const when = (condition: string, on = 'command') => inRule(`{ "title": "t", "on": "${on}", "when": ${condition} }`);

describe('custom rules in a configuration file', () => {
  it('have defaults for all but title, occasion and condition', () => {
    assert.deepEqual(ruleWhen('reply', { code: [550, '4yz'], wait: 3, tls: true, enhanced: '5.1.*' }), [
      {
        id: 'custom/tried',
        title: 'tried',
        message: 'tried',
        severity: 'warning',
        party: 'server',
        on: 'reply',
        when: { fields: { code: ['550', '4yz'], wait: { atLeast: 3, atMost: 3 }, tls: true, enhanced: ['5.1.*'] } },
      },
    ]);
  });

  const wrong: readonly [what: string, text: string, expected: RegExp][] = [
    [
      'an id without the prefix',
      inRule('{}', 'no-outside'),
      /^"no-outside" The id of a rule of your own is “custom\/”/,
    ],
    ['an id with other signs', inRule('{}', 'custom/No Outside'), /^"custom\/No Outside" The id of a rule/],
    ['a rule that is no object', inRule('true'), /^true Must be an object/],
    [
      'a rule without a title',
      inRule('{ "on": "command", "when": { "verb": "MAIL" } }'),
      /^"custom\/x" “title” is missing/,
    ],
    ['a rule without a condition', inRule('{ "title": "t", "on": "command" }'), /^"custom\/x" “when” is missing/],
    [
      'a rule without an occasion',
      inRule('{ "title": "t", "when": { "verb": "MAIL" } }'),
      /^"custom\/x" “on” is missing: command/,
    ],
    ['an occasion', when('{ "verb": "MAIL" }', 'comand'), /^"comand" Must be command, reply, .* not "comand"\.$/],
    [
      'a key of a rule',
      inRule('{ "titles": "t", "title": "t", "on": "command", "when": { "verb": "MAIL" } }'),
      /^"titles" A rule has no "titles"; “title” is meant, perhaps\.$/,
    ],
    [
      'a severity',
      inRule('{ "title": "t", "severity": "off", "on": "command", "when": { "verb": "MAIL" } }'),
      /^"off" Must be error, warning, information or hint/,
    ],
    [
      'an address that would run something',
      inRule('{ "title": "t", "url": "javascript:alert(1)", "on": "command", "when": { "verb": "MAIL" } }'),
      /^"javascript:alert\(1\)" Must be an address that begins with https:\/\//,
    ],
    [
      'a reference',
      inRule('{ "title": "t", "rfc": "5321", "on": "command", "when": { "verb": "MAIL" } }'),
      /^"5321" Must be a reference such as "RFC 5321 section/,
    ],
    [
      'a placeholder',
      inRule('{ "title": "t", "message": "{adress} is wrong", "on": "command", "when": { "verb": "MAIL" } }'),
      /There is no \{adress\} on command; “address” is meant, perhaps\.$/,
    ],
    [
      'a placeholder of another occasion',
      inRule('{ "title": "t", "message": "{code}", "on": "command", "when": { "verb": "MAIL" } }'),
      /There is no \{code\} on command: it is there with "on": "reply", "greeting", "ehlo"\.$/,
    ],
    [
      'a field',
      when('{ "adress": "x" }'),
      /^"adress" There is no field "adress" on command; “address” is meant, perhaps\.$/,
    ],
    [
      'a field of another occasion',
      when('{ "code": 550 }'),
      /^"code" There is no field "code" on command: it is there with/,
    ],
    [
      'a field within conditions',
      when('{ "any": [{ "not": { "tlss": true } }] }'),
      /^"tlss" There is no field "tlss".*“tls”/,
    ],
    ['a flag', when('{ "tls": "no" }'), /^"no" Must be true or false, not "no"\.$/],
    ['a number', when('{ "wait": "30 s" }'), /^"30 s" Must be a number, or bounds of one/],
    [
      'a bound',
      when('{ "wait": { "over": 30 } }'),
      /^"over" There is no bound "over".*above, atLeast, below or atMost\.$/,
    ],
    ['a bound that is no number', when('{ "wait": { "above": -1 } }'), /^-1 Must be a number from 0 on/],
    ['a code', when('{ "code": 600 }', 'reply'), /^600 Must be a code such as 550, or a class such as "5yz"/],
    ['an enhanced code', when('{ "enhanced": "5.1" }', 'reply'), /^"5\.1" Must be an enhanced code such as "5\.1\.1"/],
    ['a text', when('{ "verb": 7 }'), /^7 Must be a text of at most 200 characters/],
    ['one of several texts', when('{ "verb": ["MAIL", {}] }'), /^\{\} Must be a text/],
    ['no text at all', when('{ "verb": [] }'), /^\[\] Must be a pattern, or a list of 1 to 100/],
    [
      'a word of a few',
      when('{ "outcome": "reject" }', 'transaction-end'),
      /^"reject" Must be delivered, .*“rejected” is meant/,
    ],
    [
      'a list of conditions',
      when('{ "all": { "verb": "MAIL" } }'),
      /^\{ "verb": "MAIL" \} Must be a list of conditions/,
    ],
    ['a condition', when('{}'), /^\{\} A condition names a field/],
    ['a condition that is none', when('{ "not": "tls" }'), /^"tls" Must be an object/],
    [
      'what stands too deep',
      when(`${'{ "not": '.repeat(12)}{ "tls": true }${' }'.repeat(12)}`),
      /Conditions are nested too deeply\.$/,
    ],
    [
      'patterns that would cost too much',
      when(
        `{ "any": [${Array(2)
          .fill(
            `{ "command": [${Array(60)
              .fill(`"${'*a'.repeat(99)}"`)
              .join()}] }`,
          )
          .join()}] }`,
      ),
      /All patterns with wildcards in a file have at most 20000 characters together\.$/,
    ],
    [
      'what is too much',
      when(`{ "any": [${Array(300).fill('{ "tls": true }').join()}] }`),
      /There are too many conditions\.$/,
    ],
  ];
  for (const [what, text, expected] of wrong) {
    it(`say where ${what} is wrong, and what to do`, () => {
      const found = problems(text).filter((one) => expected.test(one));
      assert.equal(found.length, 1, problems(text).join('\n'));
      assert.deepEqual(read(text).layer.customRules, []);
    });
  }

  it('that are wrong leave the others and all else as they are', () => {
    const { layer } = read(
      `{ "rules": { "custom/good": "hint", "no-quit": "off" }, "customRules": {
        "custom/bad": { "title": "t", "on": "command", "when": { "verbs": "MAIL" } },
        "custom/good": { "title": "t", "on": "command", "when": { "verb": "MAIL" } } } }`,
    );
    assert.deepEqual(
      layer.customRules?.map(({ id }) => id),
      ['custom/good'],
    );
    assert.deepEqual([...layer.severities.keys()], ['custom/good', 'no-quit']);
  });

  it('may be named where they are not defined, but not where nobody else can define them', () => {
    assert.deepEqual(problems('{ "rules": { "custom/y": "off" } }'), []);
    assert.deepEqual(problems('{ "ignore": [{ "files": "a", "rules": ["custom/y"] }] }'), []);
    const text = `{ "root": true, "rules": { "custom/taht": "off" }, "customRules": { "custom/that": {
      "title": "t", "on": "command", "when": { "verb": "MAIL" } } } }`;
    assert.deepEqual(
      read(text).problems.map(({ message }) => message),
      ['There is no rule "custom/taht"; “custom/that” is meant, perhaps.'],
    );
  });

  it('of the nearer file count, and those that are ignored are off', () => {
    const [outer] = ruleWhen('command', { verb: 'MAIL' });
    const [inner] = ruleWhen('command', { verb: 'RCPT' });
    const other = { ...outer!, id: 'custom/other' };
    const layers = [
      { ...NO_SETTINGS, base: 'file:///a', customRules: [outer!, other] },
      { ...NO_SETTINGS, base: 'file:///a', customRules: [inner!], ignore: [{ files: 'b/', rules: '*' as const }] },
    ];
    const { customRules, severities } = resolveSettings(layers, 'file:///a/b/x.smtp');
    assert.deepEqual(customRules, [inner, other]);
    assert.equal(severities.get('custom/other'), 'off');
    assert.equal(resolveSettings(layers, 'file:///a/x.smtp').severities.get('custom/other'), undefined);
  });

  it('are on in every preset', () => {
    const customRules = ruleWhen('command', { verb: 'MAIL' });
    for (const preset of ['teaching', 'default', 'security'] as const) {
      const { severities } = resolveSettings([{ ...NO_SETTINGS, preset, customRules }], 'file:///a/x.smtp');
      assert.equal(severities.get('custom/tried'), undefined, preset);
    }
  });

  it('may hold anything', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        read(JSON.stringify({ customRules: { 'custom/x': value } }));
        read(JSON.stringify({ customRules: { 'custom/x': { title: 't', on: 'reply', when: value } } }));
      }),
    );
    const text = '{ "customRules": { "custom/x": { "title": "t", "on": "command", "when": { "__proto__": "x" } } } }';
    assert.deepEqual(read(text).layer.customRules, []);
  });
});

describe('the schema of custom rules', () => {
  const ajv = new Ajv({ strict: false });
  const isConfig = ajv.compile(configSchema(RULES, PRESETS, DIALECTS));
  const value = fc.oneof(
    fc.constantFrom<unknown>('MAIL', '', 550, '5yz', 'rejected', '5.1.*', true, 30, { above: 3 }, { over: 3 }, [], {}),
    fc.constantFrom<unknown>(['a', 'b'], ['550', 551], { above: -1 }, null, 'x'.repeat(201), 12.5, 700, ['rejected']),
  );
  const name = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...Object.keys(FIELDS)) }, fc.constant('adress'));
  const { condition } = fc.letrec<{ condition: unknown }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3 },
      fc.dictionary(name, value, { maxKeys: 2 }),
      fc.record({ not: tie('condition') }),
      fc.record({ any: fc.oneof(fc.array(tie('condition'), { maxLength: 2 }), fc.constant({})) }),
      fc.record({ all: fc.array(tie('condition'), { maxLength: 2 }) }),
    ),
  }));
  const rule = fc.record(
    {
      title: fc.constantFrom<unknown>('a title', 'a {thing}', '', ' ', 7),
      message: fc.constantFrom<unknown>('{address} is bad', '{code}', 'a { brace', '{adress}', '', null),
      explanation: fc.constantFrom<unknown>('because', ''),
      severity: fc.constantFrom<unknown>('error', 'hint', 'off'),
      party: fc.constantFrom<unknown>('client', 'transcript', 'nobody'),
      url: fc.constantFrom<unknown>(
        'https://a.example/b?c#d',
        'http://a.example',
        'ftp://a.example',
        'https://a b',
        'x',
      ),
      rfc: fc.constantFrom<unknown>('RFC 5321', 'RFC 5321 section 4.1', 'RFC 5321 appendix F.1', '5321', 7),
      on: fc.constantFrom<unknown>(...OCCASIONS, 'else'),
      when: condition,
      more: fc.constant(1),
    },
    { requiredKeys: [] },
  );
  const likely = fc.record({ title: fc.constant('t'), on: fc.constantFrom(...OCCASIONS), when: condition });

  it('and the reader agree on any definition', () => {
    const agree = (id: string, one: unknown) => {
      const config = { customRules: { [id]: one } };
      const found = read(JSON.stringify(config)).problems;
      assert.equal(isConfig(config), found.length === 0, JSON.stringify(isConfig.errors ?? found));
    };
    fc.assert(fc.property(fc.constantFrom('custom/x', 'custom/a-b2', 'custom/', 'x', 'custom/A'), rule, agree), {
      numRuns: 500,
    });
    fc.assert(fc.property(fc.constant('custom/x'), likely, agree), { numRuns: 1000 });
  });
});
