import type { Position, Range, TextDocuments } from 'vscode-languageserver';
import { type Fence, findFences } from '../markdown/fences';
import { type Change, outwardChange, outwardTyped } from './blockEdits';
import { mapPositions } from './mapPositions';
import { type StoredDocument, storedDocuments } from './transcriptDocument';

/** A transcript in a fenced block of a Markdown document, as a document of its own. */
export interface MarkdownBlock {
  readonly document: StoredDocument;
  /** Whether a place of the Markdown document stands in it. */
  holds(position: Position): boolean;
  /** A place of the Markdown document as one of the block’s own. */
  inward(position: Position): Position;
  /** The part of a range of the Markdown document that lies in the block, as a range of its own; undefined where none does. */
  part(range: Range): Range | undefined;
  /** An answer about the block as one about the Markdown document: all places and changes in it, and the document’s name. */
  outward<Answer>(answer: Answer): Answer;
  /** The same of proposals of what may be typed; see outwardTyped(). */
  outwardTyped<Answer>(answer: Answer, indents: boolean): Answer;
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

/** Whether it is the name of a block. */
export function isBlock(uri: string): boolean {
  return documentOf(uri) !== uri;
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
    const blocks = fences.map((fence, at) => blockOf(fence, document, at, before?.blocks[at]?.document));
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
function blockOf(fence: Fence, parent: StoredDocument, at: number, before: StoredDocument | undefined): MarkdownBlock {
  const text = fence.lines.map((line) => `${line}\n`).join('');
  const uri = `${parent.uri}${MARK}${at}`;
  const isSame = before?.getText() === text;
  const document = isSame ? before : storedDocuments.create(uri, 'smtp', (before?.version ?? 0) + 1, text);
  const written = {
    fence,
    lineEnd: parent.getEOLCharacters(0) || '\n',
    lineCount: parent.lineCount,
    lengthOf: (line: number) => parent.store.line(line).length,
  };
  const takenAt = (line: number) => fence.taken[line] ?? 0;
  const inward = ({ line, character }: Position): Position => {
    const inner = line - fence.first;
    return { line: inner, character: Math.max(0, character - takenAt(inner)) };
  };
  const outward = <Answer>(answer: Answer, change: (change: Change) => Change): Answer =>
    mapPositions(answer, {
      position: ({ line, character }) => ({ line: line + fence.first, character: character + takenAt(line) }),
      line: (line) => line + fence.first,
      text: (value) => (value === uri ? parent.uri : value),
      change: (range, text) => change({ range, text }),
      version: () => parent.version,
    });
  return {
    document,
    holds: ({ line }) => line >= fence.first && line < fence.end,
    inward,
    part({ start, end }) {
      if (fence.lines.length === 0 || end.line < fence.first || start.line >= fence.end) return undefined;
      const last = fence.lines.length - 1;
      return {
        start: start.line < fence.first ? { line: 0, character: 0 } : inward(start),
        end: end.line >= fence.end ? { line: last, character: fence.lines[last]?.length ?? 0 } : inward(end),
      };
    },
    outward: (answer) => outward(answer, (change) => outwardChange(change, written)),
    outwardTyped: (answer, indents) => outward(answer, (change) => outwardTyped(change, written, indents)),
  };
}
