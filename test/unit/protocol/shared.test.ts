import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  commands,
  foreignVerbs,
  minimumVerbs,
  privateUseCommand,
  repliesToEveryCommand,
} from '../../../server/src/protocol/commands';
import {
  enhancedClasses,
  enhancedCodeSyntax,
  enhancedCodes,
  enhancedSubjects,
} from '../../../server/src/protocol/enhancedCodes';
import { extensions } from '../../../server/src/protocol/extensions';
import { firstDigits, replyCodes, secondDigits } from '../../../server/src/protocol/replyCodes';
import { isRfcRef } from '../../../server/src/protocol/rfc';
import { saslMechanisms } from '../../../server/src/protocol/saslMechanisms';
import { registeredMechanisms } from '../../../server/src/protocol/saslMechanisms/registry';
import { describeWithShared } from '../../harness/shared';
import { deviations } from './deviations';
import type { Json } from './referenceRows';
import {
  certainty,
  exceptions,
  mapBy,
  momentNames,
  ourCommand,
  ourExtension,
  rfcRefs,
  theirCommand,
  theirExtension,
  theirVerb,
} from './referenceRows';

/**
 * Each table is compared with the reference, row by row and field by field. A difference is a failure, unless `deviations` gives
 * the reason for it; a deviation that makes no difference is a failure as well.
 */
function compare(table: string, ours: Map<string, object>, theirs: Map<string, object>): void {
  it('has every row and no other', () => {
    assert.deepEqual([...ours.keys()].sort(), [...theirs.keys()].sort());
  });

  it('says the same in every row', () => {
    const expected = deviations
      .filter((deviation) => deviation.table === table)
      .map(({ key, field }) => `${key} ${field}`);
    const found = new Map<string, string>();
    for (const [key, row] of ours) {
      const reference = theirs.get(key) as Record<string, unknown> | undefined;
      for (const [field, value] of Object.entries(row)) {
        const [mine, other] = [JSON.stringify(value), JSON.stringify(reference?.[field])];
        if (mine !== other) found.set(`${key} ${field}`, `${mine} is ${other} in the reference`);
      }
    }
    const surprises = [...found].filter(([name]) => !expected.includes(name)).map(([name, text]) => `${name}: ${text}`);
    assert.deepEqual(surprises, []);
    assert.deepEqual(
      expected.filter((name) => !found.has(name)),
      [],
      'deviations that make no difference',
    );
  });
}

describeWithShared('commands like the reference', ['protocol', 'commands.json'], (path) => {
  const reference: Json = JSON.parse(readFileSync(path, 'utf8'));
  const ours = [...commands, privateUseCommand];
  compare(
    'commands',
    mapBy(ours, (row) => row.verb, ourCommand),
    mapBy(reference.commands, theirVerb, theirCommand),
  );

  it('has the same general facts', () => {
    const { general } = reference;
    assert.deepEqual([...minimumVerbs], general.minimumImplementation.verbs);
    assert.deepEqual([...repliesToEveryCommand], general.repliesLegalForEveryCommand.codes);
    assert.deepEqual([...foreignVerbs].sort(), [...general.nonSmtpVerbs.examples].sort());
    assert.ok(ours.every((command) => command.line.base === general.lineLimit.octets));
  });
});

describeWithShared('reply codes like the reference', ['protocol', 'reply-codes.json'], (path) => {
  const reference: Json = JSON.parse(readFileSync(path, 'utf8'));
  const ours = mapBy(
    replyCodes,
    (row) => String(row.code),
    (row) => ({
      status: row.status,
      legalFor: [...row.legalFor].sort(),
      except: [...row.except].sort(),
      alsoWith: [...row.alsoWith].sort(),
      action: row.action.type,
      enhanced: row.enhanced,
      textIsParsed: row.textIsParsed,
      refs: rfcRefs(row.refs),
      certainty: row.certainty,
    }),
  );
  const theirs = mapBy(
    reference.codes,
    (row: Json) => String(row.code),
    (row: Json) => ({
      status: row.status.replace('registered-basic-code', 'registered'),
      legalFor: row.legalForCommands.flatMap(momentNames).sort(),
      except: row.legalForCommands.flatMap(exceptions).sort(),
      alsoWith: row.alsoWithExtensionOrVendor.flatMap(momentNames).sort(),
      action: row.senderAction.type.replaceAll(' ', '-'),
      enhanced: row.enhancedCodesPairedByIana,
      textIsParsed: row.textIsMachineParsed,
      refs: rfcRefs(row.definedIn),
      certainty: certainty(row.confidence),
    }),
  );
  compare('replyCodes', ours, theirs);

  it('explains the same digits', () => {
    assert.deepEqual(
      Object.keys(firstDigits),
      Object.keys(reference.theory.firstDigit).filter((digit) => digit !== '1'),
    );
    assert.deepEqual(Object.keys(secondDigits), Object.keys(reference.theory.secondDigit));
  });
});

