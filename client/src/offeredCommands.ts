import type { StaticFeature } from 'vscode-languageclient';
import {
  CONVERT_COMMAND,
  EXPLAIN_RULE_COMMAND,
  EXPLAIN_SESSION_COMMAND,
  OPEN_MESSAGE_COMMAND,
  REDACT_COMMAND,
  SAVE_MESSAGE_COMMAND,
  SHOW_PROBLEMS_COMMAND,
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
  EXPLAIN_RULE_COMMAND,
  OPEN_MESSAGE_COMMAND,
  SAVE_MESSAGE_COMMAND,
  EXPLAIN_SESSION_COMMAND,
  CONVERT_COMMAND,
  REDACT_COMMAND,
  SHOW_PROBLEMS_COMMAND,
];
