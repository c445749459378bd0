import type { Texts } from '../localized';
import { DIALECT_TEXTS } from './dialects';
import { RULE_TEXTS } from './rules';

/** Simplified Chinese. */
export const ZH_CN: Texts & ReadonlyMap<string, string> = new Map(
  [RULE_TEXTS, DIALECT_TEXTS].flatMap((part) => Object.entries(part)),
);
