import { follow } from '../analysis/follow';
import type { Heard } from '../analysis/follower';
import { followText } from '../analysis/followText';
import type { PacketNote } from '../capture/annotate/packetNotes';
import type { DialectId } from '../dialects/dialect';
import { ABSOLUTE, isUndated } from '../dialects/recordedTime';
import { readIsoTime, readTimeTag, type TimeTag } from '../dialects/timeTag';
import { parseDirective } from '../rules/directive';

/** The notes of a transcript, and whether it has frames that they could belong to. */
export interface TranscriptNotes {
  readonly notes: readonly PacketNote[];
  readonly hasFrames: boolean;
}

/**
 * Finds the comments that a person wrote into an imported transcript, each with the frame of the nearest line. Lines of comments that
 * stand one below the other are one note; where it stands as near to the line above as to the line below, it speaks of the one below, as
 * directives do. Directives, and what import wrote (a tag in front of the text, or `capture:`), are no notes.
 */
export interface NoteReader {
  /** Takes the next line. */
  line(text: string): void;
  /** To be called behind the last line. */
  end(): TranscriptNotes;
}

export function createNoteReader(dialect: DialectId | 'auto' = 'auto'): NoteReader {
  const finder = new NoteFinder();
  const sink = { finding: () => {}, directive: () => {}, heard: (heard: Heard) => finder.take(heard) };
  const follower = followText(dialect, (found) => follow({ dialect: found, sink, keeps: 'recent', judges: false }));
  let above: string | undefined;
  return {
    line(text) {
      if (above !== undefined) follower.line(above, text);
      above = text;
    },
    end() {
      if (above !== undefined) follower.line(above, undefined);
      follower.end();
      return finder.end();
    },
  };
}

/** The notes of a whole transcript. */
export function transcriptNotes(lines: readonly string[], dialect: DialectId | 'auto' = 'auto'): TranscriptNotes {
  const reader = createNoteReader(dialect);
  for (const line of lines) reader.line(line);
  return reader.end();
}

/** A line with a frame. */
interface Anchor {
  readonly line: number;
  readonly frame: number;
  readonly time: number | undefined;
}

interface Block {
  readonly first: number;
  last: number;
  readonly texts: string[];
}

class NoteFinder {
  readonly #notes: PacketNote[] = [];
  /** Seconds since 1970 at which each session began; interleaved ones have keys. */
  readonly #begun = new Map<string, number>();
  /** Blocks since the last line with a frame. */
  #blocks: Block[] = [];
  #above: Anchor | undefined;
  /** A line that begins a session, of which the frame is that of the first line below. */
  #connect: number | undefined;
  #key = '';
  #line = -1;

  take(heard: Heard): void {
    const line = heard.kind === 'said' ? heard.place.line : heard.line;
    // What was passed over may be told once more, as a section in another form.
    if (line < this.#line) return;
    this.#line = line;
    if (heard.kind === 'remark') {
      if (heard.remark === 'comment') this.#comment(heard.text, line);
      return;
    }
    this.#key = heard.key;
    if (heard.kind === 'said') this.#anchor(line, heard.place);
    else if (heard.event.event === 'connect') this.#begin(heard.details, line, heard.event);
    else this.#anchor(line, heard.event);
  }

  end(): TranscriptNotes {
    const above = this.#above;
    if (above) for (const block of this.#blocks) this.#tell(block, above);
    return { notes: this.#notes, hasFrames: above !== undefined };
  }

  #begin(details: string, line: number, event: Pick<TimeTag, 'frame'>): void {
    const begun = readIsoTime(details, details.lastIndexOf(' ') + 1, details.length);
    if (begun === undefined) this.#begun.delete(this.#key);
    else this.#begun.set(this.#key, begun);
    if (event.frame !== undefined) this.#anchor(line, { frame: event.frame });
    else this.#connect = line;
  }

  #anchor(line: number, { frame, time }: { readonly frame?: number | undefined; readonly time?: number | undefined }) {
    if (frame === undefined) return;
    const below: Anchor = { line, frame, time: this.#absolute(time) };
    const begins = this.#connect;
    this.#connect = undefined;
    for (const block of this.#blocks) {
      // In front of a session, its first line is the nearest of it.
      const first = begins !== undefined && block.last < begins ? begins : line;
      const above = begins !== undefined && block.first > begins ? undefined : this.#above;
      this.#tell(block, above && block.first - above.line < first - block.last ? above : below);
    }
    this.#blocks = [];
    this.#above = below;
  }

  /** Undefined where it cannot be told exactly: import writes 0 where a time lies before the session. */
  #absolute(time: number | undefined): number | undefined {
    if (time === undefined || time === 0 || isUndated(time)) return undefined;
    if (time >= ABSOLUTE) return time;
    const begun = this.#begun.get(this.#key);
    return begun === undefined ? undefined : begun + time;
  }

  #comment(text: string, line: number): void {
    const said = text.replace(/^[#\s]+/, '');
    const tag = readTimeTag(said, 0);
    if (tag) {
      this.#anchor(line, tag);
      return;
    }
    if (said.startsWith(PROBLEM) || parseDirective(text, 0, line)) return;
    const block = this.#blocks.at(-1);
    const goesOn = block !== undefined && block.last === line - 1;
    if (goesOn) {
      block.last = line;
      block.texts.push(text.trim());
    } else this.#blocks.push({ first: line, last: line, texts: [text.trim()] });
  }

  #tell({ first, texts }: Block, { frame, time }: Anchor): void {
    const text = texts.join('\n').trim();
    if (text !== '') this.#notes.push({ frame, time, text, line: first });
  }
}

/** What import writes of what it could not read. */
const PROBLEM = 'capture: ';
