import { decodeBase64Content } from './base64Content';
import { decodeQuotedPrintable } from './quotedPrintable';

/** A part of a message, or the message itself. Offsets are octets in the message, ends exclusive. */
export interface MimePart {
  /** As in `text/plain`, in lower case. */
  readonly type: string;
  /** The file name that the sender gave it, decoded; from the network, so never to be used as it is. */
  readonly name: string | undefined;
  /** `attachment`, `inline` or another word of Content-Disposition; empty where there is none. */
  readonly disposition: string;
  readonly subject: string | undefined;
  /** In lower case; empty where none is given. */
  readonly charset: string;
  readonly start: number;
  readonly bodyStart: number;
  readonly end: number;
  /** As in `base64`, in lower case; empty where none is given. */
  readonly encoding: string;
  readonly children: readonly MimePart[];
  /** The octets of its body with the transfer encoding undone. */
  readonly content: () => Uint8Array;
}

/** The message's parts as a tree. Rejects with an Error that says why where the structure is beyond all bounds. */
export async function readParts(message: Uint8Array): Promise<MimePart> {
  return parse(message, 0, message.length, 0);
}

/** All parts of a tree, those that hold others before them. */
export function* allParts(part: MimePart): Generator<MimePart> {
  yield part;
  for (const child of part.children) yield* allParts(child);
}

/** Messages in messages are looked into so far. */
const DEEPEST_MESSAGE = 10;

async function parse(message: Uint8Array, from: number, to: number, depth: number): Promise<MimePart> {
  // Loaded when the first message is looked into: nobody else pays for it.
  const { default: PostalMime, decodeWords } = await import('postal-mime');
  const parser = new PostalMime();
  const inside = parser as unknown as ParserInside;
  const octets = message.subarray(from, to);
  const spans = watchSpans(inside, octets);
  // Texts are not put together, and attachments not taken out: only the tree is of interest.
  inside.collectNode = async () => {};
  await parser.parse(octets);
  const decode = (text: string | undefined) => (text ? decodeWords(text) : undefined);

  const partOf = async (node: Node): Promise<MimePart> => {
    const span = spans.get(node) ?? { start: 0, end: 0 };
    const bodyStart = from + (span.body ?? span.end);
    const end = from + span.end;
    const { contentType, contentDisposition, headers } = node;
    const type = contentType.parsed.value.toLowerCase();
    const { encoding } = node.contentTransferEncoding;
    const children: MimePart[] = [];
    for (const child of node.childNodes) children.push(await partOf(child));
    // A message within the message stands there as it is (RFC 2046 section 5.2.1).
    if (type === 'message/rfc822' && !DECODED.has(encoding) && depth < DEEPEST_MESSAGE) {
      children.push(await parse(message, bodyStart, end, depth + 1));
    }
    return {
      type,
      name: decode(contentDisposition.parsed.params.filename || contentType.parsed.params.name),
      disposition: contentDisposition.parsed.value.toLowerCase(),
      subject: decode(headers.find(({ key }) => key === 'subject')?.value),
      charset: (contentType.parsed.params.charset ?? '').trim().toLowerCase(),
      start: from + span.start,
      bodyStart,
      end,
      encoding,
      children,
      content: () => contentOf(encoding, message.subarray(bodyStart, end)),
    };
  };
  return partOf(inside.root);
}

const DECODED: ReadonlySet<string> = new Set(['base64', 'quoted-printable']);

function contentOf(encoding: string, body: Uint8Array): Uint8Array {
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(body);
  return encoding === 'base64' ? decodeBase64Content(body) : body;
}

interface Span {
  start: number;
  body?: number;
  end: number;
}

/** Notes where each node begins and ends, as the parser goes through the lines. */
function watchSpans(parser: ParserInside, octets: Uint8Array): ReadonlyMap<Node, Span> {
  const spans = new Map<Node, Span>([[parser.root, { start: 0, end: octets.length }]]);
  const open: Node[] = [parser.root];
  const take = parser.processLine.bind(parser);
  parser.processLine = async (line, isFinal) => {
    const node = parser.currentNode;
    // A line of a body that is no boundary tells nothing of the structure, and would be kept.
    if (node.state === 'body' && !isFinal && (line[0] !== DASH || line[1] !== DASH)) return;
    const wasHeader = node.state === 'header';
    await take(line, isFinal);
    if (parser.currentNode === node) {
      const span = spans.get(node);
      if (wasHeader && node.state !== 'header' && span && line.length === 0) span.body = parser.readPos;
      return;
    }
    // A boundary. What it ends, ends in front of the line end that belongs to it (RFC 2046 section 5.1.1).
    const isNewPart = !spans.has(parser.currentNode);
    const end = lineEndBefore(octets, line.byteOffset);
    let ended: Span | undefined;
    while (open.length > 1 && open.at(-1)?.state === 'finished') {
      ended = spans.get(open.pop()!);
      if (ended) ended.end = Math.max(ended.body ?? ended.start, end);
    }
    // The boundary that closes a multipart is part of it; the outermost one ends with the message.
    if (!isNewPart && ended && parser.currentNode.state !== 'finished') ended.end = line.byteOffset + line.length;
    if (isNewPart) {
      spans.set(parser.currentNode, { start: parser.readPos, end: octets.length });
      open.push(parser.currentNode);
    }
  };
  return spans;
}

/** Where the line end in front of a line begins. */
function lineEndBefore(octets: Uint8Array, at: number): number {
  if (octets[at - 1] !== LF) return at;
  return octets[at - 2] === CR ? at - 2 : at - 1;
}

const LF = 10;
const CR = 13;
const DASH = 45;

/**
 * What is used of the inside of postal-mime, which tells no positions otherwise. Its
 * version is fixed in package.json; test/unit/message/mimeParts.test.ts fails where another one differs.
 */
interface ParserInside {
  readonly root: Node;
  readonly currentNode: Node;
  /** Behind the line that is processed. */
  readonly readPos: number;
  /** `line` is a view of the message without its line end. */
  processLine(line: Uint8Array, isFinal: boolean): Promise<void>;
  collectNode(): Promise<void>;
}

interface Node {
  readonly state: 'header' | 'body' | 'finished';
  readonly childNodes: readonly Node[];
  readonly contentType: { readonly parsed: Structured };
  readonly contentDisposition: { readonly parsed: Structured };
  readonly contentTransferEncoding: { readonly encoding: string };
  readonly headers: readonly { readonly key: string; readonly value: string }[];
}

interface Structured {
  readonly value: string;
  readonly params: Readonly<Record<string, string | undefined>>;
}
