import type { DebugProtocol } from '@vscode/debugprotocol';
import type { StepInfo } from '../../../../server/src/stepMessages';
import { Breakpoints, type FindStep, type StopReason } from './breakpoints';
import type { LaunchArguments } from './launchArguments';
import type { StepHost, TextChange } from './stepHost';
import { SteppedText } from './steppedText';
import { lineBehind } from './textChange';
import { type Arrival, goBack, goForward, isNextLine, isNextPart, isWayOut, type Walk } from './walk';
import { WrittenWrong } from './words';

/** Who is told of what happens while a session is stepped through. Lines count from 0. */
export interface StepListener {
  /** It has stopped at a step. */
  stopped(stop: Stop): void;
  /** Something is to be written into the console; with the place of which it tells. */
  told(category: 'console' | 'important', text: string, place?: { readonly uri: string; readonly line: number }): void;
  /** Breakpoints stand elsewhere now. */
  moved(breakpoints: readonly DebugProtocol.Breakpoint[]): void;
  ended(): void;
}

export interface Stop {
  readonly reason: 'entry' | 'step' | 'goto' | 'pause' | StopReason['kind'];
  readonly ids: readonly number[];
  /** More about it, for people. */
  readonly description?: string;
  readonly text?: string;
}

export type Movement = 'continue' | 'next' | 'stepIn' | 'stepOut' | 'stepBack' | 'reverseContinue';

const EVERYWHERE = () => false;

/**
 * One walk through a session: where it has stopped, how it goes on, and what becomes of it when the transcript is edited. A line at
 * which it stops has been said: the state is as that line left it.
 */
export class StepRuntime {
  readonly breakpoints: Breakpoints;
  /** The number of the first line, as the client counts. */
  firstLine = 1;
  readonly #host: StepHost;
  readonly #listener: StepListener;
  #text: SteppedText | undefined;
  #step: StepInfo | undefined;
  #reason: StopReason | undefined;
  #stopsOnEntry = true;
  #isCancelled = false;
  #isOver = false;
  /** One movement at a time. */
  #moving: Promise<void> = Promise.resolve();
  #edit: Edit | undefined;
  #stopWatching: () => void = () => {};

  constructor(host: StepHost, listener: StepListener) {
    this.#host = host;
    this.#listener = listener;
    this.breakpoints = new Breakpoints(host.l10n);
  }

  get text(): SteppedText | undefined {
    return this.#text;
  }

  /** Where it has stopped; undefined before the first stop. */
  get step(): StepInfo | undefined {
    return this.#step;
  }

  /** Why it has stopped there, if something asked for it. */
  get reason(): StopReason | undefined {
    return this.#reason;
  }

  /** @throws with a message for people where there is nothing to step through */
  async launch({ program, session, stopOnEntry, stopAtFaults, stopAtRefusals }: LaunchArguments): Promise<void> {
    const { l10n } = this.#host;
    if (typeof program !== 'string' || program === '') {
      throw new WrittenWrong(l10n.t('The launch configuration names no transcript: {0} is missing.', '"program"'));
    }
    const uri = await this.#host.open(program);
    const isNumbered = typeof session === 'number';
    const found = await this.#host.session({ uri, ...(isNumbered ? { session } : { line: 0 }) });
    if (!found) {
      throw new WrittenWrong(
        isNumbered
          ? l10n.t('The transcript has no session {0}.', session)
          : l10n.t('No SMTP session was found in the transcript.'),
      );
    }
    this.#text = new SteppedText(this.#host, uri, found);
    this.#stopsOnEntry = stopOnEntry !== false;
    this.breakpoints.setAlways([
      ...(stopAtFaults === true ? (['error', 'warning'] as const) : []),
      ...(stopAtRefusals === true ? (['refused', 'deferred'] as const) : []),
    ]);
    this.#stopWatching = this.#host.watch(uri, (changes) => this.#edited(changes));
  }

  /** Goes to the first line, or from there to the first stop. */
  enter(): void {
    this.breakpoints.startAgain();
    this.#move('entry', (walk) => goForward(walk, -1, this.#stopsOnEntry ? isNextLine : EVERYWHERE));
  }

  go(movement: Movement): void {
    this.#move('step', (walk) => this.#goTo(walk, movement));
  }

