// Fails where a file imports what its layer must not know (ARCHITECTURE.md). Types count as well as values.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot, root } from './lib/root.mjs';

const CORE = ['notation', 'protocol', 'syntax', 'dialects', 'session', 'rules', 'analysis'];
/** What the facade is made of. */
const SERVED = [
  'capture',
  'compare',
  'config',
  'convert',
  'explain',
  'features',
  'host',
  'imported',
  'ladder',
  'lessons',
  'message',
  'redact',
  'rename',
  'stepping',
  'text',
];
/** What each layer of server/src may import besides itself; a layer is a folder, or a file beside the folders. */
const LAYERS = {
  notation: [],
  protocol: [],
  syntax: ['notation', 'protocol', 'text'],
  dialects: ['notation'],
  session: ['notation', 'protocol', 'syntax', 'dialects', 'text'],
  rules: ['notation', 'protocol', 'syntax', 'dialects', 'session', 'text'],
  analysis: ['notation', 'protocol', 'syntax', 'dialects', 'session', 'rules', 'text'],
  ladder: [],
  lessons: [...CORE, 'config'],
  convert: [...CORE, 'features', 'ladder', 'text'],
  message: [...CORE, 'text'],
  capture: ['notation', 'syntax', 'text'],
  redact: [...CORE, 'message', 'text'],
  explain: [...CORE, 'features', 'convert', 'text'],
  compare: [...CORE, 'features', 'convert', 'text'],
  rename: [...CORE, 'message', 'redact', 'text'],
  stepping: [...CORE, 'features', 'convert', 'text'],
  features: [...CORE, 'text'],
  text: ['protocol'],
  imported: [...CORE, 'capture', 'text'],
  host: [],
  config: ['dialects', 'session', 'rules', 'text', 'host'],
  markdown: [],
  workspace: [...CORE, 'config', 'host'],
  service: [...CORE, ...SERVED],
  messages: ['ladder'],
  captureMessages: [],
  stepMessages: [],
  lsp: [
    ...CORE,
    ...SERVED,
    'service',
    'workspace',
    'markdown',
    'messages',
    'captureMessages',
    'stepMessages',
    'base64',
  ],
  cli: [...CORE, ...SERVED, 'service', 'lsp', 'node'],
  base64: [],
  node: ['host', 'service', 'lsp', 'messages'],
  browser: ['host', 'service', 'lsp', 'messages'],
};
/** Packages that a layer may import; a pure layer may import none. */
const PACKAGES = {
  message: [/^postal-mime$/],
  capture: [/^pako$/, /^@noble\/ciphers\//],
  config: [/^jsonc-parser$/, /^minimatch$/],
  lsp: [/^vscode-languageserver/],
  cli: [/^node:/, /^vscode-languageserver/],
  node: [/^node:/, /^vscode-languageserver/],
  browser: [/^vscode-languageserver/],
};
const SERVER = inRoot('server', 'src');
const CLIENT = inRoot('client', 'src');
const LADDER = path.join(SERVER, 'ladder') + path.sep;
const MESSAGES = ['messages', 'captureMessages', 'stepMessages', 'base64'].map((name) => path.join(SERVER, name));

const faults = [...files(SERVER).flatMap(serverFaults), ...files(CLIENT).flatMap(clientFaults)];
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

function serverFaults(file) {
  const layer = layerOf(file);
  const allowed = LAYERS[layer];
  if (!allowed) return [`${path.relative(root, file)}: is in no layer of scripts/checkLayers.mjs`];
  return imports(file).flatMap(({ name, target, at }) => {
    if (!target) return PACKAGES[layer]?.some((one) => one.test(name)) ? [] : [`${at}: ${layer} must not know ${name}`];
    if (!target.startsWith(SERVER + path.sep)) return [`${at}: ${name} leads out of the server`];
    const other = layerOf(target);
    return other === layer || allowed.includes(other) ? [] : [`${at}: ${layer} must not know ${other}`];
  });
}

/** The client knows the server by its messages and what draws ladders alone, so that neither is bundled into the other. */
function clientFaults(file) {
  return imports(file).flatMap(({ name, target, at }) =>
    !target || MESSAGES.includes(target) || target.startsWith(LADDER) || target.startsWith(CLIENT + path.sep)
      ? []
      : [`${at}: the client must not know ${name}`],
  );
}

function layerOf(file) {
  const [first] = path.relative(SERVER, file).split(path.sep);
  return first.replace(/\.ts$/, '');
}

function imports(file) {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(/^\s*(?:import|export|\}).*?\bfrom '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm);
  return [...found].map((match) => {
    const name = match[1] ?? match[2] ?? match[3];
    const line = text.slice(0, match.index + match[0].length).split('\n').length;
    return {
      name,
      target: name.startsWith('.') ? path.resolve(path.dirname(file), name) : undefined,
      at: `${path.relative(root, file)}:${line}`,
    };
  });
}

function files(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name));
}
