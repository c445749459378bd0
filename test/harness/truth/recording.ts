import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readTranscript } from '../../../server/src/cli/readTranscript';

/** A session with a real server, with what the server answered to each line of the client. */
export interface Recording {
  readonly server: string;
  readonly protocol: 'smtp' | 'lmtp' | 'submission';
  /** Path below the folder of recordings, without its ending. */
  readonly name: string;
  readonly lines: readonly string[];
  readonly labels: readonly Label[];
  /** The server answered every command, message and AUTH response, and refused none. */
  readonly accepted: boolean;
  readonly offers: readonly Offer[];
}

/** A client line and its answer. */
export interface Label {
  /** From 1. */
  readonly line: number;
  readonly kind: 'cmd' | 'auth' | 'data' | 'eod' | 'chunk';
  /** In upper case. */
  readonly verb: string;
  readonly text: string;
  readonly code: number;
  /** What the replies so far imply. */
  readonly state: LabelState;
  /** Sent in one group with other commands, before their replies. */
  readonly grouped: boolean;
  /** The open transaction asked for BODY=BINARYMIME. */
  readonly binaryMime: boolean;
  /** The reply before was a challenge of AUTH, so that any line is a response to it (RFC 4954 section 4). */
  readonly challenged: boolean;
  /** The server answered out of step, so that the pairing is a guess. */
  readonly uncertain: boolean;
}

export interface LabelState {
  readonly hello: 'EHLO' | 'HELO' | 'LHLO' | null;
  readonly tls: boolean;
  readonly auth: boolean;
  readonly mail: boolean;
  /** Recipients accepted and refused so far. */
  readonly rcpt: number;
  readonly rcptBad: number;
  readonly bdat: boolean;
  /** What ended the last transaction. */
  readonly ended: 'message' | 'rset' | 'hello' | null;
  /** After a refused BDAT, until RSET. */
  readonly muddled: boolean;
}

/** The keywords of one reply to EHLO or LHLO. */
export interface Offer {
  readonly tls: boolean;
  /** In upper case. */
  readonly keywords: ReadonlySet<string>;
}

/** All labelled recordings below a folder. */
export function readRecordings(folder: string): Recording[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') && file.includes(path.sep))
    .sort()
    .map((file) => readRecording(folder, file.slice(0, -'.json'.length)));
}

interface Json {
  readonly server: string;
  readonly protocol: Recording['protocol'];
  readonly events: readonly {
    readonly dir: 'C' | 'S';
    readonly text: string;
    readonly kind: string;
    readonly replyTo?: number | null;
    readonly code?: number;
  }[];
  readonly labels: readonly (Omit<Label, 'text' | 'grouped' | 'uncertain' | 'binaryMime' | 'challenged'> & {
    readonly event: number;
    readonly grouped?: boolean;
    readonly uncertain?: boolean;
  })[];
}

/** Client lines that get a reply. */
const ANSWERED: ReadonlySet<string> = new Set(['cmd', 'auth', 'eod']);

function readRecording(folder: string, name: string): Recording {
  const json = JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as Json;
  let binaryMime = false;
  const labels = json.labels.map((label, at): Label => {
    const text = json.events[label.event]?.text ?? '';
    const { grouped = false, uncertain = false } = label;
    const labelled = {
      ...label,
      text,
      grouped,
      uncertain,
      binaryMime: label.state.mail && binaryMime,
      challenged: json.labels[at - 1]?.code === 334,
    };
    if (label.verb === 'MAIL' && label.code < 300) binaryMime = /\sBODY=BINARYMIME(\s|$)/i.test(text);
    return labelled;
  });
  return {
    server: json.server,
    protocol: json.protocol,
    name,
    lines: readTranscript(readFileSync(path.join(folder, `${name}.smtp`))),
    labels,
    accepted: json.events.every((event) => event.dir === 'S' || !ANSWERED.has(event.kind) || (event.code ?? 500) < 400),
    offers: json.labels.flatMap((label) => offerOf(json, label)),
  };
}

function offerOf({ events }: Json, { event, verb, code, state }: Json['labels'][number]): Offer[] {
  if ((verb !== 'EHLO' && verb !== 'LHLO') || code !== 250) return [];
  const [, ...keywords] = events.filter(({ replyTo }) => replyTo === event);
  return [
    {
      tls: state.tls,
      keywords: new Set(keywords.map(({ text }) => text.slice(4).split(/[ =]/, 1)[0]?.toUpperCase() ?? '')),
    },
  ];
}