describeWithShared('enhanced codes like the reference', ['protocol', 'enhanced-status-codes.json'], (path) => {
  const reference: Json = JSON.parse(readFileSync(path, 'utf8'));
  const ours = mapBy(
    enhancedCodes,
    (row) => `X.${row.subject}.${row.detail}`,
    (row) => ({
      text: row.text,
      basicCodes: row.basicCodes,
      classes: row.classes,
      status: row.status,
      refs: rfcRefs(row.refs),
    }),
  );
  const theirs = mapBy(
    reference.codes,
    (row: Json) => row.code,
    (row: Json) => ({
      text: row.registeredShortText,
      basicCodes: row.associatedBasicCodes,
      classes: row.classesAdvised,
      status: row.status,
      refs: rfcRefs(row.refs),
    }),
  );
  compare('enhancedCodes', ours, theirs);

  it('has the same classes, subjects and syntax', () => {
    assert.deepEqual(
      enhancedClasses.map(({ class: number, name, refs }) => ({ class: number, name, refs })),
      reference.classes,
    );
    assert.deepEqual(enhancedSubjects, reference.subjects);
    assert.equal(enhancedCodeSyntax, reference.syntax.abnf);
  });
});

describeWithShared('extensions like the reference', ['protocol', 'extensions.json'], (path) => {
  const reference: Json = JSON.parse(readFileSync(path, 'utf8'));
  compare(
    'extensions',
    mapBy(extensions, (row) => row.keyword, ourExtension),
    mapBy(reference.extensions, (row: Json) => row.keyword, theirExtension),
  );
});

describeWithShared('SASL mechanisms like the reference', ['protocol', 'sasl-mechanisms.json'], (path) => {
  const reference: Json = JSON.parse(readFileSync(path, 'utf8'));
  const ours = mapBy(
    saslMechanisms,
    (row) => row.name,
    (row) => ({
      usage: row.usage,
      plaintext: row.plaintext,
      firstMessageBy: row.firstMessageBy,
      securityLayer: row.securityLayer,
      messages: row.messages.map((message) => message.from),
      fields: row.fields.map((field) => `${field.name} ${field.secret}`),
      refs: rfcRefs(row.refs),
      certainty: row.certainty,
    }),
  );
  const theirs = mapBy(
    reference.mechanisms,
    (row: Json) => row.mechanism,
    (row: Json) => ({
      usage: row.ianaUsage.toLowerCase().replace('not registered', 'unregistered'),
      plaintext: row.plaintext,
      firstMessageBy: row.firstMessageBy,
      securityLayer: row.canInstallSecurityLayer,
      messages: row.messages.map((message: Json) => message.from),
      fields: row.fields.map((field: Json) => `${field.name} ${field.secret}`),
      refs: rfcRefs(row.refs),
      certainty: certainty(row.confidence),
    }),
  );
  compare('saslMechanisms', ours, theirs);

  it('has the same registry', () => {
    const usages: Record<string, string> = { 'limited use': 'limited', 'must not be used': 'forbidden' };
    const rows = reference.ianaRegistry.mechanisms.map(({ mechanism, usage, refs }: Json) => [
      mechanism,
      usages[usage.toLowerCase()] ?? usage.toLowerCase(),
      refs.filter((ref: string | null) => ref?.startsWith('rfc')).map((ref: string) => Number(ref.slice(3))),
    ]);
    const registry = registeredMechanisms.map(({ name, usage, refs }) => [
      name,
      usage,
      refs.filter(isRfcRef).map((ref) => ref.rfc),
    ]);
    assert.deepEqual(registry.sort(), rows.sort());
  });
});
