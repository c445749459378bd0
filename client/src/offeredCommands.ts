import type { StaticFeature } from 'vscode-languageclient';
import {
  EXPLAIN_RULE_COMMAND,
  OPEN_MESSAGE_COMMAND,
  SAVE_MESSAGE_COMMAND,
  SUGGEST_COMMAND,
} from '../../server/src/messages';

/** Tells the server which commands the client has, so that they are offered as code actions. */
export const offeredCommands: StaticFeature = {
  fillClientCapabilities(capabilities) {
    const commands = [EXPLAIN_RULE_COMMAND, OPEN_MESSAGE_COMMAND, SAVE_MESSAGE_COMMAND, SUGGEST_COMMAND];
    capabilities.experimental = { ...capabilities.experimental, commands: { commands } };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};
