import {
  DocumentSymbol,
  EventEmitter,
  type ExtensionContext,
  l10n,
  languages,
  Range,
  SymbolKind,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { MESSAGE_TEXT_REQUEST, type MessageText, type PartInfo } from '../../../server/src/messages';
import { LANGUAGE_ID } from '../languageId';
import { MESSAGE_SCHEME, messageOf } from './messageUri';

/** So long after a change of the transcript, its messages that are open are read again, in milliseconds. */
const PAUSE = 500;

/** Gives out messages as documents that can only be read, with their parts as an outline. */
export function provideMessages(context: ExtensionContext, client: BaseLanguageClient): void {
  const outlines = new Map<string, PartInfo | null>();
  const changed = new EventEmitter<Uri>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const refresh = (transcript: string) => {
    timers.delete(transcript);
    for (const { uri } of workspace.textDocuments) if (messageOf(uri)?.uri === transcript) changed.fire(uri);
  };
  const isShown = (transcript: string) => workspace.textDocuments.some(({ uri }) => messageOf(uri)?.uri === transcript);

  context.subscriptions.push(
    changed,
    workspace.registerTextDocumentContentProvider(MESSAGE_SCHEME, {
      onDidChange: changed.event,
      async provideTextDocumentContent(uri, token) {
        const place = messageOf(uri);
        const found = place && (await client.sendRequest<MessageText | null>(MESSAGE_TEXT_REQUEST, place, token));
        outlines.set(uri.toString(), found?.outline ?? null);
        return found?.text ?? `${l10n.t('The transcript is no longer open, or has no such message any more.')}\n`;
      },
    }),
    languages.registerDocumentSymbolProvider(
      { scheme: MESSAGE_SCHEME },
      {
        provideDocumentSymbols(document) {
          const outline = outlines.get(document.uri.toString());
          return outline ? [toSymbol(outline, document)] : [];
        },
      },
      { label: l10n.t('SMTP message') },
    ),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const transcript = document.uri.toString();
      if (document.languageId !== LANGUAGE_ID || contentChanges.length === 0 || !isShown(transcript)) return;
      clearTimeout(timers.get(transcript));
      timers.set(
        transcript,
        setTimeout(() => refresh(transcript), PAUSE),
      );
    }),
    workspace.onDidCloseTextDocument(({ uri }) => outlines.delete(uri.toString())),
    { dispose: () => timers.forEach(clearTimeout) },
  );
}

const KINDS: Readonly<Record<PartInfo['kind'], SymbolKind>> = {
  message: SymbolKind.Package,
  multipart: SymbolKind.Namespace,
  text: SymbolKind.String,
  attachment: SymbolKind.File,
};

function toSymbol({ name, detail, kind, line, endLine, children }: PartInfo, document: TextDocument): DocumentSymbol {
  const first = document.lineAt(Math.min(line, document.lineCount - 1)).range;
  const last = document.lineAt(Math.min(endLine, document.lineCount - 1)).range;
  const symbol = new DocumentSymbol(name, detail, KINDS[kind], new Range(first.start, last.end), first);
  symbol.children = children.map((child) => toSymbol(child, document));
  return symbol;
}
