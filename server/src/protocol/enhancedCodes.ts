import { enhancedCodeTable } from './enhancedCodes/table';
import { lazyLookup } from './lookup';
import type { Ref, RfcRef } from './rfc';

/** The whole registry of enhanced status codes, by subject and detail. */
export const enhancedCodes: readonly EnhancedCode[] = enhancedCodeTable;

/** Neither number has more than three digits. */
const findByNumbers = lazyLookup(enhancedCodes, ({ subject, detail }) => subject * 1000 + detail);

/** The row for the `1.1` of 5.1.1, or `undefined`: then the subject says what is known (RFC 3463 section 2). */
export function findEnhancedCode(subject: number, detail: number): EnhancedCode | undefined {
  return detail < 1000 ? findByNumbers(subject * 1000 + detail) : undefined;
}

/** The meaning of the first number; there are no others. */
export const enhancedClasses: readonly EnhancedClass[] = Object.freeze([
  {
    class: 2,
    name: 'success',
    text: 'The action was done. Reports of delivery may say so, too.',
    refs: [{ rfc: 3463, section: '2' }],
  },
  {
    class: 4,
    name: 'persistent transient failure',
    text: 'The message is valid, but something temporary stands in the way. Sending it again later may work.',
    refs: [{ rfc: 3463, section: '2' }],
  },
  {
    class: 5,
    name: 'permanent failure',
    text: 'Sending the message again as it is will not work. Something has to be changed first.',
    refs: [{ rfc: 3463, section: '2' }],
  },
]);

/** The meaning of the second number: what the cause has to do with. */
export const enhancedSubjects: readonly EnhancedSubject[] = Object.freeze([
  { subject: 0, name: 'other or undefined', refs: [{ rfc: 3463, section: '3.1' }] },
  { subject: 1, name: 'addressing', refs: [{ rfc: 3463, section: '3.2' }] },
  { subject: 2, name: 'mailbox', refs: [{ rfc: 3463, section: '3.3' }] },
  { subject: 3, name: 'mail system', refs: [{ rfc: 3463, section: '3.4' }] },
  { subject: 4, name: 'network and routing', refs: [{ rfc: 3463, section: '3.5' }] },
  { subject: 5, name: 'protocol', refs: [{ rfc: 3463, section: '3.6' }] },
  { subject: 6, name: 'content or media', refs: [{ rfc: 3463, section: '3.7' }] },
  { subject: 7, name: 'security or policy', refs: [{ rfc: 3463, section: '3.8' }] },
]);

/** How the code is written, in ABNF: no leading zeros and no blanks inside. */
export const enhancedCodeSyntax =
  'status-code = class "." subject "." detail ; class = "2" / "4" / "5" ; subject = 1*3DIGIT ; detail = 1*3DIGIT';

export type EnhancedClassNumber = 2 | 4 | 5;

export interface EnhancedCode {
  readonly subject: number;
  readonly detail: number;
  /** The sample text of the registry, or `null` where it has none of its own. */
  readonly text: string | null;
  readonly description: string;
  /** Reply codes that the registry pairs with it. Servers use others, too: a pair that is not listed is no fault. */
  readonly basicCodes: readonly number[];
  /** The classes that the specification advises, or `null` where it leaves them open. */
  readonly classes: readonly EnhancedClassNumber[] | null;
  readonly status: 'current' | 'historical' | 'deprecated';
  readonly refs: readonly Ref[];
  readonly notes: readonly string[];
}

export interface EnhancedClass {
  readonly class: EnhancedClassNumber;
  readonly name: string;
  readonly text: string;
  readonly refs: readonly RfcRef[];
}

export interface EnhancedSubject {
  readonly subject: number;
  readonly name: string;
  readonly refs: readonly RfcRef[];
}
