import {
  enhancedClasses,
  enhancedSubjects,
  findEnhancedCode,
  type EnhancedCode as RegisteredCode,
} from '../../protocol/enhancedCodes';
import type { Ref } from '../../protocol/rfc';
import type { EnhancedCode } from '../../syntax/replyLine';
import { localized } from '../../text/localized';
import { prose } from '../markdown';
import type { Explanation } from './explanation';
import { inSentence, sentences } from './words';

const FORM: Ref = { rfc: 3463, section: '2' };
const USE: Ref = { rfc: 2034, section: '4' };

/**
 * Explains an enhanced status code by its three numbers.
 *
 * @param code the reply code in front of it
 * @param about whom or what the answered command named, as a sentence
 */
export function explainEnhancedCode(enhanced: EnhancedCode, code: number, about?: string): Explanation {
  const name = `${enhanced.class}.${enhanced.subject}.${enhanced.detail}`;
  const row = findEnhancedCode(enhanced.subject, enhanced.detail);
  const kind = enhancedClasses.find((one) => one.class === enhanced.class);
  const subject = enhancedSubjects.find((one) => one.subject === enhanced.subject);
  const title = row?.text
    ? localized('{0}: {1}', name, prose(localized(row.text)))
    : localized('Enhanced status code {0}', name);
  return {
    title,
    lines: [
      row
        ? descriptionOf(row, enhanced)
        : subject
          ? localized(
              'This code is not in the IANA registry of enhanced status codes; only its first two numbers tell something.',
            )
          : localized(
              'This code is not in the IANA registry of enhanced status codes; only its first number tells something.',
            ),
      [
        kind
          ? `**${enhanced.class}** ${localized(kind.name)}`
          : localized('**{0}** no class that exists: there are 2, 4 and 5', enhanced.class),
        subject
          ? `**${enhanced.subject}** ${localized(subject.name)}`
          : localized('**{0}** a subject that is not defined', enhanced.subject),
        enhanced.detail === 0 ? localized('**0** no further detail') : `**${enhanced.detail}** ${detailText(row)}`,
      ].join(' · '),
      about,
      mismatch(enhanced, code) ?? verdictOf(enhanced.class),
      row && row.status !== 'current' ? localized('The registry has it as {0}.', localized(row.status)) : undefined,
    ],
    refs: [...(row?.refs ?? []), FORM, ...(mismatch(enhanced, code) ? [USE] : [])],
    span: enhanced,
  };
}

/** What the first number asks of the sender (RFC 3463 section 2). */
const VERDICTS: Readonly<Record<number, string>> = {
  2: 'Success: what was asked is done.',
  4: 'Temporary: the same attempt may succeed later.',
  5: 'Permanent: the same attempt would fail again, unless something is changed.',
};

function verdictOf(kind: number): string | undefined {
  const verdict = VERDICTS[kind];
  return verdict && localized(verdict);
}

function descriptionOf(row: RegisteredCode, { class: kind, subject }: EnhancedCode): string {
  const described = prose(localized(row.description));
  if (subject === 7 && row.detail === 1)
    return sentences(described, localized('Servers give it for any such refusal.'));
  // The general codes speak of a cause; a success has none.
  if (kind !== 2 || row.detail !== 0 || subject === 0) return described;
  const name = enhancedSubjects.find((one) => one.subject === subject)?.name ?? '';
  return localized('It worked; the code tells only its subject: {0}.', localized(name));
}

function detailText(row: RegisteredCode | undefined): string {
  if (!row) return localized('not registered');
  return row.text ? prose(inSentence(row.text)) : localized('see above');
}

/** The class has to be the first digit of the reply code (RFC 2034 section 4). */
function mismatch(enhanced: EnhancedCode, code: number): string | undefined {
  const digit = Math.floor(code / 100);
  if (digit === enhanced.class || code === 0) return undefined;
  if (digit === 3) return localized('Replies such as {0} carry no enhanced code.', code);
  return localized(
    'It does not fit the reply code: after {0} the class should be {1}. The first digit of the reply code is what a client goes by.',
    code,
    digit,
  );
}
