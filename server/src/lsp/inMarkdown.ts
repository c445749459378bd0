import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type Command,
  type Connection,
  type Diagnostic,
  InsertTextMode,
  type Range,
  ResponseError,
  type TextDocumentIdentifier,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import { FIX_ALL_TITLE } from '../features/codeActions/codeActions';
import { EXPLAIN_RULE_COMMAND } from '../messages';
import { localized } from '../text/localized';
import { isOfExcerpts } from './blockDiagnostics';
import type { MarkdownBlock, MarkdownBlocks } from './markdownBlocks';
import type { SettingsStore } from './settingsStore';

export interface InMarkdownWiring {
  readonly connection: Connection;
  readonly blocks: MarkdownBlocks;
  readonly settings: SettingsStore;
  /** Whether this line of a document is being typed; see watchTyping(). */
  readonly isTyped: (uri: string, line: number) => boolean;
}

/**
 * The connection as providers see it: what is asked about a place, a range or the whole of a Markdown document comes to them as a
 * question about each block that it touches, which is a transcript like any other, and what they answer goes out as places and
 * changes of the Markdown document.
 */
export function inMarkdown({ connection, blocks, settings, isTyped }: InMarkdownWiring): Connection {
  const isWanted = async (uri: string) => (await settings.of(uri)).features['markdown.enabled'];

  const atPlace =
    <Params extends TextDocumentPositionParams, Result, Rest extends unknown[]>(
      handle: (params: Params, token: CancellationToken, ...rest: Rest) => Result,
      outward: Outward = (answer, block) => block.outward(answer),
    ) =>
    async (params: Params, token: CancellationToken, ...rest: Rest): Promise<Awaited<Result> | null> => {
      const { textDocument, position } = params;
      const found = blocks.of(textDocument.uri);
      if (!found) return await handle(params, token, ...rest);
      const block = found.find((one) => one.holds(position));
      if (!block || !(await isWanted(textDocument.uri))) return null;
      const inner = { ...params, textDocument: { uri: block.document.uri }, position: block.inward(position) };
      return outward(await handle(inner, token, ...rest), block);
    };

  /** @param keeps which of the answers, as they go out, are good in a Markdown document */
  const inEach =
    <Params extends { textDocument: TextDocumentIdentifier; range?: Range }, Result, Rest extends unknown[]>(
      handle: (params: Params, token: CancellationToken, ...rest: Rest) => Result,
      keeps: (item: ItemOf<Result>, uri: string) => boolean = () => true,
    ) =>
    async (
      params: Params,
      token: CancellationToken,
      ...rest: Rest
    ): Promise<Awaited<Result> | ItemOf<Result>[] | ResponseError<never>> => {
      const { uri } = params.textDocument;
      const found = blocks.of(uri);
      if (!found) return await handle(params, token, ...rest);
      const all: ItemOf<Result>[] = [];
      if (found.length === 0 || !(await isWanted(uri))) return all;
      for (const block of found) {
        const range = params.range && block.part(params.range);
        if (params.range && !range) continue;
        const inner = { ...params, textDocument: { uri: block.document.uri }, ...(range ? { range } : {}) };
        const items: unknown = await handle(inner, token, ...rest);
        if (items instanceof ResponseError) return items as ResponseError<never>;
        const outer = block.outward((items ?? []) as ItemOf<Result>[]);
        all.push(...outer.filter((item) => keeps(item, uri)));
      }
      return all;
    };

  const { languages } = connection;
  const { inlayHint } = languages;
  const wrapped: Partial<Connection> = {
    onHover: (handle) => connection.onHover(atPlace(handle)),
    onCompletion: (handle) => connection.onCompletion(atPlace(handle, typedOutward)),
    onSignatureHelp: (handle) => connection.onSignatureHelp(atPlace(handle)),
    onDefinition: (handle) => connection.onDefinition(atPlace(handle)),
    onReferences: (handle) => connection.onReferences(atPlace(handle)),
    onDocumentHighlight: (handle) => connection.onDocumentHighlight(atPlace(handle)),
    onCodeAction: (handle) => connection.onCodeAction(inEach(handle, isForBlock)),
    onFoldingRanges: (handle) => connection.onFoldingRanges(inEach(handle)),
    onDocumentLinks: (handle) => connection.onDocumentLinks(inEach(handle)),
  };
  const seen: Connection = Object.assign(Object.create(connection), wrapped);
  Object.defineProperty(seen, 'languages', {
    value: Object.create(languages, {
      inlayHint: {
        value: {
          refresh: () => inlayHint.refresh(),
          on: ((handle) =>
            inlayHint.on(inEach(handle, ({ position }, uri) => !isTyped(uri, position.line)))) as typeof inlayHint.on,
        },
      },
    }),
  });
  return seen;
}

type Outward = <Answer>(answer: Answer, block: MarkdownBlock) => Answer;

type ItemOf<Result> =
  NonNullable<Awaited<Result>> extends infer Known ? (Known extends (infer Item)[] ? Item : never) : never;

/** Without a mode, editors put the blanks of the line in front of those that a proposal brings. */
function typedOutward<Answer>(answer: Answer, block: MarkdownBlock): Answer {
  const items: readonly { insertTextMode?: unknown }[] = Array.isArray(answer) ? answer : [];
  return block.outwardTyped(answer, items[0]?.insertTextMode !== InsertTextMode.asIs);
}

/**
 * What changes lines of the block, or explains. The client’s other commands work on a whole document; and of a lesson, in which
 * faults are shown, not all is to be mended at once.
 */
function isForBlock(action: CodeAction | Command): boolean {
  if (!('kind' in action) || !OF_BLOCKS.has(action.kind ?? '') || action.title === localized(FIX_ALL_TITLE))
    return false;
  const { command, diagnostics = [] } = action as CodeAction;
  if (command && command.command !== EXPLAIN_RULE_COMMAND) return false;
  return !diagnostics.some(({ code }: Diagnostic) => isOfExcerpts(String(code)));
}

const OF_BLOCKS: ReadonlySet<string> = new Set([CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite]);

/** The kinds of actions that are offered in a Markdown document. */
export const BLOCK_ACTION_KINDS: readonly string[] = [...OF_BLOCKS];
