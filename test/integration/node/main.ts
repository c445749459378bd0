// What VS Code calls to run the tests in its Node extension host.
import Mocha from 'mocha';
import { options, runSuites } from '../runSuites';
import { defineSuites } from '../suite';

export function run(): Promise<void> {
  const mocha = new Mocha(options);
  mocha.suite.emit('pre-require', globalThis, '', mocha); // Makes describe(), it() … global.
  defineSuites();
  return runSuites(mocha);
}
