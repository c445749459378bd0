import type { Texts } from '../localized';
import { ACCOUNT_TEXTS } from './accounts';
import { ACTION_TEXTS } from './actions';
import { CAPTURE_TEXTS } from './captures';
import { COMPLETION_TEXTS } from './completion';
import { CONFIG_TEXTS } from './config';
import { CONVERSION_TEXTS } from './conversion';
import { DIALECT_TEXTS } from './dialects';
import { EDITOR_TEXTS } from './editor';
import { FINDING_PARTS } from './findings/table';
import { HOVER_PARTS } from './hovers/table';
import { PROTOCOL_PARTS } from './protocol/table';
import { RULE_PAGE_PARTS } from './rulePages/table';
import { RULE_TEXTS } from './rules';
import { SIGNATURE_TEXTS } from './signatureHelp';
import { STEPPING_TEXTS } from './stepping';

/** By what they are about; each text is in one of them. */
export const PARTS: readonly Readonly<Record<string, string>>[] = [
  ACCOUNT_TEXTS,
  ACTION_TEXTS,
  CAPTURE_TEXTS,
  COMPLETION_TEXTS,
  CONFIG_TEXTS,
  CONVERSION_TEXTS,
  DIALECT_TEXTS,
  EDITOR_TEXTS,
  ...FINDING_PARTS,
  ...PROTOCOL_PARTS,
  ...HOVER_PARTS,
  RULE_TEXTS,
  ...RULE_PAGE_PARTS,
  SIGNATURE_TEXTS,
  STEPPING_TEXTS,
];

/** Simplified Chinese, by the English texts. */
export const ZH_CN: Texts & ReadonlyMap<string, string> = new Map(PARTS.flatMap((part) => Object.entries(part)));
