import type { Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createLineStore, type LineChange, type LineStore } from '../analysis/lineStore';
import type { TranscriptDocument } from '../service/service';

/** A text document as the protocol’s library knows it, on a store in which a change costs the same in a text of any length. */
export interface StoredDocument extends TextDocument, TranscriptDocument {}

/** What `TextDocuments` needs to keep its texts so. */
export const storedDocuments = {
  create: (uri: string, languageId: string, version: number, content: string): StoredDocument =>
    new StoreDocument(uri, languageId, version, content) as StoredDocument,
  /** Changes the document in place, as the library does. */
  update(document: StoredDocument, changes: TextDocumentContentChangeEvent[], version: number): StoredDocument {
    (document as StoreDocument).change(changes, version);
    return document;
  },
};

class StoreDocument implements StoredDocument {
  readonly uri: string;
  readonly languageId: string;
  version: number;
  readonly store: LineStore;
  readonly #watchers = new Set<(change: LineChange) => void>();

  constructor(uri: string, languageId: string, version: number, content: string) {
    this.uri = uri;
    this.languageId = languageId;
    this.version = version;
    this.store = createLineStore(content);
  }

  get lineCount(): number {
    return this.store.lineCount;
  }

  getText(range?: Range): string {
    return range ? this.store.slice(range.start, range.end) : this.store.text();
  }

  positionAt(offset: number) {
    return this.store.positionAt(offset);
  }

  offsetAt(position: { line: number; character: number }): number {
    return this.store.offsetAt(position);
  }

  getLineRange(line: number): Range {
    const number = Math.min(Math.max(0, line), this.lineCount - 1);
    const length = line < 0 ? 0 : this.store.line(number).length;
    return { start: { line: number, character: 0 }, end: { line: number, character: length } };
  }

  getEOLCharacters(line: number): string {
    if (line < 0 || line >= this.lineCount) return '';
    const end = { line, character: Number.MAX_SAFE_INTEGER };
    return this.store.slice(end, { line: line + 1, character: 0 });
  }

  watch(changed: (change: LineChange) => void): () => void {
    this.#watchers.add(changed);
    return () => void this.#watchers.delete(changed);
  }

  change(changes: TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      const done =
        'range' in change
          ? this.store.replace(change.range.start, change.range.end, change.text)
          : this.store.replaceAll(change.text);
      for (const watcher of this.#watchers) watcher(done);
    }
    this.version = version;
  }
}