  /** Stands in a line, or in the next one below it in which something was said, without what lies between. */
  jump(line: number): void {
    this.#move('goto', async ({ pages }) => {
      const step = (await pages.atOrBelow(line)) ?? (await pages.atOrAbove(line));
      return step ? { step, why: 'there' } : { step: undefined, why: 'end' };
    });
  }

  pause(): void {
    this.#isCancelled = true;
  }

  readonly find: FindStep = async (line) => this.#text?.pages.atOrBelow(line);

  /** Waits until what was edited has been read again. */
  async settled(): Promise<void> {
    while (this.#edit) await this.#edit.isRead;
  }

  end(): void {
    if (this.#isOver) return;
    this.dispose();
    this.#listener.ended();
  }

  dispose(): void {
    this.#isOver = true;
    this.#isCancelled = true;
    this.#stopWatching();
    const edit = this.#edit;
    this.#edit = undefined;
    clearTimeout(edit?.timer);
    edit?.done();
  }

  #goTo(walk: Walk, movement: Movement): Promise<Arrival> {
    const from = this.#step?.line ?? -1;
    switch (movement) {
      case 'continue':
        return goForward(walk, from, EVERYWHERE);
      case 'next':
        return goForward(walk, from, isNextPart(this.#step));
      case 'stepIn':
        return goForward(walk, from, isNextLine);
      case 'stepOut':
        return goForward(walk, from, this.#step ? isWayOut(this.#step) : isNextLine);
      case 'stepBack':
        return goBack(walk, from, isNextLine);
      case 'reverseContinue':
        return goBack(walk, from, EVERYWHERE);
    }
  }

  /** Goes somewhere when all that was asked for before is done, and tells where it has stopped. */
  #move(why: 'entry' | 'step' | 'goto', go: (walk: Walk) => Promise<Arrival>): void {
    this.#isCancelled = false;
    const move = async () => {
      await this.settled();
      const text = this.#text;
      if (!text || this.#isOver) return;
      const arrival = await go(this.#walk(text));
      // Where the session was read again meanwhile, it has told where it stands.
      if (this.#isOver || text !== this.#text) return;
      if (arrival.why === 'end') this.end();
      else await this.#arrive(text, arrival, why);
    };
    this.#moving = this.#moving.then(move).catch((error) => this.#fail(error));
  }

  #walk(text: SteppedText): Walk {
    return {
      pages: text.pages,
      breakpoints: this.breakpoints,
      facts: ({ line }) => text.facts(line),
      log: (said, { line }) => this.#listener.told('console', said, { uri: text.uri, line }),
      isCancelled: () => this.#isCancelled || this.#isOver,
    };
  }

  async #arrive(
    text: SteppedText,
    arrival: Exclude<Arrival, { why: 'end' }>,
    why: 'entry' | 'step' | 'goto',
  ): Promise<void> {
    const { l10n } = this.#host;
    const { step } = arrival;
    this.#step = step;
    this.#reason = arrival.why === 'stop' ? arrival.reason : undefined;
    const place = { uri: text.uri, line: step.line };
    for (const told of (await text.state(step.line))?.told ?? []) this.#listener.told('console', told, place);
    for (const { message, rule } of step.findings) {
      this.#listener.told('important', l10n.t('Finding: {0} ({1})', message, rule), place);
    }
    if (arrival.why === 'stop') {
      const { kind, ids, exception } = arrival.reason;
      const unusual = exception ? { description: exception.id, text: exception.text } : {};
      this.#listener.stopped({ reason: kind, ids, ...unusual });
    } else if (arrival.why === 'paused') this.#listener.stopped({ reason: 'pause', ids: [] });
    else this.#listener.stopped({ reason: why, ids: [], ...this.#endOf(arrival.why) });
  }

  /** That one can go no further. */
  #endOf(why: 'there' | 'first' | 'last'): { readonly description?: string } {
    const { l10n } = this.#host;
    if (why === 'there') return {};
    return {
      description: why === 'first' ? l10n.t('The first line of the session') : l10n.t('The last line of the session'),
    };
  }

  /** The text was changed: when its user pauses, the session is read again. Until then nothing that is asked for is answered. */
  #edited(changes: readonly TextChange[]): void {
    if (this.#isOver) return;
    this.#isCancelled = true;
    if (!this.#edit) {
      this.#listener.told('console', this.#host.l10n.t('The transcript is being changed: the session is read again.'));
    }
    const edit = this.#edit ?? startEdit();
    this.#edit = edit;
    edit.changes.push(...changes);
    clearTimeout(edit.timer);
    edit.timer = setTimeout(() => {
      this.#readAgain(edit).catch((error) => this.#fail(error));
    }, this.#host.settleMs);
  }

  /** One stands in the line in which one stood, wherever it is now. */
  async #readAgain(edit: Edit): Promise<void> {
    const { l10n } = this.#host;
    const before = this.#text!;
    const { changes } = edit;
    const count = changes.length;
    const line = lineBehind(this.#step?.line ?? before.session.line, changes);
    const found = await this.#host.session({ uri: before.uri, line });
    const text = found && new SteppedText(this.#host, before.uri, found);
    const step = text && ((await text.pages.atOrBelow(line)) ?? (await text.pages.atOrAbove(line)));
    // It was changed once more, and will be read once more.
    if (this.#edit !== edit || changes.length !== count) return;
    this.#edit = undefined;
    edit.done();
    if (!text || !step) {
      this.#listener.told('important', l10n.t('Of the session nothing is left in the transcript.'));
      this.end();
      return;
    }
    this.#text = text;
    this.#listener.moved(await this.breakpoints.moveWith(changes, { find: this.find, first: this.firstLine }));
    // Before the first stop there is nothing to be shown anew.
    if (!this.#step) return;
    this.#step = step;
    this.#reason = undefined;
    const at = step.line + this.firstLine;
    this.#listener.told('console', l10n.t('The session was read again. You are in line {0} of it as it is now.', at));
    this.#listener.stopped({ reason: 'pause', ids: [], description: l10n.t('The transcript was changed') });
  }

  #fail(error: unknown): void {
    if (this.#isOver) return;
    this.#listener.told('important', error instanceof Error ? error.message : String(error));
    this.end();
  }
}

/** Changes of the text that were not read yet. */
interface Edit {
  readonly changes: TextChange[];
  readonly isRead: Promise<void>;
  readonly done: () => void;
  timer?: ReturnType<typeof setTimeout>;
}

function startEdit(): Edit {
  let done = () => {};
  const isRead = new Promise<void>((resolve) => {
    done = resolve;
  });
  return { changes: [], isRead, done };
}
