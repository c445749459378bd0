import { l10n, type QuickPickItem, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SESSIONS_REQUEST, type SessionInfo } from '../../../server/src/messages';
import { plainLabel } from '../message/plainLabel';
import type { DiagramPlace } from './diagramMessages';

/** Lets the user pick a session of a transcript; gives back its number, from 1. */
export async function chooseSession(client: BaseLanguageClient, uri: string): Promise<number | undefined> {
  const sessions = await client.sendRequest<SessionInfo[]>(SESSIONS_REQUEST, uri);
  const items = sessions.map(({ line, client: from, server }, at): QuickPickItem & { number: number } => ({
    label: l10n.t('Session {0}', at + 1),
    description: plainLabel(l10n.t('line {0} · {1} → {2}', line + 1, from, server)),
    number: at + 1,
  }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('SMTP: Session Diagram'),
    placeHolder: l10n.t('Which session?'),
    matchOnDescription: true,
  });
  return picked?.number;
}

/** The session of a line, from 0. Tells the user where there is none. */
export async function sessionOfLine(
  client: BaseLanguageClient,
  { uri, line }: { readonly uri: string; readonly line: number },
): Promise<DiagramPlace | undefined> {
  const sessions = await client.sendRequest<SessionInfo[]>(SESSIONS_REQUEST, uri);
  const at = sessions.findLastIndex((one) => one.line <= line && line <= one.endLine);
  if (at >= 0) return { uri, session: at + 1 };
  void window.showInformationMessage(l10n.t('There is no session at the cursor.'));
  return undefined;
}
