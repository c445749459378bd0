import {
  type CancellationToken,
  type DebugConfiguration,
  type DebugConfigurationProvider,
  l10n,
  type TextEditor,
  type WorkspaceFolder,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SESSIONS_REQUEST, type SessionInfo } from '../../../server/src/messages';
import { STEPPED_SESSION_REQUEST, type SteppedSession } from '../../../server/src/stepMessages';
import { LANGUAGE_ID } from '../languageId';
import { DEBUG_TYPE } from './debugType';
import { toPath, toUri } from './editorHost';

/** So many sessions of a transcript are offered for a choice. */
const MOST_OFFERED = 30;

/** The session around a line, from 0, or the next one below; behind the last one that one. Undefined where there is none. */
export async function configurationFor(
  client: BaseLanguageClient,
  { uri, line }: { readonly uri: string; readonly line: number },
): Promise<DebugConfiguration | undefined> {
  const found = await client.sendRequest<SteppedSession | null>(STEPPED_SESSION_REQUEST, { uri, line });
  if (found) return configuration(uri, found.number);
  const { length } = await client.sendRequest<readonly SessionInfo[]>(SESSIONS_REQUEST, uri);
  return length > 0 ? configuration(uri, length) : undefined;
}

export function configuration(uri: string, session: number): DebugConfiguration {
  return {
    type: DEBUG_TYPE,
    request: 'launch',
    name: l10n.t('Step through session {0}', session),
    program: toPath(toUri(uri)),
    session,
  };
}

/** What launch.json is begun with. */
export const initialConfigurations: DebugConfigurationProvider = {
  provideDebugConfigurations: () => [
    {
      type: DEBUG_TYPE,
      request: 'launch',
      name: l10n.t('Step through the SMTP session in the active editor'),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: VS Code puts the file in its place
      program: '${file}',
      session: 1,
    },
  ],
};

/** F5 in a transcript without launch.json, and configurations that name no transcript: the one in the active editor is meant. */
export function resolvedConfigurations(client: BaseLanguageClient): DebugConfigurationProvider {
  return {
    async resolveDebugConfiguration(
      _folder: WorkspaceFolder | undefined,
      wanted: DebugConfiguration,
      token?: CancellationToken,
    ): Promise<DebugConfiguration | undefined> {
      if (wanted.program) return wanted;
      const editor = activeTranscript();
      if (!editor) {
        void window.showInformationMessage(
          l10n.t('Open an SMTP transcript first: a session of it is stepped through.'),
        );
        return undefined;
      }
      const place = { uri: editor.document.uri.toString(), line: editor.selection.active.line };
      const found = await configurationFor(client, place);
      if (token?.isCancellationRequested) return undefined;
      if (!found) {
        void window.showInformationMessage(l10n.t('No SMTP session was found in the transcript.'));
        return undefined;
      }
      const own = Object.entries(wanted).filter(([, value]) => value !== undefined && value !== '');
      return { ...found, ...Object.fromEntries(own) };
    },
  };
}

/** A configuration for each session of the transcript in the active editor, for the list of VS Code. */
export function dynamicConfigurations(client: BaseLanguageClient): DebugConfigurationProvider {
  return {
    async provideDebugConfigurations() {
      const uri = activeTranscript()?.document.uri.toString();
      if (uri === undefined) return [];
      const sessions = await client.sendRequest<readonly SessionInfo[]>(SESSIONS_REQUEST, uri);
      return sessions.slice(0, MOST_OFFERED).map(({ client: from, server }, at) => ({
        ...configuration(uri, at + 1),
        name:
          from === '' && server === ''
            ? l10n.t('Step through session {0}', at + 1)
            : l10n.t('Step through session {0}: {1} → {2}', at + 1, from || '?', server || '?'),
      }));
    },
  };
}

function activeTranscript(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor?.document.languageId === LANGUAGE_ID ? editor : undefined;
}
