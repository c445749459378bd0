import type { DebugProtocol } from '@vscode/debugprotocol';
import type { StepFacts, StepInfo } from '../../../../server/src/stepMessages';
import { type Condition, parseCondition } from './condition';
import { EXCEPTION_FILTERS, type ExceptionFilter } from './exceptionFilters';
import { parseHitCount } from './hitCount';
import { type LogMessage, parseLogMessage } from './logMessage';
import type { TextChange } from './stepHost';
import { lineBehind } from './textChange';
import { type Words, WrittenWrong } from './words';

/** Why one stops at a step. */
export interface StopReason {
  readonly kind: 'breakpoint' | 'function breakpoint' | 'exception';
  readonly ids: readonly number[];
  /** Of an exception: what it is called, and what it says. */
  readonly exception?: { readonly id: string; readonly text: string };
}

/** A breakpoint that can be reached. */
interface Point {
  readonly id: number;
  /** Where it is wished for, and the step that stands for it, lines from 0; -1 where none does. */
  wanted: number;
  line: number;
  readonly condition: Condition | undefined;
  readonly isCounted: ((hits: number) => boolean) | undefined;
  readonly log: LogMessage | undefined;
  hits: number;
}

interface VerbPoint extends Omit<Point, 'wanted' | 'line' | 'log'> {
  readonly verb: string;
}

interface FilterPoint {
  readonly filter: ExceptionFilter;
  readonly condition: Condition | undefined;
}

/** What is asked of a session while one goes through it. */
export interface Passing {
  readonly step: StepInfo;
  /** The state behind the step; asked for only where a condition needs it. */
  readonly facts: () => Promise<StepFacts | undefined>;
  /** Going backwards nothing is counted or logged, and what counts does not stop. */
  readonly isForward: boolean;
  readonly log: (text: string) => void;
}

/** Finds the step that stands for a line: it, or the next one below; undefined where none is. */
export type FindStep = (line: number) => Promise<StepInfo | undefined>;

/** All breakpoints of one debug session. */
export class Breakpoints {
  readonly #l10n: Words;
  #points: Point[] = [];
  #verbs: VerbPoint[] = [];
  #filters: FilterPoint[] = [];
  /** Filters that the launch configuration asks for. */
  #always: readonly ExceptionFilter[] = [];
  #nextId = 1;

  constructor(l10n: Words) {
    this.#l10n = l10n;
  }

  /** @param lines as the client counts them: `first` is the number of the first one */
  async setLines(
    wanted: readonly DebugProtocol.SourceBreakpoint[],
    { find, first }: { readonly find: FindStep; readonly first: number },
  ): Promise<DebugProtocol.Breakpoint[]> {
    const before = this.#points;
    const points: Point[] = [];
    const answers: DebugProtocol.Breakpoint[] = [];
    for (const { line, condition, hitCondition, logMessage } of wanted) {
      const id = this.#nextId++;
      answers.push(
        await this.#checked(id, async () => {
          const point: Point = {
            id,
            wanted: line - first,
            line: (await find(line - first))?.line ?? -1,
            condition: condition ? parseCondition(condition, this.#l10n) : undefined,
            isCounted: hitCondition ? parseHitCount(hitCondition, this.#l10n) : undefined,
            log: logMessage ? parseLogMessage(logMessage, this.#l10n) : undefined,
            hits: before.find((one) => one.wanted === line - first)?.hits ?? 0,
          };
          points.push(point);
          return this.#answer(point, first);
        }),
      );
    }
    this.#points = points;
    return answers;
  }

  async setVerbs(wanted: readonly DebugProtocol.FunctionBreakpoint[]): Promise<DebugProtocol.Breakpoint[]> {
    this.#verbs = [];
    const answers: DebugProtocol.Breakpoint[] = [];
    for (const { name, condition, hitCondition } of wanted) {
      const id = this.#nextId++;
      answers.push(
        await this.#checked(id, async () => {
          const verb = name.trim().toUpperCase();
          if (!/^(?:[!-~]{1,40})$/.test(verb)) {
            throw new WrittenWrong(this.#l10n.t('Write the verb of a command, such as {0}.', 'RCPT'));
          }
          this.#verbs.push({
            id,
            verb,
            condition: condition ? parseCondition(condition, this.#l10n) : undefined,
            isCounted: hitCondition ? parseHitCount(hitCondition, this.#l10n) : undefined,
            hits: 0,
          });
          return { id, verified: true };
        }),
      );
    }
    return answers;
  }

