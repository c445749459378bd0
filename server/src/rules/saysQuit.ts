import { type ContentLine, contentText } from '../session/exchange';

/** Whether a line of a message is the command with which a client leaves: then the message was never ended. */
export function saysQuit(line: ContentLine | undefined): boolean {
  return line !== undefined && line.end - line.start < LONGEST && contentText(line).trimEnd().toUpperCase() === 'QUIT';
}

/** With blanks behind it. */
const LONGEST = 20;
