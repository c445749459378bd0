import type { StaticFeature } from 'vscode-languageclient';
import {
  CONVERT_COMMAND,
  CONVERT_TO_CANONICAL_COMMAND,
  EXPLAIN_RULE_COMMAND,
  EXTRACT_SESSION_COMMAND,
  OPEN_MESSAGE_COMMAND,
  SAVE_MESSAGE_COMMAND,
  SUGGEST_COMMAND,
} from '../../server/src/messages';

/** Tells the server which commands the client has, so that they are offered as code actions. */
export const offeredCommands: StaticFeature = {
  fillClientCapabilities(capabilities) {
    const commands = [
      EXPLAIN_RULE_COMMAND,
      OPEN_MESSAGE_COMMAND,
      SAVE_MESSAGE_COMMAND,
      EXTRACT_SESSION_COMMAND,
      CONVERT_COMMAND,
      CONVERT_TO_CANONICAL_COMMAND,
      SUGGEST_COMMAND,
    ];
    capabilities.experimental = { ...capabilities.experimental, commands: { commands } };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};
