import { createRandom } from '../make/random.mjs';

/** Lines that an editor shows at once, and so far from the place that is asked about something is typed. */
const SCREEN = 60;

/**
 * What an editor asks of a transcript, each with the goal of its median, in milliseconds of the server's time.
 *
 * @type {readonly { name: string, method: string, goal?: number, at?: RegExp, params?: (place: Place) => object }[]}
 *
 * @typedef {object} Place
 * @property {number} line
 * @property {number} character
 * @property {string} text
 * @property {number} lines
 */
export const FEATURES = [
  { name: 'hover', method: 'hover', goal: 1, at: /^[CS]: \S/, params: position },
  { name: 'definition', method: 'definition', goal: 1, at: /^(?:C: [A-Z]{4}|S: [2-5])/, params: position },
  {
    name: 'references',
    method: 'references',
    at: /^C: (?:MAIL|RCPT) /,
    params: (place) => ({ ...position(place), context: { includeDeclaration: true } }),
  },
  { name: 'document highlight', method: 'documentHighlight', at: /^[CS]: [A-Z2-5]/, params: position },
  { name: 'completion', method: 'completion', goal: 5, at: /^(?:C: [A-Z]{4}|S: [2-5])/, params: position },
  { name: 'signature help', method: 'signatureHelp', at: /^C: (?:MAIL|RCPT|AUTH|EHLO) /, params: position },
  { name: 'document symbols', method: 'documentSymbol', goal: 20 },
  { name: 'folding ranges', method: 'foldingRange', goal: 20 },
  { name: 'code lenses', method: 'codeLens' },
  { name: `inlay hints of ${SCREEN} lines`, method: 'inlayHint', params: screen },
  { name: `semantic tokens of ${SCREEN} lines`, method: 'semanticTokens/range', goal: 5, params: screen },
  {
    name: 'selection ranges',
    method: 'selectionRange',
    at: /^[CS]: \S/,
    params: ({ line, character }) => ({ positions: [{ line, character }] }),
  },
  { name: 'formatting', method: 'formatting', params: () => ({ options: { tabSize: 2, insertSpaces: true } }) },
  {
    name: 'range formatting',
    method: 'rangeFormatting',
    params: (place) => ({ ...screen(place), options: { tabSize: 2, insertSpaces: true } }),
  },
];

/** Of what an editor says that it can do, what makes answers longer. */
export const ABLE = {
  documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  completion: {
    completionItem: { snippetSupport: true, documentationFormat: ['markdown'], insertReplaceSupport: true },
  },
  signatureHelp: { signatureInformation: { documentationFormat: ['markdown'] } },
};

function position({ line, character }) {
  return { position: { line, character } };
}

function screen({ line, lines }) {
  const end = Math.min(line + SCREEN, lines - 1);
  return { range: { start: { line, character: 0 }, end: { line: end, character: 0 } } };
}

/**
 * Asks for the features of a document at places that are spread over it. Each is asked at places of its own, so that none has read
 * the session for another one; just behind a key, too, which was typed in another line on the same screen.
 *
 * @param {object} options
 * @param {Awaited<ReturnType<import('./client.mjs').startLanguageServer>>} options.server that loads reportTimes.cjs
 * @param {string} options.uri
 * @param {readonly string[]} options.lines
 * @param {number} options.seed
 * @param {(version: number) => Promise<unknown>} options.findings waits for the findings of a version
 */
export function createAsker({ server, uri, lines, seed, findings }) {
  const random = createRandom(seed, 9);
  let version = 1;

  /** Asks for one feature: where nothing was changed, and behind a key and its undoing. */
  async function ask(feature) {
    const place = placeFor(feature);
    // What was typed for the features before is read: only a place of its own is to be new.
    if (!feature.params) await request(feature, place);
    const still = await request(feature, place);
    const typed = typedNear(place.line);
    const keys = [];
    for (const edit of typed) {
      version++;
      const change = { textDocument: { uri, version }, contentChanges: [edit] };
      server.notify('textDocument/didChange', change);
      keys.push(await request(feature, place));
      await findings(version);
    }
    return { still, keys };
  }

  async function request({ method, params }, place) {
    const asked = performance.now();
    const wanted = { textDocument: { uri }, ...params?.(place) };
    const { id, result, at } = await server.request(`textDocument/${method}`, wanted, 60_000);
    return { id, round: at - asked, isEmpty: isEmpty(result) };
  }

  function placeFor({ at = /^/ }) {
    for (;;) {
      const line = random.below(lines.length);
      const text = lines[line];
      if (at.test(text)) return { line, text, character: random.below(text.length + 1), lines: lines.length };
    }
  }

  /** A character at the end of another line, and its removal. */
  function typedNear(line) {
    const far = 1 + random.below(SCREEN / 2);
    const other = line + far < lines.length ? line + far : line - far;
    const at = { line: other, character: lines[other].length };
    const behind = { line: other, character: at.character + 1 };
    return [
      { range: { start: at, end: at }, text: 'x' },
      { range: { start: at, end: behind }, text: '' },
    ];
  }

  return { ask };
}

function isEmpty(result) {
  const all = result?.data ?? result?.items ?? result;
  return all === null || all === undefined || (Array.isArray(all) && all.length === 0);
}
