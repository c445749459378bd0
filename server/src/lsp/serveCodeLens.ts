import { type CodeLens, CodeLensRefreshRequest, type Command } from 'vscode-languageserver';
import { LENSES_NEAR, type Lens, type LensAction, lenses } from '../features/codeLens/lenses';
import {
  CONVERT_COMMAND,
  EXPLAIN_SESSION_COMMAND,
  OPEN_MESSAGE_COMMAND,
  REDACT_COMMAND,
  SAVE_MESSAGE_COMMAND,
  SHOW_DIAGRAM_COMMAND,
  SHOW_PROBLEMS_COMMAND,
  STEP_THROUGH_COMMAND,
} from '../messages';
import { hasCommand } from './hasCommand';
import type { Provider } from './provider';

/** What each session and transaction came to, above its first line. */
export const serveCodeLens: Provider = ({ connection, service, answer, capabilities, watch }) => {
  /** Documents of which not all lenses were given, and the line around which they were. */
  const partly = new Map<string, number>();
  const refreshes = capabilities.workspace?.codeLens?.refreshSupport === true;
  const refresh = () => {
    if (refreshes) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
  };
  watch.onChange(refresh);
  watch.onLook((uri, line) => {
    const before = partly.get(uri);
    if (before !== undefined && Math.abs(line - before) >= LENSES_NEAR / 2) refresh();
  });
  watch.onClose((uri) => partly.delete(uri));

  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    answer<CodeLens[]>({ uri, token, also: service.advanceOutline }, [], (document, settings) => {
      if (!settings.features['codeLens.enabled']) return [];
      const { findings, hidden } = service.findings(document, settings);
      const near = service.near(document, settings);
      const shown = lenses(service.outline(document, settings), {
        findings,
        areSomeHidden: hidden > 0,
        near,
        withActions: settings.features['codeLens.actions'],
      });
      partly.set(uri, near);
      return shown.flatMap((lens) => {
        const command = commandOf(lens, uri, (name) => hasCommand(capabilities, name));
        if (command.command !== '' && !hasCommand(capabilities, command.command)) return [];
        const start = { line: lens.line, character: 0 };
        return [{ range: { start, end: start }, command }];
      });
    }),
  );
  return { codeLensProvider: {} };
};

/** A lens that only tells something has a command without a name: editors show it as text. */
function commandOf({ title, line, action }: Lens, uri: string, has: (command: string) => boolean): Command {
  if (!action) return { title, command: '' };
  const commands = COMMANDS[action.what];
  const { command, args } = commands.find((one) => has(one.command)) ?? commands[0];
  return { title, command, arguments: args({ uri, line, session: action.session }) };
}

interface LensPlace {
  readonly uri: string;
  readonly line: number;
  readonly session: number;
}

interface LensCommand {
  readonly command: string;
  readonly args: (place: LensPlace) => unknown[];
}

/** Of several, the first that the client has. */
const COMMANDS: Readonly<Record<LensAction['what'], readonly [LensCommand, ...LensCommand[]]>> = {
  explain: [{ command: EXPLAIN_SESSION_COMMAND, args: ({ uri, line }) => [uri, line] }],
  step: [{ command: STEP_THROUGH_COMMAND, args: ({ uri, session }) => [{ uri, session }] }],
  diagram: [
    { command: SHOW_DIAGRAM_COMMAND, args: ({ uri, line }) => [uri, line] },
    { command: CONVERT_COMMAND, args: ({ uri, session }) => ['mermaid', { uri, session }] },
  ],
  convert: [{ command: CONVERT_COMMAND, args: ({ uri, session }) => [undefined, { uri, session }] }],
  redact: [{ command: REDACT_COMMAND, args: () => [] }],
  'open-message': [{ command: OPEN_MESSAGE_COMMAND, args: ({ uri, line }) => [{ uri, line }] }],
  'save-message': [{ command: SAVE_MESSAGE_COMMAND, args: ({ uri, line }) => [{ uri, line }] }],
  findings: [{ command: SHOW_PROBLEMS_COMMAND, args: () => [] }],
};
