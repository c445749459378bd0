import * as vscode from 'vscode';
import { equal, match, ok } from '../assert';
import { closeAll, openFile, openUntitled } from '../editor';
import { until } from '../until';

const TYPE = 'smtp-transcript';
const COMMAND = 'smtp.stepThroughSession';

export function steppingSuite(): void {
  describe('stepping through a session', () => {
    const heard: Message[] = [];
    let tracking: vscode.Disposable;
    let session: vscode.DebugSession | undefined;
    const ask = (request: string, args: object = { threadId: 1 }) => {
      ok(session, 'a session is stepped through');
      return session.customRequest(request, args);
    };

    before(() => {
      tracking = vscode.debug.registerDebugAdapterTrackerFactory(TYPE, {
        createDebugAdapterTracker(started) {
          session = started;
          return { onDidSendMessage: (message) => void heard.push(message) };
        },
      });
    });
    after(() => void tracking.dispose());
    beforeEach(() => void heard.splice(0));
    afterEach(async () => {
      await vscode.debug.stopDebugging();
      await until('the end of debugging', () => vscode.debug.activeDebugSession === undefined || undefined);
      vscode.debug.removeBreakpoints(vscode.debug.breakpoints);
      await closeAll();
    });

    /** Waits for the next stop, and tells why and in which line, from 1. */
    const stop = async () => {
      await until('a stop', () => heard.some(({ event }) => event === 'stopped') || undefined);
      const [{ body }] = heard.splice(
        heard.findIndex(({ event }) => event === 'stopped'),
        1,
      ) as [Message];
      const { stackFrames } = await ask('stackTrace');
      return `${body?.reason} ${stackFrames[0].line}`;
    };
    const go = async (request: string) => {
      await ask(request);
      return stop();
    };
    const scope = async (name: string): Promise<Record<string, string>> => {
      const { stackFrames } = await ask('stackTrace');
      const { scopes } = await ask('scopes', { frameId: stackFrames[0].id });
      const { variablesReference } = scopes.find((one: { name: string }) => one.name === name);
      const { variables } = await ask('variables', { variablesReference });
      return Object.fromEntries(variables.map((one: { name: string; value: string }) => [one.name, one.value]));
    };

    it('goes forward and back from the session at the cursor, and shows how it stands', async () => {
      await openFile('plain.smtp');
      await openFile('rcptBeforeMail.smtp');
      await vscode.commands.executeCommand(COMMAND);
      equal(await stop(), 'entry 1', 'first stop');
      equal(await go('next'), 'step 2', 'next');
      equal(await go('stepIn'), 'step 3', 'step in');
      equal(await go('stepOut'), 'step 4', 'step out');
      const { phase, client, tls } = await scope('Session');
      equal(phase, 'no mail transaction is open', 'phase');
      equal(client, 'client.example.org', 'client');
      equal(tls, 'false', 'tls');
      equal((await scope('Connection')).to, '198.51.100.25:25', 'connection');
      equal(await go('stepBack'), 'step 3', 'step back');
      equal(await go('continue'), 'step 9', 'continue');
      equal(await go('reverseContinue'), 'step 1', 'reverse continue');
      const told = heard.filter(({ event }) => event === 'output').map(({ body }) => body?.output);
      match(told.join(''), /^EHLO: the client introduces itself and asks for extensions\.$/m, 'console');
    });

    it('stops at breakpoints of the editor, with conditions, and at verbs', async () => {
      const document = await openFile('rcptBeforeMail.smtp');
      const at = (line: number) => new vscode.Location(document.uri, new vscode.Position(line, 0));
      vscode.debug.addBreakpoints([
        new vscode.SourceBreakpoint(at(4), true, 'address == nobody@example.net'),
        new vscode.SourceBreakpoint(at(5), true, 'code >= 500'),
        new vscode.FunctionBreakpoint('QUIT'),
      ]);
      await vscode.commands.executeCommand(COMMAND);
      equal(await stop(), 'entry 1', 'first stop');
      equal(await go('continue'), 'breakpoint 6', 'line');
      const { result } = await ask('evaluate', { expression: 'verb == RCPT', context: 'repl' });
      equal(result, 'true', 'evaluated');
      equal(await go('continue'), 'function breakpoint 7', 'verb');
    });

    it('F5 without a launch configuration means the transcript in the active editor', async () => {
      await openFile('rcptBeforeMail.smtp');
      const bare = { type: TYPE, request: 'launch', name: 'bare', stopOnEntry: false, stopAtFaults: true };
      ok(await vscode.debug.startDebugging(undefined, bare), 'it starts');
      equal(await stop(), 'exception 5', 'fault');
      const { exceptionId } = await ask('exceptionInfo');
      equal(exceptionId, 'rcpt-before-mail', 'rule');
    });

    it('goes on in the same line when a document that is saved nowhere is edited', async () => {
      const document = await openUntitled('S: 220 mx ESMTP\nC: EHLO a.example\nS: 250 mx\nC: QUIT\nS: 221 Bye\n');
      await vscode.commands.executeCommand(COMMAND, { uri: document.uri.toString(), session: 1 });
      equal(await stop(), 'entry 1', 'first stop');
      equal(await go('next'), 'step 2', 'next');
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), '# a lesson\n');
      ok(await vscode.workspace.applyEdit(edit), 'edited');
      equal(await stop(), 'pause 3', 'read again');
      equal(await go('next'), 'step 4', 'next');
      equal((await scope('Session')).client, 'a.example', 'client');
    });
  });
}

interface Message {
  readonly event?: string;
  readonly body?: { readonly reason?: string; readonly output?: string };
}
