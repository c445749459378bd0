import { l10n, type QuickPickItem, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  MESSAGES_REQUEST,
  type MessageInfo,
  type MessageParams,
  type MessagesParams,
} from '../../../server/src/messages';
import { LANGUAGE_ID } from '../languageId';
import { messageOf } from './messageUri';
import { plainLabel } from './plainLabel';

/** What a key binding, a code action or a test may pass to the commands; all of it may be left out. */
export interface MessageArgument {
  /** The transcript; the one in the active editor, or that of the message there, where it is left out. */
  readonly uri?: string;
  /** A line of it, from 0; that of the cursor where it is left out. */
  readonly line?: number;
  /** Which message, from 1, instead of a line. */
  readonly session?: number;
  readonly message?: number;
}

export interface ChosenMessage {
  readonly place: MessageParams;
  readonly info: MessageInfo;
}

/**
 * The message that is meant: the one that is passed or is open, the one at the cursor, the only one, or the one that the user
 * picks. Tells the user where there is none, or where its text is not recorded.
 */
export async function chooseMessage(
  client: BaseLanguageClient,
  title: string,
  argument: MessageArgument = {},
): Promise<ChosenMessage | undefined> {
  const editor = window.activeTextEditor;
  const shown = argument.uri === undefined && editor ? messageOf(editor.document.uri) : undefined;
  const isTranscript = editor?.document.languageId === LANGUAGE_ID;
  const own = isTranscript ? editor?.document.uri.toString() : undefined;
  const uri = argument.uri ?? shown?.uri ?? own;
  if (uri === undefined) {
    void window.showInformationMessage(l10n.t('Open an SMTP transcript first: messages are taken out of it.'));
    return undefined;
  }
  const params: MessagesParams = { uri };
  const messages = await client.sendRequest<MessageInfo[]>(MESSAGES_REQUEST, params);
  const { session = shown?.session, message = shown?.message } = argument;
  const line = argument.line ?? (uri === own ? editor?.selection.active.line : undefined);
  const info =
    session !== undefined && message !== undefined
      ? messages.find((one) => one.session === session && one.message === message)
      : await pick(messages, line, title);
  if (info === undefined) {
    if (messages.length === 0) void window.showInformationMessage(l10n.t('There is no message in this transcript.'));
    return undefined;
  }
  if (!info.recorded) {
    void window.showInformationMessage(
      l10n.t('Message {0} of session {1} is {2}.', info.message, info.session, info.fault),
    );
    return undefined;
  }
  return { place: { uri, session: info.session, message: info.message }, info };
}

async function pick(messages: readonly MessageInfo[], line: number | undefined, title: string) {
  const here = messages.filter((one) => line !== undefined && one.firstLine <= line && line <= one.lastLine);
  const [first, ...others] = here.length > 0 ? here : messages;
  if (!first || others.length === 0) return first;
  const items = [first, ...others].map((info): QuickPickItem & { info: MessageInfo } => ({
    label: l10n.t('Session {0}, message {1}', info.session, info.message),
    description: info.recorded
      ? l10n.t('line {0}, {1} octets', info.firstLine + 1, info.size)
      : l10n.t('line {0}', info.firstLine + 1),
    detail: plainLabel([info.envelope, ...(info.fault === '' ? [] : [info.fault])].join('; ')),
    info,
  }));
  const picked = await window.showQuickPick(items, {
    title,
    placeHolder: l10n.t('Which message?'),
    matchOnDetail: true,
  });
  return picked?.info;
}
