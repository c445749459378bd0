import { EXTENSION_FINDING_TEXTS } from './extension';
import { MESSAGE_FINDING_TEXTS } from './message';
import { REPLY_FINDING_TEXTS } from './reply';
import { SECURITY_FINDING_TEXTS } from './security';
import { SEQUENCE_FINDING_TEXTS } from './sequence';
import { SHARED_FINDING_TEXTS } from './shared';
import { SYNTAX_FINDING_TEXTS } from './syntax';
import { TRANSCRIPT_FINDING_TEXTS } from './transcript';

/** Messages of findings, the titles of their fixes, and what they are put together of, by the categories of rules. */
export const FINDING_PARTS: readonly Readonly<Record<string, string>>[] = [
  EXTENSION_FINDING_TEXTS,
  MESSAGE_FINDING_TEXTS,
  REPLY_FINDING_TEXTS,
  SECURITY_FINDING_TEXTS,
  SEQUENCE_FINDING_TEXTS,
  SHARED_FINDING_TEXTS,
  SYNTAX_FINDING_TEXTS,
  TRANSCRIPT_FINDING_TEXTS,
];
