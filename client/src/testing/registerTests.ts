import {
  type CancellationToken,
  type ExtensionContext,
  Location,
  l10n,
  Range,
  type TestController,
  type TestItem,
  TestMessage,
  type TestRun,
  TestRunProfileKind,
  type TestRunRequest,
  type TextDocument,
  tests,
  type Uri,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ExpectationInfo,
  LESSON_REQUEST,
  type LessonParams,
  type LessonResult,
} from '../../../server/src/messages';
import { LANGUAGE_ID } from '../languageId';
import { transcriptPatterns } from '../transcriptFiles';
import { lessonText, transcriptUris } from './lessonFiles';

/** The child of a file that asks whether it has no other errors. */
const OTHERS = 'others';
/** While somebody types, tests are looked for when they pause, in milliseconds. */
const PAUSE = 400;

/**
 * Registers transcripts with comments `smtp-expect` as tests: one for each rule that is expected, and one that nothing else is an
 * error. Nothing is read before the editor asks for tests, or a transcript is open.
 */
export function registerTests(context: ExtensionContext, client: BaseLanguageClient): void {
  const controller = tests.createTestController('smtpTranscripts', l10n.t('SMTP Transcripts'));
  const ask = (uri: Uri, text: string) =>
    client.sendRequest<LessonResult>(LESSON_REQUEST, { uri: uri.toString(), text } satisfies LessonParams);
  const refresh = async (uri: Uri): Promise<void> => {
    const text = await lessonText(uri);
    if (text === undefined) controller.items.delete(uri.toString());
    else fill(controller, fileItem(controller, uri), await ask(uri, text));
  };
  const keepUp = (uri: Uri) => void refresh(uri).catch((error) => client.warn(`Tests in ${uri}`, error));
  const find = async (): Promise<void> => {
    const uris = await transcriptUris(context);
    const here = new Set(uris.map(String));
    for (const [id] of controller.items) if (!here.has(id)) controller.items.delete(id);
    for (const uri of uris) await refresh(uri);
  };
  const run = async (request: TestRunRequest, token: CancellationToken): Promise<void> => {
    if (!request.include && controller.items.size === 0) await find();
    const testRun = controller.createTestRun(request);
    try {
      for (const [file, wanted] of wantedOf(controller, request)) {
        if (token.isCancellationRequested) break;
        await runFile(testRun, file, wanted, ask, controller);
      }
    } finally {
      testRun.end();
    }
  };
  controller.resolveHandler = async (item) => {
    if (!item) await find();
  };
  controller.refreshHandler = find;
  const profile = controller.createRunProfile(l10n.t('Run'), TestRunProfileKind.Run, run, true);
  let pause: ReturnType<typeof setTimeout> | undefined;
  const opened = (document: TextDocument) => {
    if (document.languageId === LANGUAGE_ID && document.getText().includes('smtp-expect')) keepUp(document.uri);
  };
  // The one for which the extension was activated, too.
  workspace.textDocuments.forEach(opened);
  context.subscriptions.push(
    controller,
    profile,
    workspace.onDidOpenTextDocument(opened),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId !== LANGUAGE_ID) return;
      if (!controller.items.get(document.uri.toString()) && !document.getText().includes('smtp-expect')) return;
      clearTimeout(pause);
      pause = setTimeout(() => keepUp(document.uri), PAUSE);
    }),
    { dispose: () => clearTimeout(pause) },
    ...transcriptPatterns(context).map((pattern) => {
      const watcher = workspace.createFileSystemWatcher(pattern);
      const changed = (uri: Uri) => {
        // Before the editor has asked for tests there is nothing to keep up to date.
        if (controller.items.size > 0) keepUp(uri);
      };
      watcher.onDidCreate(changed);
      watcher.onDidChange(changed);
      watcher.onDidDelete((uri) => controller.items.delete(uri.toString()));
      return watcher;
    }),
  );
}

function fileItem(controller: TestController, uri: Uri): TestItem {
  const known = controller.items.get(uri.toString());
  if (known) return known;
  const item = controller.createTestItem(uri.toString(), workspace.asRelativePath(uri), uri);
  controller.items.add(item);
  return item;
}

function fill(controller: TestController, file: TestItem, { expectations }: LessonResult): void {
  const children = expectations.map((one) => {
    const item = controller.createTestItem(idOf(one), one.rule, file.uri);
    item.range = rangeOf(one);
    item.description = l10n.t('expected in the line below');
    // In the order of the text, and not of the letters.
    item.sortText = `${one.line}:${one.start}`.padStart(20, '0');
    return item;
  });
  const others = controller.createTestItem(OTHERS, l10n.t('No other errors'), file.uri);
  others.sortText = '~';
  file.children.replace([...children, others]);
}

function idOf({ rule, line, start }: ExpectationInfo): string {
  return `${line}:${start}:${rule}`;
}

function rangeOf({ line, start, end }: { readonly line: number; readonly start: number; readonly end: number }): Range {
  return new Range(line, start, line, end);
}

/** The files in which tests are to be run, each with the ids of those; undefined for all of them. */
function wantedOf(
  controller: TestController,
  { include, exclude }: TestRunRequest,
): Map<TestItem, (id: string) => boolean> {
  const left = new Set(exclude ?? []);
  const wanted = new Map<TestItem, (id: string) => boolean>();
  for (const item of include ?? [...controller.items].map(([, file]) => file)) {
    const file = item.parent ?? item;
    const before = wanted.get(file);
    const isThis = (id: string) => (item.parent ? id === item.id : true) && !isLeftOut(file, id, left);
    wanted.set(file, before ? (id) => before(id) || isThis(id) : isThis);
  }
  return wanted;
}

function isLeftOut(file: TestItem, id: string, left: ReadonlySet<TestItem>): boolean {
  const child = file.children.get(id);
  return left.has(file) || (child !== undefined && left.has(child));
}

async function runFile(
  run: TestRun,
  file: TestItem,
  isWanted: (id: string) => boolean,
  ask: (uri: Uri, text: string) => Promise<LessonResult>,
  controller: TestController,
): Promise<void> {
  const uri = file.uri!;
  const text = await lessonText(uri);
  if (text === undefined) {
    run.errored(file, new TestMessage(l10n.t('The file is gone, or expects nothing any more.')));
    return;
  }
  const result = await ask(uri, text);
  fill(controller, file, result);
  for (const one of result.expectations) {
    const item = file.children.get(idOf(one));
    if (!item || !isWanted(item.id)) continue;
    if (one.unmet === null) run.passed(item);
    else run.failed(item, messageAt(one.unmet, uri, rangeOf(one)));
  }
  const others = file.children.get(OTHERS);
  if (!others || !isWanted(OTHERS)) return;
  if (result.others.length === 0) run.passed(others);
  else
    run.failed(
      others,
      result.others.map((one) => messageAt(`${one.rule}: ${one.message}`, uri, rangeOf(one))),
    );
}

function messageAt(text: string, uri: Uri, range: Range): TestMessage {
  const message = new TestMessage(text);
  message.location = new Location(uri, range);
  return message;
}
