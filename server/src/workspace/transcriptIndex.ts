import { type Mention, readMentions } from '../analysis/mentions';
import { uriKey } from '../config/uriPath';
import type { DialectId } from '../dialects/dialect';
import type { Host, OctetFiles, TranscriptFile } from '../host';
import { linesOf } from './linesOf';

/** A transcript of the workspace with all that it names. */
export interface IndexedTranscript {
  readonly uri: string;
  readonly mentions: readonly Mention[];
}

/** A transcript that an editor has open. */
export interface OpenTranscript {
  readonly uri: string;
  readonly version: number;
  readonly dialect: DialectId | 'auto';
  getText(): string;
}

/**
 * What the transcripts of a workspace name, over all of its files. Open ones are read as they are in the editor, the others as
 * they were saved; what was read is kept until it changes.
 */
export interface TranscriptIndex {
  /**
   * All of them, those that are open first. Reads what is not known yet, in slices.
   *
   * @param isCancelled asked between slices; what is known by then is given back
   */
  all(asked: IndexRequest): Promise<readonly IndexedTranscript[]>;
}

export interface IndexRequest {
  readonly open: readonly OpenTranscript[];
  /** URIs of the folders of the workspace. */
  readonly folders: readonly string[];
  /** So many files that are not open are looked at. */
  readonly mostFiles: number;
  readonly isCancelled: () => boolean;
}

/** Larger files are logs, in which the command line looks things up; in octets. */
const LARGEST_FILE = 5_000_000;
/** And so much of text in all. */
const MOST_TEXT = 100_000_000;
/** So many places are kept of the whole workspace. */
const MOST_PLACES = 300_000;
/** So long it is not asked again which files there are, in milliseconds: a symbol is sought with each key that is typed. */
const LIST_AGE = 2000;
/** So long is worked before others are heard, in milliseconds. */
const SLICE = 8;

export function createTranscriptIndex(host: Omit<Host, keyof OctetFiles>): TranscriptIndex {
  const files = new Map<string, { readonly modified: number; readonly mentions: Promise<readonly Mention[]> }>();
  const opened = new Map<string, { readonly state: string; readonly mentions: Promise<readonly Mention[]> }>();
  let listed: { readonly at: number; readonly folders: string; readonly files: readonly TranscriptFile[] } | undefined;

  const list = async (folders: readonly string[]): Promise<readonly TranscriptFile[]> => {
    const key = folders.join('\n');
    if (listed && listed.folders === key && host.now() - listed.at < LIST_AGE) return listed.files;
    const found = folders.length === 0 ? [] : await host.transcripts(folders);
    // In the order of their names, so that the same ones are looked at each time.
    const sorted = [...found].sort((a, b) => (a.uri < b.uri ? -1 : 1));
    listed = { at: host.now(), folders: key, files: sorted };
    const there = new Set(sorted.map(({ uri }) => uri));
    for (const uri of files.keys()) if (!there.has(uri)) files.delete(uri);
    return sorted;
  };

  /** The text is read to its end once it was begun: others may wait for the same. */
  const read = async (text: string, dialect: DialectId | 'auto'): Promise<readonly Mention[]> => {
    const mentions: Mention[] = [];
    const reader = readMentions(dialect, mentions);
    const lines = linesOf(text);
    let end = host.now() + SLICE;
    for (let line = lines.next(), count = 0; !line.done; count++) {
      const next = lines.next();
      reader.line(line.value, next.done ? undefined : next.value);
      line = next;
      if (count % 64 !== 63 || host.now() < end) continue;
      await host.yield();
      end = host.now() + SLICE;
    }
    reader.end();
    return mentions;
  };

  const readFile = async (uri: string): Promise<readonly Mention[]> => {
    const text = await host.readFile(uri);
    return text === undefined || text.length > LARGEST_FILE ? [] : read(text, 'auto');
  };

  const ofOpen = (document: OpenTranscript) => {
    const state = `${document.version} ${document.dialect}`;
    const known = opened.get(document.uri);
    if (known?.state === state) return known.mentions;
    const mentions = read(document.getText(), document.dialect);
    opened.set(document.uri, { state, mentions });
    return mentions;
  };

  const ofFile = ({ uri, modified }: TranscriptFile) => {
    const known = files.get(uri);
    if (known?.modified === modified) return known.mentions;
    const mentions = readFile(uri);
    files.set(uri, { modified, mentions });
    return mentions;
  };

  return {
    async all({ open, folders, mostFiles, isCancelled }) {
      const found: IndexedTranscript[] = [];
      let places = 0;
      const add = (uri: string, mentions: readonly Mention[]) => {
        places += mentions.length;
        found.push({ uri, mentions });
      };
      const uris = new Set(open.map(({ uri }) => uri));
      const keys = new Set(open.map(({ uri }) => uriKey(uri)));
      for (const uri of opened.keys()) if (!uris.has(uri)) opened.delete(uri);
      for (const document of open) {
        if (isCancelled()) return found;
        add(document.uri, await ofOpen(document));
      }
      let text = 0;
      let count = 0;
      for (const file of mostFiles > 0 ? await list(folders) : []) {
        if (isCancelled() || count >= mostFiles || places >= MOST_PLACES) break;
        if (keys.has(uriKey(file.uri)) || file.size > LARGEST_FILE || text + file.size > MOST_TEXT) continue;
        text += file.size;
        count++;
        add(file.uri, await ofFile(file));
      }
      return found;
    },
  };
}
