import { EXTENSION_PAGE_TEXTS } from './extension';
import { RULE_FRAME_TEXTS } from './frame';
import { MESSAGE_PAGE_TEXTS } from './message';
import { REPLY_PAGE_TEXTS } from './reply';
import { SECURITY_PAGE_TEXTS } from './security';
import { SEQUENCE_PAGE_TEXTS } from './sequence';
import { SYNTAX_PAGE_TEXTS } from './syntax';
import { TRANSCRIPT_PAGE_TEXTS } from './transcript';

/** All that the pages of rules say, by the categories of rules. */
export const RULE_PAGE_PARTS: readonly Readonly<Record<string, string>>[] = [
  RULE_FRAME_TEXTS,
  EXTENSION_PAGE_TEXTS,
  MESSAGE_PAGE_TEXTS,
  REPLY_PAGE_TEXTS,
  SECURITY_PAGE_TEXTS,
  SEQUENCE_PAGE_TEXTS,
  SYNTAX_PAGE_TEXTS,
  TRANSCRIPT_PAGE_TEXTS,
];
