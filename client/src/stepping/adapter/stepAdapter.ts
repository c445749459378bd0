import type { DebugProtocol } from '@vscode/debugprotocol';
import { capabilities } from './capabilities';
import { parseCondition } from './condition';
import type { LaunchArguments } from './launchArguments';
import { ShownVariables } from './shownVariables';
import type { StepHost } from './stepHost';
import { StepRuntime, type Stop } from './stepRuntime';
import { FIELDS, valueText } from './stepValues';
import { WrittenWrong } from './words';

/** There is one thread: the dialogue. */
const THREAD = 1;

/** Answers a request with the body of its response; what it returns besides is done when the response has been sent. */
// biome-ignore lint/suspicious/noExplicitAny: each request has arguments of its own
type Handler = (args: any) => Promise<Answered>;
interface Answered {
  readonly body?: object;
  readonly behind?: () => void;
}

/**
 * A debug adapter that goes through a session line by line. It speaks the Debug Adapter Protocol by messages, and knows neither VS
 * Code nor how they are sent.
 */
export class StepAdapter {
  readonly #host: StepHost;
  readonly #send: (message: DebugProtocol.ProtocolMessage) => void;
  readonly #runtime: StepRuntime;
  readonly #shown = new ShownVariables();
  #seq = 1;
  #firstColumn = 1;
  #isLaunched = false;

