/** What the codes of a reply say, and why it is so. */
export const CODES_HOVER_TEXTS: Readonly<Record<string, string>> = {
  'Enhanced status code {0}': '增强状态码 {0}',
  'This code is not in the IANA registry of enhanced status codes; only its first two numbers tell something.':
    '此状态码不在 IANA 的增强状态码注册表中；只有它的前两个数字有意义。',
  'This code is not in the IANA registry of enhanced status codes; only its first number tells something.':
    '此状态码不在 IANA 的增强状态码注册表中；只有它的第一个数字有意义。',
  '**{0}** no class that exists: there are 2, 4 and 5': '**{0}** 不存在的类别：只有 2、4 和 5',
  '**{0}** a subject that is not defined': '**{0}** 未定义的主题',
  '**0** no further detail': '**0** 没有更多细节',
  'The registry has it as {0}.': '注册表将其标为{0}。',
  'Servers give it for any such refusal.': '服务器对任何此类拒绝都使用它。',
  'It worked; the code tells only its subject: {0}.': '操作成功；此状态码只说明其主题：{0}。',
  'not registered': '未注册',
  'see above': '见上文',
  'Replies such as {0} carry no enhanced code.': '{0} 这样的应答不带增强状态码。',
  'It does not fit the reply code: after {0} the class should be {1}. The first digit of the reply code is what a client goes by.':
    '它与应答码不符：{0} 之后的类别应为 {1}。客户端以应答码的第一位数字为准。',
  '{0} after {1}: {2}': '对 {1} 的应答 {0}：{2}',
  '{0} greeting: {1}': '问候语 {0}：{1}',
  '421: the server ends the session unasked': '421：服务器主动结束会话',
  'The server closes the connection: it is shutting down, overloaded, or has had enough of this client. It may say so at any time.':
    '服务器关闭连接：它正在关机、过载，或不愿再为此客户端服务。它可以在任何时候这样说。',
  'Temporary: the client keeps the mail and tries again later, in a new session.':
    '临时：客户端保留邮件，稍后在新的会话中重试。',
  '**Next:** the server, which closes the connection.': '**下一步**：服务器关闭连接。',
  'No command in this transcript belongs to this reply.': '此会话记录中没有与此应答对应的命令。',
  'no reply code of SMTP': '不是 SMTP 的应答码',
  'Codes of SMTP begin with 2, 3, 4 or 5. A client cannot know what this one means.':
    'SMTP 的应答码以 2、3、4 或 5 开头。客户端无法知道这个应答码的含义。',
  'an intermediate reply': '中间应答',
  'The server says that it waits for more, though this command has no second step.':
    '服务器表示还在等待更多内容，而此命令没有第二步。',
  'the server ends the session': '服务器结束会话',
  '221 answers QUIT. Here the server closes the connection without being asked; 421 is the code for that.':
    '221 是对 QUIT 的应答。此处服务器未经请求就关闭连接；为此应使用 421。',
  'a line that is no command': '不是命令的一行',
  'A reply without a code': '没有应答码的应答',
  'A reply has to begin with three digits; this one cannot be understood by a program.':
    '应答必须以三位数字开头；程序无法理解此应答。',
  'No specification known here defines {0}. A client goes by its first digit.':
    '此处所知的规范都没有定义 {0}。客户端以其第一位数字为准。',
  'No RFC defines {0}; it comes from single products.': '没有 RFC 定义 {0}；它来自个别产品。',
  'No RFC defines {0} as a reply; the registry of enhanced codes names it.':
    '没有 RFC 将 {0} 定义为应答；增强状态码的注册表提到了它。',
  'No RFC defines {0}.': '没有 RFC 定义 {0}。',
  'A client goes by its first digit.': '客户端以其第一位数字为准。',
  '**Next:** the server, with its reply to {0}, which was sent without waiting for this one.':
    '**下一步**：服务器对 {0} 应答，它是在未等待此应答的情况下发送的。',
  '**Next:** {0}.': '**下一步**：{0}。',
  '**{0}** {1} · **{2}** {3} · **{4}** tells replies of this kind apart':
    '**{0}** {1} · **{2}** {3} · **{4}** 用于区分同类应答',
  'Line {0} of {1} of one reply.': '同一应答的第 {0} 行，共 {1} 行。',
  'The hyphen says that more lines follow (RFC 5321 section 4.2.1).': '连字符表示其后还有行（RFC 5321 第 4.2.1 节）。',
  'The blank behind the code marks the last line (RFC 5321 section 4.2.1).':
    '应答码之后的空格标明最后一行（RFC 5321 第 4.2.1 节）。',
  'Temporary: the same attempt may succeed later. A mail server keeps the message and tries again after 30 minutes or more, for at least four to five days.':
    '临时：稍后同样的尝试可能成功。邮件服务器保留邮件，在 30 分钟或更久之后重试，至少持续四到五天。',
  'Why: the text speaks of greylisting. The server puts off senders that it does not know yet, and takes the mail when they come back.':
    '原因：文本提到灰名单。服务器推迟它尚不认识的发件人，待其再次尝试时接收邮件。',
  'Why: `{0}` says: {1}': '原因：`{0}` 的含义是：{1}',
  'The codes do not fit together: {0} and `{1}` should begin with the same digit. A client goes by {0}.':
    '两种代码互相不符：{0} 与 `{1}` 的第一位数字应相同。客户端以 {0} 为准。',
  '{0} is defined for {1}, and says no more here than its first digit. The text may say why.':
    '{0} 是为{1}定义的，在此处只有第一位数字有意义。文本可能说明原因。',
  '{0} says no more here than its first digit. The text may say why.':
    '{0} 在此处只有第一位数字有意义。文本可能说明原因。',
  'Out of order: {0}. Here {1}.': '次序错误：{0}。此处{1}。',
  '{0} has no place here': '{0} 不应在此处出现',
  'Every recipient was refused, so that there is nobody to send the message to.':
    '所有收件人都被拒绝，因此邮件没有可发送的对象。',
  '`{0}` was refused with {1}, so that no transaction is open.': '`{0}` 被以 {1} 拒绝，因此没有打开的事务。',
  'Why: the text speaks of commands that were sent too soon, before a reply that the client has to wait for.':
    '原因：文本提到命令发送得太早，早于客户端必须等待的应答。',
  'Permanent as it was sent: the client waits for that reply, and groups commands only where PIPELINING is offered.':
    '以此发送方式永久失败：客户端应等待该应答，只有在声明了 PIPELINING 时才可成组发送命令。',
  'the command is not understood': '命令无法理解',
  'The code says that the server does not know this verb, or cannot read the line, which may be too long.':
    '此应答码表示服务器不认识此动词，或无法读取该行（可能过长）。',
  'Permanent for this command; others still work, and the server should stay connected.':
    '对此命令而言是永久的；其他命令仍然可用，服务器应保持连接。',
  'the command is not implemented': '命令未实现',
  'The code says that the server knows this verb but does not carry it out.':
    '此应答码表示服务器认识此动词，但不执行它。',
  'Permanent for this command: do without it.': '对此命令而言是永久的：不要使用它。',
  'authentication or TLS is required first': '必须先进行认证或启用 TLS',
  'The server asks for authentication (AUTH) before this command.': '服务器要求在此命令之前进行认证（AUTH）。',
  'The server asks for authentication (AUTH) or for TLS (STARTTLS) before this command; its text usually says which.':
    '服务器要求在此命令之前进行认证（AUTH）或启用 TLS（STARTTLS）；文本通常会说明是哪一种。',
  'Permanent for this attempt: do what is asked, then send the command again.':
    '对此次尝试而言是永久的：先按要求去做，然后重新发送命令。',
  'the client, with `AUTH` or `QUIT`': '客户端发送 `AUTH` 或 `QUIT`',
  'the client, with `AUTH`, `STARTTLS` or `QUIT`': '客户端发送 `AUTH`、`STARTTLS` 或 `QUIT`',
  'The server closes the connection: it is shutting down, overloaded, or has had enough of this client. The text may say more.':
    '服务器关闭连接：它正在关机、过载，或不愿再为此客户端服务。文本可能有更多说明。',
  'An open transaction is lost.': '已打开的事务丢失。',
  'Permanent for this transaction.': '对此事务而言是永久的。',
  'bad sequence of commands': '命令顺序错误',
  'The server says that the command has no place here, although RFC 5321 allows it at any time.':
    '服务器表示此命令不应在此处出现，而 RFC 5321 允许在任何时候使用它。',
  'There is nothing for the client to put in order.': '客户端没有需要调整的次序。',
  'The server says that the command has no place at this point of the session.':
    '服务器表示此命令不应在会话的此处出现。',
  'Success: what was asked is done.': '成功：所请求的已完成。',
  'Permanent: the same attempt would fail again, unless something is changed.':
    '永久：除非有所改变，同样的尝试仍会失败。',
  'not used in SMTP, where codes begin with 2 to 5': 'SMTP 中不使用，其应答码以 2 至 5 开头',
  'not defined: the second digit goes from 0 to 5': '未定义：第二位数字为 0 至 5',
  'a policy of the server refuses it. The text may say which.': '服务器的策略拒绝它。文本可能说明是哪一项策略。',
  'The base64 cannot be decoded, or what it holds does not fit the mechanism.':
    'base64 无法解码，或其内容不符合该机制。',
  'The code tells no more than that it failed. The text may say why.': '此应答码只说明失败。文本可能说明原因。',
  'The mailbox cannot be reached now, or a policy (often greylisting) puts the client off.':
    '邮箱现在无法访问，或者有策略（往往是灰名单）推迟了客户端。',
  'Not now: a policy puts the client off, or something it needs is busy.':
    '现在不行：有策略推迟了客户端，或它所需的资源正忙。',
  'The server has a problem of its own. The text may say which.': '服务器自身有问题。文本可能说明是什么问题。',
  'The server is short of storage.': '服务器存储不足。',
  'TLS is not available at present.': 'TLS 目前不可用。',
  'Authentication fails for a temporary reason.': '认证因临时原因失败。',
  'It fails for a temporary reason.': '因临时原因失败。',
  'The server does not take the argument: it is malformed, or there is one where none belongs.':
    '服务器不接受该参数：它格式错误，或者不应有参数。',
  'The mechanism is not known here, or it needs TLS first.': '此处不认识该机制，或它要求先启用 TLS。',
  'A parameter of the command is not supported.': '不支持该命令的某个参数。',
  '550 alone leaves open whether there is no such mailbox or a policy refuses the mail. The text may tell.':
    '仅凭 550 无法知道是没有这个邮箱，还是策略拒绝了邮件。文本可能会说明。',
  'There is no such mailbox, or the server does not tell.': '没有这个邮箱，或者服务器不予说明。',
  'The server will not have it, mostly for reasons of policy. The text may say why.':
    '服务器不接受它，大多出于策略原因。文本可能说明原因。',
  'The message is larger than the server takes, or it has no room for it.':
    '邮件大于服务器的上限，或服务器没有空间存放它。',
  'The mailbox is full, or the message is larger than it takes.': '邮箱已满，或邮件大于邮箱的上限。',
  'The message is larger than the server takes, or a mailbox is full.': '邮件大于服务器的上限，或邮箱已满。',
  'The name fits more than one mailbox, or is not allowed.': '该名称与多个邮箱相符，或不被允许。',
  'The address is not allowed: by its form, or by policy.': '该地址不被允许：由于其形式，或由于策略。',
  'Permanent where it stands: put the commands in order, then send it again.':
    '在此位置是永久的：调整命令的次序，然后重新发送。',
};
