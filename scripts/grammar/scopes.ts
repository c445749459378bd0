/**
 * Every scope that the grammar gives, chosen by what the themes of VS Code make of it.
 *
 * A name of two scopes nests them: a theme colours by the inner one, and by the outer one where it has no rule for the
 * inner. The four classes of replies differ in Dark+, Light+, both 2026 themes, Monokai and Solarized:
 * green, blue or violet, yellow or amber, red.
 */
export const scopes = {
  clientMark: 'entity.name.tag.client.smtp',
  serverMark: 'support.class.server.smtp',
  timeTag: 'comment.block.time-tag.smtp',

  verb: 'keyword.control.verb.smtp',
  unknownVerb: 'keyword.control.verb.unknown.smtp',
  pathKeyword: 'keyword.control.path.smtp',
  pathSeparator: 'punctuation.separator.path.smtp',
  pathBegin: 'punctuation.definition.path.begin.smtp',
  pathEnd: 'punctuation.definition.path.end.smtp',
  nullPath: 'constant.language.null-path.smtp',
  sourceRoute: 'string.unquoted.source-route.smtp',
  quotedLocalPart: 'string.quoted.double.local-part.smtp',
  address: 'string.unquoted.address.smtp',
  domain: 'string.unquoted.domain.smtp',
  parameterName: 'constant.other.parameter-name.smtp variable.parameter.name.smtp',
  parameterSeparator: 'keyword.operator.assignment.smtp',
  parameterValue: 'string.unquoted.parameter-value.smtp',
  argument: 'string.unquoted.argument.smtp',
  number: 'constant.numeric.octets.smtp',
  last: 'constant.language.last.smtp',

  mechanism: 'constant.other.mechanism.smtp variable.parameter.mechanism.smtp',
  base64: 'string.other.base64.smtp',
  masked: 'comment.block.masked.smtp',
  cancel: 'keyword.control.cancel.smtp',

  success: 'constant.numeric.reply-code.success.smtp markup.inserted.reply-code.success.smtp',
  intermediate: 'constant.language.reply-code.intermediate.smtp',
  transient: 'support.function.reply-code.transient.smtp',
  permanent: 'markup.deleted.reply-code.permanent.smtp invalid.reply-code.permanent.smtp',
  otherCode: 'constant.numeric.reply-code.other.smtp',
  enhancedSuccess: 'constant.numeric.enhanced-code.success.smtp markup.inserted.enhanced-code.success.smtp',
  enhancedTransient: 'support.function.enhanced-code.transient.smtp',
  enhancedPermanent: 'markup.deleted.enhanced-code.permanent.smtp invalid.enhanced-code.permanent.smtp',
  moreLines: 'punctuation.separator.continuation.smtp',
  ehloKeyword: 'constant.other.ehlo-keyword.smtp variable.parameter.ehlo-keyword.smtp',
  ehloParameter: 'string.unquoted.ehlo-parameter.smtp',

  endOfData: 'keyword.control.end-of-data.smtp',
  headerName: 'keyword.other.header-name.smtp variable.parameter.header-name.smtp',
  headerSeparator: 'punctuation.separator.header.smtp',
  headerValue: 'meta.header-value.smtp',
  body: 'string.unquoted.message-body.smtp',
  dotStuffing: 'constant.character.escape.dot-stuffing.smtp',

  eventMark: 'punctuation.definition.event.smtp',
  sessionEvent: 'markup.heading.event.session.smtp',
  event: 'keyword.other.event.smtp',
  eventArgument: 'string.unquoted.event-argument.smtp',
  eventNumber: 'constant.numeric.event.smtp',
  byteNotation: 'constant.character.escape.byte.smtp',
  escape: 'constant.character.escape.literal.smtp',
  quote: 'punctuation.definition.string.smtp',

  commentMark: 'punctuation.definition.comment.smtp',
  comment: 'comment.line.number-sign.smtp',
  directive: 'keyword.other.directive.smtp',
  ruleId: 'variable.other.rule-id.smtp',
  reason: 'comment.line.reason.smtp',
  annotation: 'comment.line.annotation.smtp',
  stageDirection: 'comment.block.stage-direction.smtp',
  chatter: 'comment.line.tool.smtp',
  toolError: 'markup.deleted.tool-error.smtp invalid.tool-error.smtp',
  heading: 'markup.heading.smtp',

  metaClientLine: 'meta.client-line.smtp',
  metaServerLine: 'meta.server-line.smtp',
  metaCommand: 'meta.command.smtp',
  metaReply: 'meta.reply.smtp',
  metaReplyText: 'meta.reply-text.smtp',
  metaMessage: 'meta.message.smtp',
  metaHeaders: 'meta.message.headers.smtp',
  metaBody: 'meta.message.body.smtp',
  metaText: 'meta.unrecognised.smtp',
} as const;
