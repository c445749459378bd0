import type { CancellationToken, Connection, TextDocumentPositionParams } from 'vscode-languageserver';
import type { MarkdownBlocks } from './markdownBlocks';
import type { SettingsStore } from './settingsStore';

/**
 * The connection as providers see it: what is asked about a place in a block of a Markdown document comes to them as a question about
 * that block, which is a transcript like any other, and what they answer goes out as places of the Markdown document.
 */
export function inMarkdown(connection: Connection, blocks: MarkdownBlocks, settings: SettingsStore): Connection {
  const wrap =
    <Params extends TextDocumentPositionParams, Result, Rest extends unknown[]>(
      handle: (params: Params, token: CancellationToken, ...rest: Rest) => Result,
    ) =>
    async (params: Params, token: CancellationToken, ...rest: Rest): Promise<Awaited<Result> | null> => {
      const { textDocument, position } = params;
      const found = blocks.of(textDocument.uri);
      if (!found) return await handle(params, token, ...rest);
      const block = found.find((one) => one.holds(position));
      if (!block || !(await settings.of(textDocument.uri)).features['markdown.enabled']) return null;
      const inner = { ...params, textDocument: { uri: block.document.uri }, position: block.inward(position) };
      return block.outward(await handle(inner, token, ...rest));
    };
  const wrapped: Partial<Connection> = {
    onHover: (handle) => connection.onHover(wrap(handle)),
    onCompletion: (handle) => connection.onCompletion(wrap(handle)),
    onSignatureHelp: (handle) => connection.onSignatureHelp(wrap(handle)),
    onDefinition: (handle) => connection.onDefinition(wrap(handle)),
    onDocumentHighlight: (handle) => connection.onDocumentHighlight(wrap(handle)),
  };
  return Object.assign(Object.create(connection), wrapped);
}
