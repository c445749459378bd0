import { commands, type ExtensionContext, l10n, type QuickPickItem, Uri, window } from 'vscode';
import type { CaptureSession } from '../../../server/src/captureMessages';
import { plainLabel } from '../message/plainLabel';
import { word } from '../words';
import { COLUMNS } from './list/sessionColumns';
import type { SessionNumbers } from './list/sessionNumbers';
import type { SessionAction } from './list/viewMessages';
import type { OpenCaptures } from './openCaptures';
import type { SessionActions } from './sessionActions';

export const OPEN_SESSIONS_COMMAND = 'smtp.openCaptureSessions';

/** What a key binding or a test may pass; all of it may be left out. */
export interface SessionsArgument {
  /** The capture; the one in the active editor where it is left out. */
  readonly uri?: string;
  readonly sessions?: SessionNumbers;
  readonly action?: SessionAction;
  /** Where to save. */
  readonly to?: string;
}

/** Registers the command that opens or saves sessions of a capture; without numbers the user picks them. */
export function registerOpenSessions(context: ExtensionContext, captures: OpenCaptures, actions: SessionActions): void {
  context.subscriptions.push(
    commands.registerCommand(OPEN_SESSIONS_COMMAND, async (argument: SessionsArgument = {}) => {
      const uri = argument.uri === undefined ? captures.active?.uri : Uri.parse(argument.uri);
      if (!uri) {
        void window.showInformationMessage(l10n.t('Open a packet capture first: its SMTP sessions are transcripts.'));
        return;
      }
      const open = captures.find(uri);
      const sessions = argument.sessions ?? (await pick(open?.reading.sessions ?? []));
      if (sessions === undefined || sessions.length === 0) return;
      const to = argument.to === undefined ? undefined : Uri.parse(argument.to);
      await actions.run(argument.action ?? 'open', { uri, keyLog: open?.keyLog, sessions }, to);
    }),
  );
}

async function pick(sessions: readonly CaptureSession[]): Promise<readonly number[] | undefined> {
  const items = sessions.map((session): QuickPickItem & { session: number } => ({
    label: plainLabel(`${session.session}: ${session.client} → ${session.server}`),
    description: session.time,
    detail: plainLabel(
      COLUMNS.filter(({ id }) => id === 'tls' || id === 'outcome' || id === 'worst')
        .map(({ title, text }) => `${word(title)}: ${text(session) || 'none'}`)
        .join(', '),
    ),
    session: session.session,
  }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('SMTP: Open Sessions of Capture'),
    placeHolder:
      sessions.length === 0
        ? l10n.t('No SMTP session was found yet')
        : l10n.t('Which sessions? They become one transcript'),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.map(({ session }) => session);
}
