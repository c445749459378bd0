import { visible } from '../features/markdown';
import {
  STEP_LOOK_UP_REQUEST,
  STEP_STATE_REQUEST,
  STEP_VARIABLES_REQUEST,
  STEPPED_SESSION_REQUEST,
  STEPS_PAGE,
  STEPS_REQUEST,
  type StepLookUpParams,
  type StepPlaceParams,
  type SteppedSession,
  type SteppedSessionParams,
  type StepState,
  type StepsParams,
  type StepsResult,
  type StepVariableInfo,
  type StepVariablesParams,
} from '../stepMessages';
import { factsAt } from '../stepping/facts';
import { framesAt } from '../stepping/frames';
import { inlineValues } from '../stepping/inlineValues';
import { lookUp, variablesAt } from '../stepping/lookUp';
import { scopesAt } from '../stepping/scopes';
import type { Variable } from '../stepping/variable';
import { whatWasDone } from '../stepping/whatWasDone';
import { localized } from '../text/localized';
import type { Provider } from './provider';

/** Serves those who step through a session with a debugger: its lines in pages, and how it stands behind one of them. */
export const serveStepping: Provider = ({ connection, service, answer }) => {
  connection.onRequest<SteppedSession | null, never>(
    STEPPED_SESSION_REQUEST,
    ({ uri, session, line = 0 }: SteppedSessionParams, token) =>
      answer<SteppedSession | null>({ uri, token, also: service.advanceOutline }, null, (document, settings) => {
        const { sessions, lineOf } = service.outline(document, settings);
        const numberAt = () => {
          const own = service.stepPlace(document, settings, { line })?.session.line;
          if (own !== undefined) return sessions.findIndex((one) => lineOf(one.line) === own);
          return sessions.findIndex((one) => lineOf(one.endLine) >= line);
        };
        const at = session === undefined ? numberAt() : session - 1;
        const found = sessions[at];
        if (!found) return null;
        const { client, server } = found;
        const name = localized('{0} → {1}', client ?? localized('client'), server ?? localized('server'));
        return {
          version: document.version,
          number: at + 1,
          count: sessions.length,
          line: lineOf(found.line),
          endLine: lineOf(found.endLine),
          name: visible(name),
        };
      }),
  );
  connection.onRequest<StepsResult | null, never>(STEPS_REQUEST, ({ uri, session, from }: StepsParams, token) =>
    answer<StepsResult | null>({ uri, token }, null, (document, settings) => {
      const steps = service.steps(document, settings, { session, from, to: from + STEPS_PAGE });
      return steps ? { version: document.version, steps } : null;
    }),
  );
  connection.onRequest<StepState | null, never>(STEP_STATE_REQUEST, ({ uri, session, line }: StepPlaceParams, token) =>
    answer<StepState | null>({ uri, token }, null, (document, settings) => {
      const place = service.stepPlace(document, settings, { session, line });
      if (!place) return null;
      return {
        version: document.version,
        told: whatWasDone(place),
        frames: framesAt(place),
        scopes: scopesAt(place).map(({ id, title }) => ({ id, title })),
        facts: factsAt(place),
      };
    }),
  );
  connection.onRequest(STEP_VARIABLES_REQUEST, ({ uri, session, line, path, from, to }: StepVariablesParams, token) =>
    answer<StepVariableInfo[]>({ uri, token }, [], (document, settings) => {
      const place = service.stepPlace(document, settings, { session, line });
      if (!place) return [];
      return variablesAt(place, path, { from, to }).map((one) => infoOf(one, [...path, one.name]));
    }),
  );
  connection.onRequest<StepVariableInfo | null, never>(
    STEP_LOOK_UP_REQUEST,
    ({ uri, session, line, expression }: StepLookUpParams, token) =>
      answer<StepVariableInfo | null>({ uri, token }, null, (document, settings) => {
        const place = service.stepPlace(document, settings, { session, line });
        const found = place && lookUp(place, expression);
        return found ? infoOf(found.variable, found.path) : null;
      }),
  );
  connection.languages.inlineValue.on(({ textDocument: { uri }, range, context }, token) => {
    const { line } = context.stoppedLocation.end;
    return answer({ uri, token, until: line }, [], (document, settings) => {
      const place = service.stepPlace(document, settings, { line });
      if (!place) return [];
      return inlineValues(place, range.start.line)
        .filter((one) => one.line <= range.end.line)
        .map((one) => ({ range: document.getLineRange(one.line), text: one.text }));
    });
  });
  return { inlineValueProvider: true };
};

function infoOf({ name, value, type, shownAs, count }: Variable, path: readonly string[]): StepVariableInfo {
  return { name, value, type, shownAs, count, path };
}
