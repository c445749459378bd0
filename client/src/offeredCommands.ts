import type { StaticFeature } from 'vscode-languageclient';
import {
  CONVERT_COMMAND,
  CONVERT_TO_CANONICAL_COMMAND,
  EXPLAIN_RULE_COMMAND,
  EXPLAIN_SESSION_COMMAND,
  EXTRACT_SESSION_COMMAND,
  OPEN_MESSAGE_COMMAND,
  REDACT_COMMAND,
  SAVE_MESSAGE_COMMAND,
  SHOW_DIAGRAM_COMMAND,
  SHOW_PROBLEMS_COMMAND,
  STEP_THROUGH_COMMAND,
  SUGGEST_COMMAND,
} from '../../server/src/messages';

/** Tells the server which commands the client has, so that they are offered as code actions and code lenses. */
export const offeredCommands: StaticFeature = {
  fillClientCapabilities(capabilities) {
    capabilities.experimental = { ...capabilities.experimental, commands: { commands: COMMANDS } };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};

const COMMANDS = [
  CONVERT_COMMAND,
  CONVERT_TO_CANONICAL_COMMAND,
  EXPLAIN_RULE_COMMAND,
  EXPLAIN_SESSION_COMMAND,
  EXTRACT_SESSION_COMMAND,
  OPEN_MESSAGE_COMMAND,
  REDACT_COMMAND,
  SAVE_MESSAGE_COMMAND,
  SHOW_DIAGRAM_COMMAND,
  SHOW_PROBLEMS_COMMAND,
  STEP_THROUGH_COMMAND,
  SUGGEST_COMMAND,
];
