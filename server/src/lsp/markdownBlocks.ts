import type { Position, TextDocuments } from 'vscode-languageserver';
import { type Fence, findFences } from '../markdown/fences';
import { mapPositions } from './mapPositions';
import { type StoredDocument, storedDocuments } from './transcriptDocument';

/** A transcript in a fenced block of a Markdown document, as a document of its own. */
export interface MarkdownBlock {
  readonly document: StoredDocument;
  /** Whether a place of the Markdown document stands in it. */
  holds(position: Position): boolean;
  /** A place of the Markdown document as one of the block’s own. */
  inward(position: Position): Position;
  /** An answer about the block as one about the Markdown document: all places in it, and the document’s name. */
  outward<Answer>(answer: Answer): Answer;
}

/** The transcripts in the Markdown documents that are open. */
export interface MarkdownBlocks {
  /** Undefined for a document that is no Markdown, or is not open. */
  of(uri: string): readonly MarkdownBlock[] | undefined;
  /** A document that is open, or a block of one; undefined for Markdown itself, which is no transcript. */
  transcript(uri: string): StoredDocument | undefined;
  /** Lets go of the blocks of a document that was closed. */
  forget(uri: string): void;
}

export const MARKDOWN = 'markdown';
/** Stands between the name of a document and the number of a block. */
const MARK = '#smtp-block-';

/** The name of the document in which a block stands; of another document its own. */
export function documentOf(uri: string): string {
  const at = uri.lastIndexOf(MARK);
  return at < 0 ? uri : uri.slice(0, at);
}

/** @param gone told of each block that is no more, by its name */
export function createMarkdownBlocks(
  documents: Pick<TextDocuments<StoredDocument>, 'get'>,
  gone: (uri: string) => void,
): MarkdownBlocks {
  const known = new Map<string, { readonly version: number; readonly blocks: readonly MarkdownBlock[] }>();

  const of = (uri: string): readonly MarkdownBlock[] | undefined => {
    const document = documents.get(uri);
    if (document?.languageId !== MARKDOWN) return undefined;
    const before = known.get(uri);
    if (before?.version === document.version) return before.blocks;
    const fences = findFences(document.getText());
    const blocks = fences.map((fence, at) => blockOf(fence, uri, at, before?.blocks[at]?.document));
    known.set(uri, { version: document.version, blocks });
    for (const { document: old } of before?.blocks.slice(blocks.length) ?? []) gone(old.uri);
    return blocks;
  };

  return {
    of,
    transcript(uri) {
      const parent = documentOf(uri);
      if (parent !== uri) return of(parent)?.find(({ document }) => document.uri === uri)?.document;
      const document = documents.get(uri);
      return document?.languageId === MARKDOWN ? undefined : document;
    },
    forget(uri) {
      for (const { document } of known.get(uri)?.blocks ?? []) gone(document.uri);
      known.delete(uri);
    },
  };
}

/** @param before the block that stood there before: where its text is the same, all that is known of it still holds */
function blockOf(fence: Fence, parent: string, at: number, before: StoredDocument | undefined): MarkdownBlock {
  const text = fence.lines.map((line) => `${line}\n`).join('');
  const uri = `${parent}${MARK}${at}`;
  const isSame = before?.getText() === text;
  const document = isSame ? before : storedDocuments.create(uri, 'smtp', (before?.version ?? 0) + 1, text);
  const takenAt = (line: number) => fence.taken[line] ?? 0;
  return {
    document,
    holds: ({ line }) => line >= fence.first && line < fence.end,
    inward: ({ line, character }) => {
      const inner = line - fence.first;
      return { line: inner, character: Math.max(0, character - takenAt(inner)) };
    },
    outward: (answer) =>
      mapPositions(answer, {
        position: ({ line, character }) => ({ line: line + fence.first, character: character + takenAt(line) }),
        text: (value) => (value === uri ? parent : value),
      }),
  };
}
