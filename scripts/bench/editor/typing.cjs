// Runs in the extension host of a real VS Code, as a module of tests: opens a long transcript, types into it and scrolls, and
// measures through the API when the findings come. The folder that is open holds what to do (`job.json`), and gets what came out
// (`result.json`).
const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const vscode = require('vscode');

/** Nothing new for so long: all findings are there. */
const QUIET_MS = 1500;
const LIMIT_MS = 60_000;
/** How often is looked whether findings can be read. */
const LOOK_MS = 2;
/** So many lines below a key it may be that something is found. */
const BELOW = 12;

exports.run = async () => {
  const folder = vscode.workspace.workspaceFolders[0].uri.fsPath;
  const job = JSON.parse(readFileSync(path.join(folder, 'job.json'), 'utf8'));
  const uri = (name) => vscode.Uri.file(path.join(folder, name));
  const result = { open: [], type: [], scroll: [] };
  try {
    // The extension and its server are started by a short transcript.
    await open(uri(job.short));
    for (let round = 0; round < job.rounds; round++) {
      result.open.push(await open(uri(job.long), round > 0 && round === job.rounds - 1));
      say(`opened ${round + 1} of ${job.rounds}`);
    }
    result.settled = await settle();
    say(`VS Code is idle after ${Math.round(result.settled)} ms`);
    const editor = vscode.window.activeTextEditor;
    const { document } = editor;
    result.lines = document.lineCount;
    result.before = count(document);
    for (const kind of ['type', 'scroll']) {
      for (const [at, line] of job[kind].entries()) {
        if (at % 25 === 0) say(`${kind}: ${at} of ${job[kind].length} places`);
        result[kind].push(...(await key(editor, line, kind === 'scroll')));
      }
    }
    await pause(QUIET_MS);
    result.after = count(document);
    say('END {"passed":1,"failed":0}');
  } catch (error) {
    result.failure = String(error?.message ?? error);
    say('END {"passed":0,"failed":1}');
  }
  writeFileSync(path.join(folder, 'result.json'), JSON.stringify(result));
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
};

/**
 * Opens a document as a user does. Times are milliseconds from then on: until the extension host has the text (`text`), until
 * the first and all findings were told of; with `asks`, how long a hover on its first line waited meanwhile at most, and one
 * on a text with which no server has to do (`bare`).
 */
async function open(uri, asks) {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const isThis = (one) => one.toString() === uri.toString();
  await until(() => !vscode.workspace.textDocuments.some((one) => isThis(one.uri)));
  const other = asks && (await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'text\n' }));
  const told = [];
  const came = {};
  const listeners = [
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      // What is told when the one before is closed says nothing of this one.
      if (uris.some(isThis) && vscode.languages.getDiagnostics(uri).length > 0) told.push(performance.now());
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isThis(document.uri)) came.text ??= performance.now();
    }),
    vscode.languages.registerHoverProvider('plaintext', { provideHover: () => new vscode.Hover('text') }),
  ];
  const started = performance.now();
  const showing = vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  const waits = { hover: [], bare: [] };
  await until(async () => {
    if (asks && came.text !== undefined) {
      const both = [waitForHover(uri), waitForHover(other.uri)];
      waits.hover.push(await both[0]);
      waits.bare.push(await both[1]);
    }
    return told.length > 0 && performance.now() - told.at(-1) > QUIET_MS;
  });
  await showing;
  for (const listener of listeners) listener.dispose();
  return {
    text: came.text - started,
    first: told[0] - started,
    all: told.at(-1) - started,
    ...(asks ? { hover: Math.max(...waits.hover), bare: Math.max(...waits.bare) } : {}),
  };
}

async function waitForHover(uri) {
  const asked = performance.now();
  await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, new vscode.Position(0, 4));
  return performance.now() - asked;
}

/**
 * Waits until VS Code has leisure: behind the opening of a long text it colours all of it, and answers late. Gives back how long
 * that took, in milliseconds.
 */
async function settle() {
  const started = performance.now();
  for (let quick = 0; quick < 100 && performance.now() - started < LIMIT_MS; await pause(20)) {
    const asked = performance.now();
    await vscode.commands.executeCommand('setContext', 'smtp.bench', asked);
    quick = performance.now() - asked < 15 ? quick + 1 : 0;
  }
  return performance.now() - started;
}

/** Types a character in front of a verb, and takes it back: the times of both. `jumps` scrolls there in the same moment. */
async function key(editor, line, jumps) {
  const at = new vscode.Position(line, 3);
  const goThere = () => {
    editor.selection = new vscode.Selection(at, at);
    editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenter);
  };
  if (!jumps) {
    goThere();
    await until(() => editor.visibleRanges.some((range) => range.contains(at)));
    await pause(60);
  }
  const typed = await timed(editor.document, line, true, () => {
    if (jumps) goThere();
    return vscode.commands.executeCommand('type', { text: 'x' });
  });
  await pause(60);
  const takenBack = await timed(editor.document, line, false, () => vscode.commands.executeCommand('deleteLeft'));
  await pause(20);
  return [typed, takenBack];
}

/**
 * Milliseconds from a key until the extension host knows of the change (`change`), until its findings can be read (`readable`),
 * and until onDidChangeDiagnostics tells of them (`told`).
 */
async function timed(document, line, finds, press) {
  const isThere = () =>
    finds ===
    vscode.languages
      .getDiagnostics(document.uri)
      .some(({ range: { start } }) => start.line >= line && start.line <= line + BELOW);
  if (isThere()) throw new Error(`line ${line} is no place to type at`);
  const sample = { line, finds };
  const started = performance.now();
  const since = () => performance.now() - started;
  const listeners = [
    vscode.workspace.onDidChangeTextDocument(() => {
      sample.change ??= since();
    }),
    vscode.languages.onDidChangeDiagnostics(() => {
      if (isThere()) sample.told ??= since();
    }),
  ];
  void press();
  await until(() => {
    if (isThere()) sample.readable ??= since();
    return sample.told !== undefined;
  });
  for (const listener of listeners) listener.dispose();
  return sample;
}

const count = (document) => vscode.languages.getDiagnostics(document.uri).length;

async function until(holds) {
  for (const end = performance.now() + LIMIT_MS; performance.now() < end; await pause(LOOK_MS)) {
    if (await holds()) return;
  }
  throw new Error('no findings in time');
}

/** A zero-width space marks our own lines among those that VS Code logs. */
const say = (text) => console.log(`\u200b${text}`);

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
