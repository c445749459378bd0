import type { StepFacts, StepInfo, SteppedSession, StepState } from '../../../../server/src/stepMessages';
import type { StepHost } from './stepHost';
import { StepPages } from './stepPages';

/** The session that is stepped through, as it stands in one version of its document. */
export class SteppedText {
  readonly uri: string;
  readonly session: SteppedSession;
  readonly pages: StepPages;
  readonly #host: StepHost;
  #asked: { readonly line: number; readonly state: Promise<StepState | null> } | undefined;

  constructor(host: StepHost, uri: string, session: SteppedSession) {
    this.uri = uri;
    this.session = session;
    this.#host = host;
    const read = async (from: number): Promise<readonly StepInfo[]> =>
      (await host.steps({ uri, session: session.line, from }))?.steps ?? [];
    this.pages = new StepPages(read, { first: session.line, last: session.endLine });
  }

  /** What is asked about a line of the session. */
  at(line: number): { uri: string; session: number; line: number } {
    return { uri: this.uri, session: this.session.line, line };
  }

  /** How the session stands behind a line. */
  state(line: number): Promise<StepState | null> {
    if (this.#asked?.line !== line) this.#asked = { line, state: this.#host.state(this.at(line)) };
    return this.#asked.state;
  }

  async facts(line: number): Promise<StepFacts | undefined> {
    return (await this.state(line))?.facts;
  }
}
