import { CODES_HOVER_TEXTS } from './codes';
import { COMMANDS_HOVER_TEXTS } from './commands';
import { KEYWORDS_HOVER_TEXTS } from './keywords';
import { LINES_HOVER_TEXTS } from './lines';
import { REPLIES_HOVER_TEXTS } from './replies';
import { SHARED_HOVER_TEXTS } from './shared';

/** What stands in hovers, other than the names and meanings of protocol tables, by what they are about. */
export const HOVER_PARTS: readonly Readonly<Record<string, string>>[] = [
  CODES_HOVER_TEXTS,
  COMMANDS_HOVER_TEXTS,
  KEYWORDS_HOVER_TEXTS,
  LINES_HOVER_TEXTS,
  REPLIES_HOVER_TEXTS,
  SHARED_HOVER_TEXTS,
];
