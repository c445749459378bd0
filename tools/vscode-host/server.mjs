// Runs VS Code's server and serves its web workbench. Needs Node >= 22.15 (see runtime() in host.mjs).
// Started by host.mjs with its options in a variable (not an argument: the token is nobody else's business); prints one JSON line { port } when it listens.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const codeServer = path.join(here, 'node_modules', 'code-server');
const vscode = path.join(codeServer, 'lib', 'vscode');
/** @type {{port: number, token: string, dataDir: string, extensionsDir: string, builtins: string[], defaults: object, mounts: Record<string, string>, web?: {extensions: string[], tests?: string}}} */
const options = JSON.parse(process.env.VSCODE_HOST_OPTIONS);
delete process.env.VSCODE_HOST_OPTIONS;

/** A link to a folder, made by whichever of two runs comes first. */
function link(to, at) {
  try {
    fs.symlinkSync(to, at, 'junction');
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
}

// VS Code looks for its own packages beside itself; npm put them one lockfile up.
link(path.join(here, 'node_modules'), path.join(vscode, 'node_modules'));

// Only the built-in extensions that help; the others (git, copilot, GitHub log-in …) cost start-up time,
// write errors to the log and want packages that are not installed here.
const builtins = path.join(
  here,
  'node_modules',
  `.builtin-${createHash('sha1').update(options.builtins.join()).digest('hex').slice(0, 8)}`,
);
fs.mkdirSync(builtins, { recursive: true });
for (const name of options.builtins) link(path.join(vscode, 'extensions', name), path.join(builtins, name));

// With this variable server-main.js only exports its functions, it does not start by itself.
process.env.CODE_SERVER_PARENT_PID = String(process.pid);
// No extension gallery: nothing is looked up on the network.
process.env.EXTENSIONS_GALLERY = '{}';
const { loadCodeWithNls } = await import(pathToFileURL(path.join(vscode, 'out', 'server-main.js')).href);
const code = await (await loadCodeWithNls()).createServer(null, {
  _: [],
  'accept-server-license-terms': true,
  compatibility: '1.64',
  'connection-token': options.token, // without it, any page in the user's browser could drive this server
  'enable-smoke-test-driver': true, // honours ?payload=… (extensionDevelopmentPath, extensionTestsPath)
  'disable-telemetry': true,
  'telemetry-level': 'off',
  'disable-experiments': true,
  'disable-update-check': true,
  'disable-workspace-trust': true,
  'disable-getting-started-override': true,
  'force-disable-user-env': true, // do not start a login shell to read its environment
  'server-data-dir': options.dataDir,
  'user-data-dir': options.dataDir, // settings.json is in its folder User, as with desktop VS Code
  'extensions-dir': options.extensionsDir,
  'builtin-extensions-dir': builtins,
});

// Not for the extension host to inherit.
delete process.env.CODE_SERVER_PARENT_PID;
delete process.env.EXTENSIONS_GALLERY;

const TYPES = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.html': 'text/html',
  '.css': 'text/css',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.map': 'application/json',
};
function sendFile(root, relative, res) {
  const file = path.join(root, relative);
  const inside = path.relative(root, file);
  if (inside.startsWith('..') || path.isAbsolute(inside)) return void res.writeHead(403).end();
  fs.readFile(file, (error, body) => {
    if (error) return void res.writeHead(404).end();
    res
      .writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'text/plain', 'cache-control': 'no-store' })
      .end(body);
  });
}

/**
 * The page's configuration sits, as JSON, in an attribute of its HTML. Settings' defaults go there, and so do
 * extensions for the web worker extension host (the payload in the address reaches the remote one only).
 */
function configure(html, origin) {
  const uri = (url) => {
    const { protocol, host, pathname } = new URL(url, origin);
    return { scheme: protocol.slice(0, -1), authority: host, path: pathname };
  };
  return html.replace(/(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/, (_, before, value) => {
    const settings = JSON.parse(
      value
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&'),
    );
    // code-server's own service worker (for "install as an app") controls the webviews' frames until theirs does,
    // which makes each first webview wait about 3 s.
    delete settings.productConfiguration.serviceWorker;
    settings.configurationDefaults = { ...settings.configurationDefaults, ...options.defaults };
    if (options.web) {
      settings.developmentOptions = {
        ...settings.developmentOptions,
        extensions: options.web.extensions.map(uri),
        ...(options.web.tests ? { extensionTestsPath: uri(options.web.tests) } : {}),
      };
    }
    return (
      before +
      JSON.stringify(settings)
        .replace(/&/g, '&amp;')
        .replace(/"/g, '&quot;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;') +
      '"'
    );
  });
}

const server = http.createServer((req, res) => {
  const { pathname } = new URL(req.url, 'http://localhost');
  const at = decodeURIComponent(pathname);
  // The page's icons, which code-server's own front end serves.
  if (at.startsWith('/_static/')) return sendFile(codeServer, at.slice('/_static/'.length), res);
  // Folders handed to the web worker extension host: /_mount/<name>/…
  const mount = /^\/_mount\/([^/]+)\/(.*)$/.exec(at);
  if (mount && options.mounts[mount[1]]) return sendFile(options.mounts[mount[1]], mount[2], res);
  // Closed-source module, absent from every open build; answer without a log line.
  if (at.includes('/node_modules/vsda/')) return void res.writeHead(404).end();
  if (at === '/') {
    const end = res.end.bind(res);
    res.end = (body, ...more) =>
      end(body === undefined ? body : configure(String(body), `http://${req.headers.host}`), ...more);
  }
  return code.handleRequest(req, res);
});
server.on('upgrade', (req, socket) => code.handleUpgrade(req, socket));
server.on('error', (error) => {
  console.error(error);
  process.exit(1);
});
server.listen(options.port, '127.0.0.1', () => console.log(JSON.stringify({ port: server.address().port })));

function stop() {
  code.dispose();
  process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
process.stdin.on('end', stop).resume(); // the parent went away
