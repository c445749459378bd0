import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver';
import { type Proposal, plainText } from '../features/completion/item';
import { SUGGEST_COMMAND } from '../messages';
import { localized } from '../text/localized';
import { hasCommand } from './hasCommand';
import type { Provider } from './provider';
import type { StoredDocument } from './transcriptDocument';

export const serveCompletion: Provider = ({ connection, service, answer, capabilities }) => {
  const { completionItem } = capabilities.textDocument?.completion ?? {};
  const able: Able = {
    snippets: completionItem?.snippetSupport ?? false,
    markdown: completionItem?.documentationFormat?.includes(MarkupKind.Markdown) ?? false,
    insertReplace: completionItem?.insertReplaceSupport ?? false,
    asksAgain: hasCommand(capabilities, SUGGEST_COMMAND),
    strikes: completionItem?.tagSupport !== undefined,
    // Lines that begin with blanks have them as their mark, and are not to be indented once more.
    asIs: completionItem?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) ?? false,
  };
  connection.onCompletion(({ textDocument, position }, token) =>
    answer({ uri: textDocument.uri, token, until: position.line }, null, (document, settings) => {
      if (!settings.features['completion.enabled']) return null;
      const proposals = service.complete(document, settings, position);
      return proposals.map((one, at) => toItem(one, at, document, position, able));
    }),
  );
  return { completionProvider: { triggerCharacters: [...TRIGGERS] } };
};

/** What ends a word, and the digits that begin a reply: editors do not ask for a number by themselves. */
const TRIGGERS = ' :<=-.#*2345';

interface Able {
  readonly snippets: boolean;
  readonly markdown: boolean;
  readonly insertReplace: boolean;
  readonly asksAgain: boolean;
  readonly strikes: boolean;
  readonly asIs: boolean;
}

function toItem(
  proposal: Proposal,
  at: number,
  document: StoredDocument,
  { line, character }: { line: number; character: number },
  able: Able,
): CompletionItem {
  const { label, detail, about, insert, from, filter, kind, isWrong, goesOn } = proposal;
  const newText = able.snippets ? insert : plainText(insert);
  const start = { line, character: from };
  const typed = { start, end: { line, character } };
  const word = { start, end: { line, character: wordEnd(document.store.line(line), character) } };
  const documentation = about?.();
  return {
    label,
    kind: KINDS[kind],
    // The order is ours: by what fits.
    sortText: String(at).padStart(4, '0'),
    filterText: filter ?? label,
    ...(detail ? { detail } : {}),
    ...(documentation
      ? { documentation: able.markdown ? { kind: MarkupKind.Markdown, value: documentation } : documentation }
      : {}),
    ...(able.snippets ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(able.asIs ? { insertTextMode: InsertTextMode.asIs } : {}),
    ...(isWrong && able.strikes ? { tags: [CompletionItemTag.Deprecated] } : {}),
    ...(goesOn && able.asksAgain ? { command: { title: localized('Suggest'), command: SUGGEST_COMMAND } } : {}),
    textEdit: able.insertReplace ? { newText, insert: typed, replace: word } : { newText, range: typed },
  };
}

/** Where the word ends in which the cursor is. */
function wordEnd(text: string, character: number): number {
  const behind = /^[A-Za-z0-9.@=_+-]*/.exec(text.slice(character));
  return character + (behind?.[0].length ?? 0);
}

const KINDS: Readonly<Record<Proposal['kind'], CompletionItemKind>> = {
  command: CompletionItemKind.Function,
  parameter: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  reply: CompletionItemKind.Event,
  'enhanced-code': CompletionItemKind.EnumMember,
  keyword: CompletionItemKind.Keyword,
  directive: CompletionItemKind.Keyword,
  rule: CompletionItemKind.Reference,
  event: CompletionItemKind.Event,
  address: CompletionItemKind.Text,
  host: CompletionItemKind.Text,
  field: CompletionItemKind.Field,
  session: CompletionItemKind.Snippet,
};
