import assert from 'node:assert/strict';
import {
  commands,
  findCommand,
  minimumVerbs,
  privateUseCommand,
  repliesToEveryCommand,
} from '../../../server/src/protocol/commands';
import {
  enhancedClasses,
  enhancedCodes,
  enhancedSubjects,
  findEnhancedCode,
} from '../../../server/src/protocol/enhancedCodes';
import { extensions, findExtension, findParameter } from '../../../server/src/protocol/extensions';
import { commandLineLimit, minimumLimits, ports, sizeLimits, timeouts } from '../../../server/src/protocol/limits';
import { findReplyCode, firstDigits, replyCodes, secondDigits } from '../../../server/src/protocol/replyCodes';
import type { Ref } from '../../../server/src/protocol/rfc';
import { isRfcRef } from '../../../server/src/protocol/rfc';
import { findMechanism, saslMechanisms } from '../../../server/src/protocol/saslMechanisms';
import { findRegisteredMechanism, registeredMechanisms } from '../../../server/src/protocol/saslMechanisms/registry';

const tables: Record<string, { rows: readonly object[]; keys: readonly string[] }> = {
  commands: { rows: commands, keys: commands.map((row) => row.verb) },
  replyCodes: { rows: replyCodes, keys: replyCodes.map((row) => String(row.code)) },
  enhancedCodes: { rows: enhancedCodes, keys: enhancedCodes.map((row) => `${row.subject}.${row.detail}`) },
  enhancedClasses: { rows: enhancedClasses, keys: enhancedClasses.map((row) => String(row.class)) },
  enhancedSubjects: { rows: enhancedSubjects, keys: enhancedSubjects.map((row) => String(row.subject)) },
  extensions: { rows: extensions, keys: extensions.map((row) => row.keyword) },
  saslMechanisms: { rows: saslMechanisms, keys: saslMechanisms.map((row) => row.name) },
  registeredMechanisms: { rows: registeredMechanisms, keys: registeredMechanisms.map((row) => row.name) },
  sizeLimits: { rows: sizeLimits, keys: sizeLimits.map((row) => row.id) },
  minimumLimits: { rows: minimumLimits, keys: minimumLimits.map((row) => row.id) },
  timeouts: { rows: timeouts, keys: timeouts.map((row) => row.id) },
  ports: { rows: ports, keys: ports.map((row) => String(row.port)) },
};

describe('protocol tables', () => {
  for (const [name, { rows, keys }] of Object.entries(tables)) {
    it(`${name}: frozen, keys unique, references well formed, texts tidy`, () => {
      assert.ok(Object.isFrozen(rows));
      assert.equal(new Set(keys).size, keys.length);
      for (const [index, row] of rows.entries()) {
        eachRef(row, (ref) => assertRef(ref, `${name} ${keys[index]}`));
        eachText(row, (text) => assert.doesNotMatch(text, /\s{2}|\s$|^\s|\.json/, `${name} ${keys[index]}: ${text}`));
      }
    });
  }

  it('finds rows by their keys, and nothing else', () => {
    assert.equal(findCommand('MAIL')?.requiresKeyword, null);
    assert.equal(findCommand('BDAT')?.requiresKeyword, 'CHUNKING');
    assert.equal(findCommand('XNOTHING'), undefined);
    assert.equal(findCommand(privateUseCommand.verb), undefined);
    assert.equal(findReplyCode(250)?.name, 'OK');
    assert.equal(findReplyCode(299), undefined);
    assert.equal(findEnhancedCode(1, 10)?.text, 'Recipient address has null MX');
    assert.equal(findEnhancedCode(1, 100), undefined);
    assert.equal(findExtension('SIZE')?.title, 'Message size declaration');
    assert.equal(findExtension('toString'), undefined);
    assert.equal(findMechanism('PLAIN')?.plaintext, true);
    assert.equal(findRegisteredMechanism('OTP')?.usage, 'common');
  });

  it('finds parameters by command, name and value', () => {
    assert.equal(findParameter('MAIL', 'BODY')?.extension.keyword, '8BITMIME');
    assert.equal(findParameter('MAIL', 'BODY', '8bitmime')?.extension.keyword, '8BITMIME');
    assert.equal(findParameter('MAIL', 'BODY', 'BinaryMime')?.extension.keyword, 'BINARYMIME');
    assert.equal(findParameter('MAIL', 'BODY', 'nonsense')?.extension.keyword, '8BITMIME');
    assert.equal(findParameter('RCPT', 'ALT-ADDRESS')?.extension.keyword, 'UTF8SMTP');
    assert.equal(findParameter('VRFY', 'SMTPUTF8')?.parameter.lineIncrement, null);
    assert.equal(findParameter('RCPT', 'SIZE'), undefined);
  });
});

