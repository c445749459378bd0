import type { DebugProtocol } from '@vscode/debugprotocol';
import type { StepFrameInfo, StepScopeInfo, StepVariableInfo } from '../../../../server/src/stepMessages';

/** The groups of variables of each frame: what belongs to it, the innermost one has all. */
const SCOPES_OF: Readonly<Record<StepFrameInfo['kind'], readonly string[]>> = {
  command: ['session', 'offered', 'transaction', 'message', 'connection'],
  transaction: ['transaction', 'message'],
  session: ['session', 'offered', 'connection'],
};

/** The types by the names that other debuggers give to them. */
const TYPES: ReadonlyMap<StepVariableInfo['type'], string> = new Map([
  ['text', 'string'],
  ['number', 'number'],
  ['truth', 'boolean'],
  ['list', 'list'],
]);

/** What stands for variables in the protocol, as long as one stays where one has stopped. */
export class ShownVariables {
  readonly #paths: (readonly string[])[] = [];

  /** Numbers that were given out before mean nothing any more. */
  forget(): void {
    this.#paths.length = 0;
  }

  pathOf(reference: number): readonly string[] | undefined {
    return this.#paths[reference - 1];
  }

  scopes(kind: StepFrameInfo['kind'], scopes: readonly StepScopeInfo[]): DebugProtocol.Scope[] {
    return scopes
      .filter(({ id }) => SCOPES_OF[kind].includes(id))
      .map(({ id, title }, at) => ({
        name: title,
        variablesReference: this.#reference([id]),
        expensive: false,
        ...(at === 0 ? { presentationHint: 'locals' } : {}),
      }));
  }

  variable(info: StepVariableInfo): DebugProtocol.Variable {
    const { name, value, type, shownAs, count, path } = info;
    const isNested = count > 0;
    return {
      name,
      value,
      type: TYPES.get(type) ?? type,
      evaluateName: evaluateName(path),
      variablesReference: isNested ? this.#reference(path) : 0,
      ...(isNested ? { indexedVariables: count } : {}),
      presentationHint: { kind: shownAs === 'virtual' ? 'virtual' : 'data', attributes: ['readOnly'] },
    };
  }

  evaluated(info: StepVariableInfo): DebugProtocol.EvaluateResponse['body'] {
    const { value, type, variablesReference, indexedVariables, presentationHint } = this.variable(info);
    return {
      result: value,
      variablesReference,
      ...(type === undefined ? {} : { type }),
      ...(indexedVariables === undefined ? {} : { indexedVariables }),
      ...(presentationHint ? { presentationHint } : {}),
    };
  }

  #reference(path: readonly string[]): number {
    const key = path.join('\n');
    const known = this.#paths.findIndex((one) => one.join('\n') === key);
    return known >= 0 ? known + 1 : this.#paths.push(path);
  }
}

/** `transaction.recipients[2]`, as the server looks it up. */
function evaluateName(path: readonly string[]): string {
  return path.reduce((name, part) => (part.startsWith('[') ? `${name}${part}` : `${name}.${part}`));
}