  constructor(host: StepHost, send: (message: DebugProtocol.ProtocolMessage) => void) {
    this.#host = host;
    this.#send = send;
    this.#runtime = new StepRuntime(host, {
      stopped: (stop) => this.#stopped(stop),
      told: (category, text, place) => this.#told(category, text, place),
      moved: (breakpoints) => {
        for (const breakpoint of breakpoints) this.#event('breakpoint', { reason: 'changed', breakpoint });
      },
      ended: () => this.#event('terminated', {}),
    });
  }

  /** Takes a message of the client; answers come through `send`. Never throws. */
  handle(message: DebugProtocol.ProtocolMessage): void {
    if (message.type === 'request') void this.#answer(message as DebugProtocol.Request);
  }

  dispose(): void {
    this.#runtime.dispose();
  }

  async #answer({ seq, command, arguments: args = {} }: DebugProtocol.Request): Promise<void> {
    const answer = { type: 'response', request_seq: seq, command } as const;
    try {
      const handler = this.#handlers.get(command);
      if (!handler) throw new WrittenWrong(this.#host.l10n.t('“{0}” is not known here.', command));
      const { body, behind } = await handler(args);
      this.#message({ ...answer, success: true, ...(body ? { body } : {}) });
      behind?.();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      // Only what keeps the session from its start is worth a window.
      const shown = { id: 1, format: withoutPlaces(message), showUser: command === 'launch' };
      this.#message({ ...answer, success: false, message, body: { error: shown } });
    }
  }

  readonly #handlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
    ['initialize', (args) => this.#initialize(args)],
    ['launch', (args) => this.#launch(args)],
    ['configurationDone', async () => ({ behind: () => this.#runtime.enter() })],
    ['setBreakpoints', (args) => this.#setBreakpoints(args)],
    [
      'setFunctionBreakpoints',
      async ({ breakpoints }) => ({ body: { breakpoints: await this.#runtime.breakpoints.setVerbs(breakpoints) } }),
    ],
    [
      'setExceptionBreakpoints',
      async (args) => ({ body: { breakpoints: await this.#runtime.breakpoints.setFilters(args) } }),
    ],
    ['threads', async () => ({ body: { threads: [{ id: THREAD, name: this.#threadName() }] } })],
    ['stackTrace', (args) => this.#stackTrace(args)],
    ['scopes', (args) => this.#scopes(args)],
    ['variables', (args) => this.#variables(args)],
    ['evaluate', (args) => this.#evaluate(args)],
    ['completions', (args) => this.#completions(args)],
    ['exceptionInfo', () => this.#exceptionInfo()],
    ['continue', async () => ({ body: { allThreadsContinued: true }, behind: () => this.#runtime.go('continue') })],
    ...(['next', 'stepIn', 'stepOut', 'stepBack', 'reverseContinue'] as const).map((movement): [string, Handler] => [
      movement,
      async () => ({ behind: () => this.#runtime.go(movement) }),
    ]),
    ['gotoTargets', (args) => this.#gotoTargets(args)],
    ['goto', async ({ targetId }) => ({ behind: () => this.#runtime.jump(targetId) })],
    ['pause', async () => ({ behind: () => this.#runtime.pause() })],
    ['restart', async () => ({ behind: () => this.#runtime.enter() })],
    ['terminate', async () => ({ behind: () => this.#runtime.end() })],
    ['disconnect', async () => ({ behind: () => this.#runtime.dispose() })],
  ]);

  async #initialize({
    linesStartAt1 = true,
    columnsStartAt1 = true,
  }: DebugProtocol.InitializeRequestArguments): Promise<Answered> {
    this.#runtime.firstLine = linesStartAt1 ? 1 : 0;
    this.#firstColumn = columnsStartAt1 ? 1 : 0;
    return { body: capabilities(this.#host.l10n) };
  }

  async #launch(args: LaunchArguments): Promise<Answered> {
    await this.#runtime.launch(args);
    this.#isLaunched = true;
    // Breakpoints are bound to lines of the session, which is known now.
    return { behind: () => this.#event('initialized', {}) };
  }

  async #setBreakpoints({ source, breakpoints = [] }: DebugProtocol.SetBreakpointsArguments): Promise<Answered> {
    await this.#runtime.settled();
    if (!this.#isMine(source)) {
      const message = this.#host.l10n.t('Another transcript is stepped through.');
      return { body: { breakpoints: breakpoints.map(() => ({ verified: false, message })) } };
    }
    const places = { find: this.#runtime.find, first: this.#runtime.firstLine };
    return { body: { breakpoints: await this.#runtime.breakpoints.setLines(breakpoints, places) } };
  }

  async #stackTrace({ startFrame = 0, levels }: DebugProtocol.StackTraceArguments): Promise<Answered> {
    const { uri, state } = await this.#stoppedAt();
    const frames = state.frames.map(({ name, line, start, end }, id) => ({
      id: id + 1,
      name,
      line: line + this.#runtime.firstLine,
      column: start + this.#firstColumn,
      endLine: line + this.#runtime.firstLine,
      endColumn: end + this.#firstColumn,
      source: this.#source(uri),
    }));
    const end = levels ? startFrame + levels : undefined;
    return { body: { stackFrames: frames.slice(startFrame, end), totalFrames: frames.length } };
  }

  async #scopes({ frameId }: DebugProtocol.ScopesArguments): Promise<Answered> {
    const { state } = await this.#stoppedAt();
    const frame = state.frames[frameId - 1];
    return { body: { scopes: frame ? this.#shown.scopes(frame.kind, state.scopes) : [] } };
  }

  async #variables({ variablesReference, start = 0, count }: DebugProtocol.VariablesArguments): Promise<Answered> {
    const { asked } = await this.#stoppedAt();
    const path = this.#shown.pathOf(variablesReference);
    const range = count ? { from: start, to: start + count } : {};
    const found = path ? await this.#host.variables({ ...asked, path, ...range }) : [];
    return { body: { variables: found.map((one) => this.#shown.variable(one)) } };
  }

  /** A variable by its name, what conditions call so, or whether a condition holds here. */
  async #evaluate({ expression, context }: DebugProtocol.EvaluateArguments): Promise<Answered> {
    const { asked, step, state } = await this.#stoppedAt();
    const found = await this.#host.lookUp({ ...asked, expression });
    if (found) return { body: this.#shown.evaluated(found) };
    const { l10n } = this.#host;
    const field = FIELDS.get(expression.trim().toLowerCase());
    const isName = /^[\w.@[\]<>-]*$/.test(expression.trim());
    if (context === 'hover' || (isName && !field)) {
      throw new WrittenWrong(l10n.t('There is no “{0}” in this place.', expression));
    }
    const here = { step, facts: state.facts };
    const result = field ? valueText(field.read(here) ?? '') : String(parseCondition(expression, l10n)(here));
    return { body: { result, variablesReference: 0 } };
  }

  /** Names for what is typed into the Debug Console. */
  async #completions({ text, column }: DebugProtocol.CompletionsArguments): Promise<Answered> {
    const { asked, state } = await this.#stoppedAt();
    const typed = /[\w-]*$/.exec(text.slice(0, column - this.#firstColumn))?.[0] ?? '';
    const shown = await Promise.all(state.scopes.map(({ id }) => this.#host.variables({ ...asked, path: [id] })));
    const names = new Set([...shown.flat().map(({ name }) => name), ...FIELDS.keys()]);
    const targets = [...names]
      .filter((name) => name.toLowerCase().startsWith(typed.toLowerCase()))
      .map((label) => ({
        label,
        type: 'variable',
        start: column - typed.length,
        length: typed.length,
      }));
    return { body: { targets } };
  }

  async #exceptionInfo(): Promise<Answered> {
    const { exception } = this.#runtime.reason ?? {};
    if (!exception) throw new WrittenWrong(this.#host.l10n.t('There is nothing unusual in this line.'));
    return { body: { exceptionId: exception.id, description: exception.text, breakMode: 'always' } };
  }

  async #gotoTargets({ source, line }: DebugProtocol.GotoTargetsArguments): Promise<Answered> {
    await this.#runtime.settled();
    const { firstLine } = this.#runtime;
    const step = this.#isMine(source) ? await this.#runtime.find(line - firstLine) : undefined;
    const targets = step ? [{ id: step.line, label: step.text, line: step.line + firstLine }] : [];
    return { body: { targets } };
  }

  /** @throws {WrittenWrong} before the first stop */
  async #stoppedAt() {
    await this.#runtime.settled();
    const { text, step } = this.#runtime;
    const state = text && step && (await text.state(step.line));
    if (!state) throw new WrittenWrong(this.#host.l10n.t('It has not stopped anywhere yet.'));
    return { uri: text.uri, step, state, asked: text.at(step.line) };
  }

  #threadName(): string {
    const { number, count, name } = this.#runtime.text?.session ?? { number: 1, count: 1, name: '' };
    return count > 1 ? this.#host.l10n.t('Session {0}: {1}', number, name) : name;
  }

  #isMine({ path }: DebugProtocol.Source): boolean {
    const { text } = this.#runtime;
    return this.#isLaunched && text !== undefined && path !== undefined && this.#host.isSame(path, text.uri);
  }

  #source(uri: string): DebugProtocol.Source {
    const path = this.#host.pathOf(uri);
    return { name: path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1), path };
  }

  #stopped({ reason, ids, description, text }: Stop): void {
    this.#shown.forget();
    this.#event('stopped', {
      reason,
      threadId: THREAD,
      allThreadsStopped: true,
      ...(description === undefined ? {} : { description }),
      ...(text === undefined ? {} : { text }),
      ...(ids.length > 0 ? { hitBreakpointIds: [...ids] } : {}),
    });
  }

  #told(
    category: 'console' | 'important',
    text: string,
    place?: { readonly uri: string; readonly line: number },
  ): void {
    const where = place && { source: this.#source(place.uri), line: place.line + this.#runtime.firstLine };
    this.#event('output', { category, output: `${text}\n`, ...where });
  }

  #event(event: string, body: object): void {
    this.#message({ type: 'event', event, body });
  }

  #message(message: object): void {
    this.#send({ seq: this.#seq++, ...message } as DebugProtocol.ProtocolMessage);
  }
}

/** In the text of an error names in braces stand for values. */
function withoutPlaces(text: string): string {
  return text.replaceAll('{', '(').replaceAll('}', ')');
}
