import { COMMAND_TEXTS } from './commands';
import { ENHANCED_CODE_TEXTS } from './enhancedCodes';
import { EXTENSION_TEXTS } from './extensions';
import { REPLY_CODE_TEXTS } from './replyCodes';
import { SASL_TEXTS } from './saslMechanisms';
import { SOURCE_TEXTS } from './sources';

/** What the tables of server/src/protocol say. */
export const PROTOCOL_PARTS = [
  COMMAND_TEXTS,
  ENHANCED_CODE_TEXTS,
  EXTENSION_TEXTS,
  REPLY_CODE_TEXTS,
  SASL_TEXTS,
  SOURCE_TEXTS,
];
