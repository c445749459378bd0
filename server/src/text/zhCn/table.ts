import type { Texts } from '../localized';
import { ACCOUNT_TEXTS } from './accounts';
import { ACTION_TEXTS } from './actions';
import { COMPLETION_TEXTS } from './completion';
import { DIALECT_TEXTS } from './dialects';
import { EDITOR_TEXTS } from './editor';
import { FINDING_TEXTS } from './findings';
import { RULE_TEXTS } from './rules';
import { STEPPING_TEXTS } from './stepping';

const PARTS = [
  ACCOUNT_TEXTS,
  ACTION_TEXTS,
  COMPLETION_TEXTS,
  DIALECT_TEXTS,
  EDITOR_TEXTS,
  FINDING_TEXTS,
  RULE_TEXTS,
  STEPPING_TEXTS,
];

/** Simplified Chinese, by the English texts. */
export const ZH_CN: Texts & ReadonlyMap<string, string> = new Map(PARTS.flatMap((part) => Object.entries(part)));