describe('commands', () => {
  const everyCommand = [...commands, privateUseCommand];

  it('name only reply codes that are known, each of which knows the command', () => {
    for (const { verb, replies } of everyCommand) {
      const listed: [string, number][] = [...replies.intermediate, ...replies.success, ...replies.error].map((code) => [
        verb,
        code,
      ]);
      const atEnd = [...(replies.afterContent?.success ?? []), ...(replies.afterContent?.error ?? [])];
      for (const [moment, code] of [...listed, ...atEnd.map((code): [string, number] => ['end-of-data', code])]) {
        const reply = findReplyCode(code);
        assert.ok(reply, `${verb}: ${code} is in no row of the reply codes`);
        const known = [...reply.legalFor, ...reply.alsoWith];
        assert.ok(
          known.includes(moment) || known.includes('every-command'),
          `${code} does not know ${moment} (${verb})`,
        );
      }
    }
  });

  it('agree with the reply codes on the replies that extensions add', () => {
    for (const { verb, extensionReplies } of everyCommand) {
      for (const { code, appliesTo } of extensionReplies) {
        const reply = findReplyCode(code);
        assert.ok(reply, `${verb}: ${code}`);
        if (appliesTo === 'other-commands') continue;
        const moment = appliesTo ?? (verb === 'LHLO' && code === 500 ? 'EHLO' : verb);
        const known = [...reply.legalFor, ...reply.alsoWith];
        assert.ok(
          known.includes(moment) || known.includes('every-command'),
          `${code} does not know ${moment} (${verb})`,
        );
      }
    }
  });

  it('are known where the reply codes name them', () => {
    const moments = new Set(['connection', 'end-of-data', 'every-command', 'unsolicited', privateUseCommand.verb]);
    for (const { code, legalFor, except, alsoWith } of replyCodes) {
      for (const name of [...legalFor, ...except, ...alsoWith]) {
        assert.ok(moments.has(name) || findCommand(name), `${code} names ${name}`);
      }
    }
  });

  it('need keywords that are known, and those keywords name the verbs', () => {
    for (const { verb, requiresKeyword } of commands) {
      if (requiresKeyword === null) continue;
      const extension = findExtension(requiresKeyword);
      assert.ok(extension, `${verb}: no keyword ${requiresKeyword}`);
      assert.ok(extension.verbs.includes(verb), `${requiresKeyword} does not name ${verb}`);
    }
    for (const { keyword, verbs } of extensions) {
      for (const verb of verbs) assert.ok(findCommand(verb), `${keyword}: no command ${verb}`);
    }
  });

  it('take parameters that an extension describes', () => {
    // XRCPTFORWARD is Dovecot's own between its LMTP proxies, which offer it under no keyword that is documented.
    const undescribed = new Set(['XRCPTFORWARD']);
    for (const { verb, parameters } of commands) {
      for (const name of parameters) {
        assert.ok(undescribed.has(name) || findParameter(verb, name), `${verb} ${name}`);
      }
    }
    for (const { parameters } of extensions) {
      for (const { name, commands: verbs } of parameters) {
        for (const verb of verbs) {
          const command = findCommand(verb);
          assert.ok(command, verb);
          if (verb === 'MAIL' || verb === 'RCPT') assert.ok(command.parameters.includes(name), `${verb} lacks ${name}`);
        }
      }
    }
  });

  it('add the same octets to the line as the parameters do', () => {
    for (const { verb, line } of commands) {
      for (const { extension, octets } of line.increments) {
        const described =
          findExtension(extension)?.parameters.filter((each) => each.commands.some((name) => name === verb)) ?? [];
        if (described.length === 0) continue;
        const stated = described.map((parameter) => parameter.lineIncrement).find((each) => each !== null) ?? null;
        assert.equal(octets, stated, `${verb} ${extension}`);
      }
    }
  });

  it('include the minimum implementation, and the replies to every command are known', () => {
    for (const verb of minimumVerbs) assert.ok(findCommand(verb), verb);
    for (const code of repliesToEveryCommand)
      assert.ok(findReplyCode(code)?.legalFor.includes('every-command'), String(code));
  });

  it('have the timeouts of RFC 5321 section 4.5.3.2', () => {
    const minutes = (verb: string) => findCommand(verb)?.timeouts.map((timeout) => timeout.minutes);
    assert.deepEqual(minutes('MAIL'), [timeoutOf('mail')]);
    assert.deepEqual(minutes('RCPT'), [timeoutOf('rcpt')]);
    assert.deepEqual(minutes('DATA'), [timeoutOf('data'), timeoutOf('data-block'), timeoutOf('end-of-data')]);
    assert.deepEqual(minutes('ATRN'), [timeoutOf('atrn')]);
  });
});

