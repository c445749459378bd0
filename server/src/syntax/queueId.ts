import type { Span } from './pathCommand';

/** Names of messages in queues, by the words with which servers and logs give them. In time linear in the length of the text. */
export function findQueueIds(text: string): Span[] {
  const found: Span[] = [];
  for (const { form, hint } of QUEUE_FORMS) {
    if (!hint.test(text)) continue;
    for (const match of text.matchAll(form)) {
      const value = match.slice(1).findLast((group) => group !== undefined) ?? '';
      // A word, or a version.
      if (!/[0-9]/.test(value) || /^\d+(?:\.\d+)+$/.test(value)) continue;
      const start = match.index + match[0].length - value.length;
      found.push({ start, end: start + value.length });
    }
  }
  return found;
}

const QUEUE_FORMS: readonly { readonly form: RegExp; readonly hint: RegExp }[] = [
  { hint: /queued/i, form: /\bqueued (?:mail )?(?:as|with id|under)[ :]{1,4}([A-Za-z0-9._-]{3,64}[A-Za-z0-9])/gi },
  {
    hint: /\bid\b/i,
    form: /\b(?:queue|message|msg|mail|smtp|smtpsvc)?[-_ ]?id[=: ]{1,3}<?([A-Za-z0-9._-]{4,64}[A-Za-z0-9])(?![@A-Za-z0-9._-])/gi,
  },
  // Exim
  { hint: /-/, form: /(?<![A-Za-z0-9-])([0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4})(?![A-Za-z0-9-])/g },
  // Sendmail: 250 2.0.0 uAB1cd23 Message accepted for delivery
  { hint: /Message accepted/i, form: /\b([A-Za-z0-9]{10,20})(?= Message accepted)/g },
  // Postfix: postfix/qmgr[12]: 4F2A1B3C: from=
  { hint: /\]: /, form: /\]: ([0-9A-F]{6,20}|[0-9B-DF-HJ-NP-TV-Zb-df-hj-np-tv-z]{10,20})(?=: )/g },
  // Gmail
  { hint: /gsmtp/, form: /([A-Za-z0-9]{6,40}-[A-Za-z0-9-]{4,60}(?:\.[0-9]{1,6})?)(?= - gsmtp)/g },
  { hint: /InternalId/, form: /\bInternalId=([0-9]{4,32})/g },
];
