import assert from 'node:assert/strict';
import type { DebugProtocol } from '@vscode/debugprotocol';
import { StepAdapter } from '../../client/src/stepping/adapter/stepAdapter';
import type { StepHost, TextChange } from '../../client/src/stepping/adapter/stepHost';
import {
  STEP_LOOK_UP_REQUEST,
  STEP_STATE_REQUEST,
  STEP_VARIABLES_REQUEST,
  STEPPED_SESSION_REQUEST,
  STEPS_REQUEST,
} from '../../server/src/stepMessages';
import { type LanguageClient, startLanguageClient } from './languageClient';

const URI = 'file:///mail/one.smtp';

/** What has stopped where: `breakpoint 12`, lines from 1. */
export type StoppedAt = string;

/** An editor that debugs: it talks to the adapter as real ones do, and the adapter to our language server. */
export interface StepClient {
  request<Response extends DebugProtocol.Response>(command: string, args?: object): Promise<Response['body']>;
  /** The message with which a request is refused. */
  refusal(command: string, args?: object): Promise<string>;
  /** Starts stepping as VS Code does: breakpoints first. @returns where it stops first */
  start(options?: StartOptions): Promise<StoppedAt>;
  /** Sends a movement. @returns where it stops, or `terminated` */
  go(command: string, args?: object): Promise<StoppedAt>;
  /** What was written to the console since this was asked last. */
  output(): string[];
  /** The next event of a kind. */
  event<Event extends DebugProtocol.Event>(kind: string): Promise<Event['body']>;
  /** Names and values that a scope of the innermost frame shows. */
  scope(name: string): Promise<readonly string[]>;
  variables(reference: number, more?: object): Promise<DebugProtocol.Variable[]>;
  frames(): Promise<DebugProtocol.StackFrame[]>;
  /** Puts other lines in the place of some, as an editor tells the server and the adapter. */
  edit(change: TextChange, text: string): Promise<void>;
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly launch?: object;
  readonly lines?: readonly DebugProtocol.SourceBreakpoint[];
  readonly verbs?: readonly DebugProtocol.FunctionBreakpoint[];
  readonly filters?: readonly string[];
  readonly filterOptions?: readonly DebugProtocol.ExceptionFilterOptions[];
}

export async function startStepClient(text: string): Promise<StepClient> {
  const client = await startLanguageClient({});
  await client.open(URI, text);
  const watchers = new Set<(changes: readonly TextChange[]) => void>();
  const waiting = new Map<number, (response: DebugProtocol.Response) => void>();
  const events: DebugProtocol.Event[] = [];
  const listeners = new Set<() => void>();
  const adapter = new StepAdapter(hostOf(client, watchers), (message) => {
    if (message.type === 'response') waiting.get((message as DebugProtocol.Response).request_seq)?.(message as never);
    else events.push(message as DebugProtocol.Event);
    for (const listener of listeners) listener();
  });
  let seq = 1;
  let version = 1;
  let written: string[] = [];

  const send = (command: string, args: object = {}): Promise<DebugProtocol.Response> =>
    new Promise((resolve) => {
      waiting.set(seq, resolve);
      adapter.handle({ seq: seq++, type: 'request', command, arguments: args } as DebugProtocol.Request);
    });
  const next = async (...kinds: string[]): Promise<DebugProtocol.Event> => {
    for (;;) {
      const at = events.findIndex(({ event }) => kinds.includes(event));
      if (at >= 0) {
        const passed = events.splice(0, at + 1);
        written.push(...passed.filter(({ event }) => event === 'output').map(({ body }) => body.output.trimEnd()));
        return passed.at(-1)!;
      }
      await new Promise<void>((resolve) => {
        const listener = () => {
          listeners.delete(listener);
          resolve();
        };
        listeners.add(listener);
      });
    }
  };
  const request = async (command: string, args?: object) => {
    const { success, message, body } = await send(command, args);
    assert.ok(success, `${command}: ${message}`);
    return body;
  };
  const frames = async () => (await request('stackTrace', { threadId: 1 })).stackFrames;
  const stopped = async () => {
    const { event, body } = await next('stopped', 'terminated');
    if (event === 'terminated') return 'terminated';
    return `${body.reason} ${(await frames())[0].line}`;
  };
  const variables = async (reference: number, more: object = {}) =>
    (await request('variables', { variablesReference: reference, ...more })).variables;

  return {
    request,
    frames,
    variables,
    async refusal(command, args) {
      const { success, message } = await send(command, args);
      assert.ok(!success, `${command} is refused`);
      return message ?? '';
    },
    async start({ launch = {}, lines = [], verbs = [], filters = [], filterOptions = [] } = {}) {
      await request('initialize', { adapterID: 'smtp-transcript' });
      await request('launch', { program: URI, ...launch });
      await next('initialized');
      await request('setBreakpoints', { source: { path: URI }, breakpoints: lines });
      await request('setFunctionBreakpoints', { breakpoints: verbs });
      await request('setExceptionBreakpoints', { filters, filterOptions });
      await request('configurationDone');
      return stopped();
    },
    async go(command, args = { threadId: 1 }) {
      await request(command, args);
      return stopped();
    },
    output() {
      const told = written;
      written = [];
      return told;
    },
    event: async (kind) => (await next(kind)).body,
    async scope(name) {
      const { scopes } = await request('scopes', { frameId: (await frames())[0].id });
      const scope = scopes.find((one: DebugProtocol.Scope) => one.name === name);
      if (!scope) return [];
      const found = await variables(scope.variablesReference);
      return found.map((one: DebugProtocol.Variable) => `${one.name} = ${one.value}`);
    },
    async edit(change, changed) {
      await client.change(URI, ++version, changed);
      for (const watcher of watchers) watcher([change]);
    },
    async stop() {
      adapter.dispose();
      await client.stop();
    },
  };
}

function hostOf({ connection }: LanguageClient, watchers: Set<(changes: readonly TextChange[]) => void>): StepHost {
  const ask = (method: string) => (params: object) => connection.sendRequest<never>(method, params);
  return {
    l10n: { t: (text, ...values) => text.replace(/\{(\d)\}/g, (_, at) => String(values[Number(at)])) },
    settleMs: 5,
    async open(program) {
      if (program !== URI) throw new Error(`There is no ${program}`);
      return program;
    },
    pathOf: (uri) => uri,
    isSame: (path, uri) => path === uri,
    watch(_, changed) {
      watchers.add(changed);
      return () => void watchers.delete(changed);
    },
    session: ask(STEPPED_SESSION_REQUEST),
    steps: ask(STEPS_REQUEST),
    state: ask(STEP_STATE_REQUEST),
    variables: ask(STEP_VARIABLES_REQUEST),
    lookUp: ask(STEP_LOOK_UP_REQUEST),
  };
}
