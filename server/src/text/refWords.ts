import { isRfcRef, type Ref } from '../protocol/rfc';
import { localized } from './localized';

/** A reference as people write it, in the language of the user: `RFC 5321 section 4.1.4` or `Postfix: XCLIENT_README`. */
export function refWords(ref: Ref): string {
  if (!isRfcRef(ref)) return localized('{0}: {1}', ref.vendor, localized(ref.text));
  const { rfc, section } = ref;
  if (section === undefined) return `RFC ${rfc}`;
  if (/^[A-Z]/.test(section)) return localized('RFC {0} appendix {1}', rfc, section);
  return section.includes('-')
    ? localized('RFC {0} sections {1}', rfc, section)
    : localized('RFC {0} section {1}', rfc, section);
}
