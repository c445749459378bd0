import assert from 'node:assert/strict';
import { commands, privateUseCommand } from '../../../server/src/protocol/commands';
import { enhancedClasses, enhancedCodes, enhancedSubjects } from '../../../server/src/protocol/enhancedCodes';
import { extensions } from '../../../server/src/protocol/extensions';
import { firstDigits, replyCodes, secondDigits } from '../../../server/src/protocol/replyCodes';
import { isRfcRef, type Ref } from '../../../server/src/protocol/rfc';
import { saslMechanisms } from '../../../server/src/protocol/saslMechanisms';
import { registeredMechanisms } from '../../../server/src/protocol/saslMechanisms/registry';
import { RULES } from '../../../server/src/rules/index';
import { ZH_CN } from '../../../server/src/text/zhCn/table';

/** All that is shown of the tables; what nobody is shown yet has no translation. */
const SHOWN: Readonly<Record<string, readonly (string | null | undefined)[]>> = {
  commands: [...commands, privateUseCommand].flatMap(({ effect, argument }) => [effect, argument]),
  'digits of reply codes': [firstDigits, secondDigits].flatMap((digits) =>
    Object.values(digits).map(({ name }) => name),
  ),
  'reply codes': replyCodes.flatMap(({ name, meaning, action }) => [name, meaning, action.text]),
  'numbers of enhanced codes': [...enhancedClasses, ...enhancedSubjects].map(({ name }) => name),
  'enhanced codes': enhancedCodes.flatMap(({ text, description, notes }) => [text, description, ...notes]),
  // Of the notes about an extension the first is shown.
  extensions: extensions.flatMap(({ title, notes }) => [title, notes[0]]),
  parameters: extensions.flatMap(({ parameters }) => parameters.map(({ note }) => note)),
  'SASL mechanisms': saslMechanisms.flatMap(({ tls, messages, fields }) => [
    tls,
    ...messages.map(({ payload }) => payload),
    ...fields.map(({ description }) => description),
  ]),
  sources: [
    ...[...commands, privateUseCommand, ...replyCodes, ...enhancedCodes, ...saslMechanisms, ...registeredMechanisms],
    ...extensions.flatMap((extension) => [extension, ...extension.parameters]),
    ...RULES.map(({ rfc }) => ({ refs: rfc })),
  ].flatMap(({ refs }) => refs.flatMap(sourceText)),
};

/** The same in each language: what is sent, its grammar, and names of documents. */
const SAME: ReadonlySet<string> = new Set([
  'OK',
  'Username:',
  'Password:',
  '[authzid] NUL authcid NUL passwd',
  "gs2-cbind-flag ',' [a=authzid] ',' n=user ',' r=nonce",
  'md5-sess',
  'utf-8',
  'XCLIENT_README, XFORWARD_README',
  'draft-ietf-opsawg-pcapng: PCAP Now Generic (pcapng) Capture File Format',
  'UTR #36: Unicode Security Considerations',
]);
const DOCUMENT_NAME = /^(?:\S*[_\d]\S*|[\w-]+\.(?:txt|c)|MS-\w+|KB \d+)$/;

describe('texts of the protocol tables in Simplified Chinese', () => {
  for (const [table, texts] of Object.entries(SHOWN)) {
    const shown = [...new Set(texts.map((text) => text ?? ''))].filter((text) => text !== '');

    it(`are there for all that is shown: ${table}`, () => {
      assert.ok(shown.length > 0);
      const isSame = (text: string) => SAME.has(text) || (table === 'sources' && DOCUMENT_NAME.test(text));
      assert.deepEqual(
        shown.filter((text) => !isSame(text) && !/[\u4e00-\u9fff]/.test(ZH_CN.get(text) ?? '')),
        [],
      );
    });

    it(`keep code, numbers and names in capitals: ${table}`, () => {
      for (const english of shown) {
        const text = ZH_CN.get(english);
        if (text === undefined) continue;
        assert.deepEqual(exactly(text), exactly(english), english);
        assert.deepEqual(
          names(english).filter((name) => !text.includes(name)),
          [],
          english,
        );
      }
    });
  }
});

function sourceText(ref: Ref): string[] {
  return isRfcRef(ref) ? [] : [ref.text];
}

function exactly(text: string): readonly string[] {
  return (text.match(/`[^`]*`|\d[\d.]*\d|\d/g) ?? []).sort();
}

function names(text: string): readonly string[] {
  return text.match(/[A-Z]{2,}[A-Z0-9_-]*/g) ?? [];
}
