import {
  enhancedClasses,
  enhancedSubjects,
  findEnhancedCode,
  type EnhancedCode as RegisteredCode,
} from '../../protocol/enhancedCodes';
import type { Ref } from '../../protocol/rfc';
import type { EnhancedCode } from '../../syntax/replyLine';
import { prose } from '../markdown';
import type { Explanation } from './explanation';
import { capital, uncapital } from './words';

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
  const title = row?.text ? `${name}: ${prose(row.text)}` : `Enhanced status code ${name}`;
  return {
    title,
    lines: [
      row
        ? descriptionOf(row, enhanced)
        : `This code is not in the IANA registry of enhanced status codes; only its first ${subject ? 'two numbers tell' : 'number tells'} something.`,
      [
        kind
          ? `**${enhanced.class}** ${kind.name}`
          : `**${enhanced.class}** no class that exists: there are 2, 4 and 5`,
        subject ? `**${enhanced.subject}** ${subject.name}` : `**${enhanced.subject}** a subject that is not defined`,
        enhanced.detail === 0 ? '**0** no further detail' : `**${enhanced.detail}** ${detailText(row)}`,
      ].join(' · '),
      about,
      mismatch(enhanced, code) ?? VERDICTS[enhanced.class],
      row && row.status !== 'current' ? `The registry has it as ${row.status}.` : undefined,
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

function descriptionOf(row: RegisteredCode, { class: kind, subject }: EnhancedCode): string {
  if (subject === 7 && row.detail === 1) return `${prose(row.description)} Servers give it for any such refusal.`;
  // The general codes speak of a cause; a success has none.
  if (kind !== 2 || row.detail !== 0 || subject === 0) return prose(row.description);
  const name = enhancedSubjects.find((one) => one.subject === subject)?.name;
  return `It worked; the code tells only its subject: ${name}.`;
}

function detailText(row: RegisteredCode | undefined): string {
  if (!row) return 'not registered';
  return row.text ? prose(uncapital(row.text)) : 'see above';
}

/** The class has to be the first digit of the reply code (RFC 2034 section 4). */
function mismatch(enhanced: EnhancedCode, code: number): string | undefined {
  const digit = Math.floor(code / 100);
  if (digit === enhanced.class || code === 0) return undefined;
  if (digit === 3) return `${capital('replies such as')} ${code} carry no enhanced code.`;
  return `It does not fit the reply code: after ${code} the class should be ${digit}. The first digit of the reply code is what a client goes by.`;
}
