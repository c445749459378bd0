/** A place in an RFC. `section` is as printed (`4.1.1.2`, `8.4-8.7`); a letter in front (`F.1`) names an appendix. */
export interface RfcRef {
  readonly rfc: number;
  readonly section?: string;
}

/** A source that is no RFC: a vendor's manual, source code, a draft or a registry. */
export interface VendorRef {
  readonly vendor: string;
  readonly text: string;
}

export type Ref = RfcRef | VendorRef;

/** How sure a table row is: `partly` and `unconfirmed` rows must not be shown as facts of the protocol. */
export type Certainty = 'confirmed' | 'partly' | 'unconfirmed';

export function isRfcRef(ref: Ref): ref is RfcRef {
  return 'rfc' in ref;
}

/** The address of the section at the RFC Editor. Of a range of sections it is the first. */
export function rfcUrl(ref: RfcRef): string {
  const page = `https://www.rfc-editor.org/rfc/rfc${ref.rfc}`;
  if (ref.section === undefined) return page;
  const [first = ref.section] = ref.section.split('-');
  return `${page}#${isAppendix(first) ? 'appendix' : 'section'}-${first}`;
}

/** The reference as people write it: `RFC 5321 section 4.1.4`. */
export function rfcText(ref: RfcRef): string {
  if (ref.section === undefined) return `RFC ${ref.rfc}`;
  const kind = isAppendix(ref.section) ? 'appendix' : 'section';
  return `RFC ${ref.rfc} ${ref.section.includes('-') ? `${kind}s` : kind} ${ref.section}`;
}

/** The text for a reference of either kind: `RFC 5321 section 4.1.4` or `Postfix: XCLIENT_README`. */
export function refText(ref: Ref): string {
  return isRfcRef(ref) ? rfcText(ref) : `${ref.vendor}: ${ref.text}`;
}

function isAppendix(section: string): boolean {
  return /^[A-Z]/.test(section);
}