  async setFilters({
    filters,
    filterOptions = [],
  }: DebugProtocol.SetExceptionBreakpointsArguments): Promise<DebugProtocol.Breakpoint[]> {
    this.#filters = [];
    const wanted = [...filters.map((filterId) => ({ filterId, condition: undefined })), ...filterOptions];
    const answers: DebugProtocol.Breakpoint[] = [];
    for (const { filterId, condition } of wanted) {
      answers.push(
        await this.#checked(this.#nextId++, async () => {
          const filter = EXCEPTION_FILTERS.find(({ id }) => id === filterId);
          if (!filter) throw new WrittenWrong(this.#l10n.t('There is no such kind of stop: {0}', filterId));
          this.#filters.push({ filter, condition: condition ? parseCondition(condition, this.#l10n) : undefined });
          return { verified: true };
        }),
      );
    }
    return answers;
  }

  /** Stops at these kinds whatever the user has chosen. */
  setAlways(ids: readonly ExceptionFilter['id'][]): void {
    this.#always = EXCEPTION_FILTERS.filter(({ id }) => ids.includes(id));
  }

  /** Nothing was reached yet. */
  startAgain(): void {
    for (const point of [...this.#points, ...this.#verbs]) point.hits = 0;
  }

  /** The text was changed: breakpoints go with their lines. @returns what is to be told of those that are elsewhere now */
  async moveWith(
    changes: readonly TextChange[],
    { find, first }: { readonly find: FindStep; readonly first: number },
  ): Promise<DebugProtocol.Breakpoint[]> {
    const moved: DebugProtocol.Breakpoint[] = [];
    for (const point of this.#points) {
      point.wanted = lineBehind(point.wanted, changes);
      const line = (await find(point.wanted))?.line ?? -1;
      if (line !== point.line || changes.length > 0) {
        point.line = line;
        moved.push(this.#answer(point, first));
      }
    }
    return moved;
  }

  /** Why one stops at a step; undefined where nothing asks for it. Logs what logpoints there say. */
  async reasonFor(passing: Passing): Promise<StopReason | undefined> {
    const exception = await this.#exceptionAt(passing);
    const points = await this.#hit(
      this.#points.filter(({ line }) => line === passing.step.line),
      passing,
    );
    const { kind, verb } = passing.step;
    const isCommand = kind === 'command' || kind === 'end-of-message' || kind === 'response';
    const verbs = await this.#hit(isCommand ? this.#verbs.filter((one) => one.verb === verb) : [], passing);
    if (exception) return { ...exception, ids: [...points, ...verbs] };
    if (points.length > 0) return { kind: 'breakpoint', ids: [...points, ...verbs] };
    return verbs.length > 0 ? { kind: 'function breakpoint', ids: verbs } : undefined;
  }

  /** The ids of those that stop. */
  async #hit(points: readonly (Point | VerbPoint)[], passing: Passing): Promise<number[]> {
    const ids: number[] = [];
    for (const point of points) {
      if (!(await this.#holds(point.condition, passing))) continue;
      const log = 'log' in point ? point.log : undefined;
      if (!passing.isForward && (point.isCounted || log)) continue;
      if (passing.isForward) point.hits++;
      if (point.isCounted && !point.isCounted(point.hits)) continue;
      if (!log) ids.push(point.id);
      else passing.log(log.textFor({ step: passing.step, facts: log.needsState ? await passing.facts() : undefined }));
    }
    return ids;
  }

  async #exceptionAt(passing: Passing): Promise<Omit<StopReason, 'ids'> | undefined> {
    for (const { filter, condition } of [
      ...this.#always.map((one) => ({ filter: one, condition: undefined })),
      ...this.#filters,
    ]) {
      const exception = filter.find(passing.step);
      if (exception && (await this.#holds(condition, passing))) return { kind: 'exception', exception };
    }
    return undefined;
  }

  async #holds(condition: Condition | undefined, { step, facts }: Passing): Promise<boolean> {
    if (!condition) return true;
    return condition({ step, facts: undefined }) ?? condition({ step, facts: await facts() }) ?? false;
  }

  #answer({ id, line }: Point, first: number): DebugProtocol.Breakpoint {
    if (line >= 0) return { id, verified: true, line: line + first };
    return {
      id,
      verified: false,
      message: this.#l10n.t('The session that is stepped through has nothing in this line or below.'),
    };
  }

  async #checked(id: number, set: () => Promise<DebugProtocol.Breakpoint>): Promise<DebugProtocol.Breakpoint> {
    try {
      return await set();
    } catch (error) {
      if (error instanceof WrittenWrong) return { id, verified: false, message: error.message };
      throw error;
    }
  }
}
