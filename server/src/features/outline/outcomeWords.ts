import type { Decision, Times, TransactionOutline } from '../../analysis/outline/sessionOutline';
import type { Outcome } from '../../analysis/transactions';
import { localized, localizedCount } from '../../text/localized';
import { shortSize } from '../hover/words';

/** How a transaction ended, in a word or two. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  delivered: 'accepted',
  partial: 'accepted for some',
  rejected: 'refused',
  deferred: 'put off',
  aborted: 'given up',
  unknown: 'outcome not recorded',
};

/** `refused at RCPT: 550 5.1.1`, `accepted: 250 2.0.0`. */
export function outcomeText({ outcome, code, decided }: TransactionOutline): string {
  const words = localized(OUTCOME_WORDS[outcome]);
  if (code === null) return words;
  const isRefusal = outcome === 'rejected' || outcome === 'deferred';
  const codes = codesText({ code, enhanced: decided?.enhanced ?? null });
  if (!isRefusal || !decided) return localized('{0}: {1}', words, codes);
  return localized('{0} {1}: {2}', words, localized(DECIDED_AT[decided.at]), codes);
}

/** `550 5.1.1`. */
export function codesText({ code, enhanced }: { readonly code: number; readonly enhanced: string | null }): string {
  return enhanced === null ? String(code) : `${code} ${enhanced}`;
}

const DECIDED_AT: Readonly<Record<Decision['at'], string>> = {
  MAIL: 'at MAIL',
  RCPT: 'at RCPT',
  DATA: 'at DATA',
  BDAT: 'at BDAT',
  message: 'after the message',
};

/** `2 of 3 recipients`, `1 recipient`, `no recipient`. */
export function recipientsText({ recipients }: TransactionOutline): string {
  if (recipients.length === 0) return localized('no recipient');
  const accepted = recipients.filter((one) => one.accepted !== false).length;
  if (accepted === recipients.length) return localizedCount(accepted, '{0} recipient', '{0} recipients');
  return localizedCount(recipients.length, '{1} of {0} recipient', '{1} of {0} recipients', accepted);
}

/** How much was sent; nothing where that is not known. */
export function sizeParts({ size }: TransactionOutline): string[] {
  if (size === null) return [];
  return [size < 1000 ? localizedCount(size, '{0} octet', '{0} octets') : shortSize(size)];
}

/** How long it took; nothing where the transcript has no times, or only one. */
export function lapseParts(times: Times | null): string[] {
  return times && times.last > times.first ? [secondsText(times.last - times.first)] : [];
}

/** `0.004 s`, `1.4 s`, `75 s`, `12 min`, `3 h`. */
export function secondsText(seconds: number): string {
  if (seconds >= 3 * 3600) return `${Math.round(seconds / 3600)} h`;
  if (seconds >= 180) return `${Math.round(seconds / 60)} min`;
  const digits = seconds >= 10 ? 0 : seconds >= 0.1 ? 1 : 3;
  return `${Number(seconds.toFixed(digits))} s`;
}