describe('command line limit', () => {
  it('is 512 octets without extensions, also for unknown verbs', () => {
    assert.equal(commandLineLimit('MAIL', new Set()), 512);
    assert.equal(commandLineLimit('RSET', new Set(['SIZE', 'AUTH'])), 512);
    assert.equal(commandLineLimit('XNOTHING', new Set(['SIZE'])), 512);
  });

  it('grows by what the offered keywords add to this command', () => {
    assert.equal(commandLineLimit('MAIL', new Set(['SIZE', 'AUTH', '8BITMIME'])), 512 + 26 + 500);
    assert.equal(commandLineLimit('RCPT', new Set(['SIZE', 'DSN'])), 512 + 507);
  });

  it('stays 512 for AUTH itself (RFC 4954 section 4)', () => {
    assert.equal(commandLineLimit('AUTH', new Set(['AUTH'])), 512);
  });
});

describe('reply codes', () => {
  it('have digits that the theory explains, but for folklore', () => {
    for (const { code, status } of replyCodes) {
      const [first = '', second = ''] = String(code);
      const explained = first in firstDigits && second in secondDigits;
      assert.ok(explained || ['folklore', 'unconfirmed', 'vendor'].includes(status), String(code));
    }
  });

  it('tell the sender what their class allows', () => {
    for (const { code, action } of replyCodes) {
      const allowed: Record<string, readonly string[]> = {
        '1': ['by-first-digit'],
        '2': ['continue', 'close'],
        '3': ['continue'],
        '4': ['retry', 'close', 'by-first-digit'],
        '5': ['permanent', 'by-first-digit'],
      };
      assert.ok(allowed[String(code)[0] ?? '']?.includes(action.type), `${code} ${action.type}`);
    }
  });

  it('pair with enhanced codes that pair with them', () => {
    const named = replyCodes.flatMap(({ code, enhanced }) => enhanced.map((name) => `${name} ${code}`));
    const registered = enhancedCodes.flatMap((row) =>
      row.basicCodes.map((code) => `X.${row.subject}.${row.detail} ${code}`),
    );
    assert.deepEqual([...named].sort(), [...registered].sort());
  });
});

describe('SASL mechanisms', () => {
  it('describe every field that a message holds, and use every field', () => {
    for (const { name, messages, fields } of saslMechanisms) {
      const described = new Set(fields.map((field) => field.name));
      const used = new Set(messages.flatMap((message) => message.fields));
      assert.deepEqual([...used].sort(), [...described].sort(), name);
    }
  });

  it('mark something secret wherever they send a password or token in clear', () => {
    for (const { name, plaintext, fields } of saslMechanisms) {
      if (plaintext)
        assert.ok(
          fields.some((field) => field.secret),
          name,
        );
    }
  });

  it('have a row in the registry unless they say otherwise', () => {
    for (const { name, usage } of saslMechanisms) {
      assert.equal(findRegisteredMechanism(name)?.usage ?? 'unregistered', usage, name);
    }
  });
});

function timeoutOf(id: string): number | undefined {
  return timeouts.find((timeout) => timeout.id === id)?.minutes;
}

function assertRef(ref: Ref, where: string): void {
  if (isRfcRef(ref)) {
    assert.ok(Number.isInteger(ref.rfc) && ref.rfc > 0, where);
    if (ref.section !== undefined) assert.match(ref.section, /^([A-Z]|\d+)(\.\d+)*(-\d+(\.\d+)*)?$/, where);
    return;
  }
  assert.ok(ref.vendor.length > 0 && ref.text.length > 0, where);
}

function eachRef(value: unknown, visit: (ref: Ref) => void): void {
  eachObject(value, (object) => {
    if ('rfc' in object || 'vendor' in object) visit(object as unknown as Ref);
    for (const list of ['refs']) {
      if (list in object) assert.ok(Array.isArray(object[list]), JSON.stringify(object));
    }
  });
}

function eachText(value: unknown, visit: (text: string) => void): void {
  eachObject(value, (object) => {
    for (const each of Object.values(object).flat()) if (typeof each === 'string') visit(each);
  });
}

function eachObject(value: unknown, visit: (object: Record<string, unknown>) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) visit(value as Record<string, unknown>);
  for (const each of Object.values(value)) eachObject(each, visit);
}
