/** What the tables of reply codes say: names, meanings, and what the client should do. */
export const REPLY_CODE_TEXTS: Readonly<Record<string, string>> = {
  'positive completion': '肯定完成',
  'positive intermediate': '肯定中间',
  'transient negative completion': '暂时否定完成',
  'permanent negative completion': '永久否定完成',
  syntax: '语法',
  information: '信息',
  connection: '连接',
  unspecified: '未指定',
  'mail system': '邮件系统',
  'System status': '系统状态',
  'A status report, or the answer to HELP.': '状态报告，或对 HELP 的回答。',
  'The text is for people.': '文本是供人阅读的。',
  'Help message': '帮助信息',
  'Help about the server or one of its commands, for people to read.': '有关服务器或其某个命令的帮助，供人阅读。',
  'Service ready': '服务就绪',
  'The greeting of the server; after STARTTLS the word to begin the handshake; after XCLIENT a new greeting.':
    '服务器的问候语；在 STARTTLS 之后表示可以开始握手；在 XCLIENT 之后是新的问候语。',
  'After the greeting or XCLIENT send EHLO (LHLO in LMTP). After STARTTLS begin the TLS handshake, then send EHLO.':
    '在问候语或 XCLIENT 之后发送 EHLO（LMTP 中为 LHLO）。在 STARTTLS 之后开始 TLS 握手，然后发送 EHLO。',
  'Closing channel': '正在关闭通道',
  'The normal end, after QUIT: the server closes the connection.': 'QUIT 之后的正常结束：服务器关闭连接。',
  'Wait until the server closes, then close.': '等待服务器关闭，然后关闭。',
  'Authentication succeeded': '认证成功',
  'The client is authenticated.': '客户端已通过认证。',
  'Go on with MAIL; send EHLO again if a security layer was set up. No further AUTH in this session.':
    '以 MAIL 继续；如果建立了安全层，则再次发送 EHLO。此会话中不得再发送 AUTH。',
  'The requested action is done.': '所请求的操作已完成。',
  'Send the next command. After the end of the message the server answers for it.':
    '发送下一个命令。在邮件结束之后，表示服务器对该邮件负责。',
  'User not local, will forward': '用户不在本地，将转发',
  'The recipient is accepted, and the text names the address to which mail is forwarded. After ETRN: no mail is waiting.':
    '收件人已被接受，文本给出邮件将转发到的地址。在 ETRN 之后：没有等待的邮件。',
  'A success. The new address may, with care, be kept for later.': '成功。可以谨慎地保留新地址供以后使用。',
  'Cannot verify, will attempt': '无法验证，将尝试投递',
  'After VRFY or EXPN: the address was not verified, but mail for it would be taken. After ETRN: waiting mail is being sent.':
    '在 VRFY 或 EXPN 之后：地址未经验证，但发往该地址的邮件会被接受。在 ETRN 之后：正在发送等待的邮件。',
  'A success that proves nothing about the address.': '成功，但不能证明该地址存在。',
  'Pending messages started': '已开始发送等待的邮件',
  'After ETRN: the messages that wait for the node, whose number the text gives, are being sent.':
    '在 ETRN 之后：正在发送等待该节点的邮件，其数量由文本给出。',
  'A success.': '成功。',
  'Server challenge': '服务器质询',
  'The authentication goes on: the text is the challenge of the mechanism in base64, and may be empty.':
    '认证继续进行：文本是机制的质询，以 base64 编码，可以为空。',
  'Send the response in base64 on a line of its own, or `*` to cancel.':
    '在单独一行中发送 base64 编码的响应，或以 `*` 取消。',
  'Start mail input': '开始输入邮件',
  'The client may send the message now. It ends with a line that is a lone dot.':
    '客户端现在可以发送邮件。邮件以只有一个点的行结束。',
  'Send the message with an extra dot before each line that begins with one, then the lone dot.':
    '发送邮件，在以点开头的每一行前另加一个点，最后发送单独的点。',
  'Transaction offset': '事务偏移量',
  'CHECKPOINT: the first word of the text is the offset, in octets, from which the message is to be resumed.':
    'CHECKPOINT：文本的第一个词是偏移量，以字节计，邮件将从此处恢复。',
  'Send DATA and go on from that offset.': '发送 DATA，并从该偏移量处继续。',
  'Service not available, closing': '服务不可用，正在关闭',
  'The server closes the connection: it is shutting down, overloaded, or has had enough of this client.':
    '服务器关闭连接：它正在停机、过载，或不愿再与此客户端通信。',
  'Close the connection, keep the mail and try again later. The transaction has failed for now.':
    '关闭连接，保留邮件，稍后重试。事务目前已失败。',
  'Password transition needed': '需要密码过渡',
  'The user has to authenticate once with another mechanism, such as PLAIN, before this one can be used.':
    '用户必须先用另一种机制（例如 PLAIN）认证一次，然后才能使用此机制。',
  'Let the user log in once with the other mechanism, then try again.': '让用户用另一种机制登录一次，然后重试。',
  'Mailbox unavailable (temporary)': '邮箱不可用（暂时）',
  'Not now: the mailbox is busy, or policy puts the client off. After ATRN: the request is refused.':
    '暂时不行：邮箱正忙，或策略要求客户端稍后再来。在 ATRN 之后：请求被拒绝。',
  'Keep the mail and try again, after 30 minutes or more (RFC 5321 section 4.5.4.1).':
    '保留邮件，30 分钟或更久之后重试（RFC 5321 第 4.5.4.1 节）。',
  'Local error': '本地错误',
  'The server gave up because of a problem of its own, with DNS or SPF for example.':
    '服务器因自身的问题而放弃，例如 DNS 或 SPF 方面的问题。',
  'Keep the mail and try again later.': '保留邮件，稍后重试。',
  'Insufficient system storage or too many recipients': '系统存储不足或收件人过多',
  'The server is short of storage, or this transaction can take no more recipients.':
    '服务器存储不足，或此事务不能再接受更多收件人。',
  'After RCPT send the message to the recipients accepted so far, and to the others in another transaction. Otherwise try again later.':
    '在 RCPT 之后，先将邮件发送给迄今已接受的收件人，再在另一个事务中发送给其余收件人。否则稍后重试。',
  'No mail waiting': '没有等待的邮件',
  'After ATRN: no mail waits for the domains of the customer.': '在 ATRN 之后：该客户的域没有等待的邮件。',
  'There is nothing to fetch now: QUIT, and ask again another time.': '目前没有可获取的邮件：发送 QUIT，下次再询问。',
  'Temporary failure of STARTTLS or AUTH': 'STARTTLS 或 AUTH 暂时失败',
  'TLS is not available at present; or authentication failed for a temporary reason.':
    'TLS 目前不可用；或因暂时的原因认证失败。',
  'After STARTTLS the policy of the client decides: go on in clear, or keep the mail. After AUTH try again later.':
    '在 STARTTLS 之后由客户端的策略决定：以明文继续，或保留邮件。在 AUTH 之后，稍后重试。',
  'Unable to accommodate parameters': '无法满足参数',
  'A parameter of MAIL or RCPT is valid, but cannot be honoured at present.':
    'MAIL 或 RCPT 的参数有效，但目前无法满足。',
  'Try again later, perhaps without the parameter.': '稍后重试，或不带该参数。',
  'Unable to queue messages': '无法将邮件排队',
  'After ETRN: the queue for the node could not be started.': '在 ETRN 之后：无法启动该节点的队列。',
  'Repeat the ETRN later.': '稍后重复 ETRN。',
  'Node not allowed': '不允许的节点',
  'After ETRN: the server does not start the queue for this node; the text gives the reason.':
    '在 ETRN 之后：服务器不启动此节点的队列；文本给出原因。',
  'Do not repeat the ETRN for this node at once. The class is temporary, but a repeat helps only after the server has been told to allow the node.':
    '不要立即对此节点重复 ETRN。此类应答是暂时的，但只有在服务器获准允许该节点之后，重复才有用。',
  'Unrecognised command or line too long': '无法识别的命令或行过长',
  'The server does not know the verb, or the command line is too long.': '服务器不认识该动词，或命令行过长。',
  'Do not repeat this command; others still work. After EHLO try HELO.':
    '不要重复此命令；其他命令仍然可用。在 EHLO 之后尝试 HELO。',
  'Syntax error in parameters': '参数语法错误',
  'The argument is malformed, or there is one where none is allowed. In AUTH: the base64 cannot be decoded, or the client cancelled with `*`.':
    '参数格式错误，或在不允许的地方带有参数。在 AUTH 中：base64 无法解码，或客户端以 `*` 取消。',
  'Correct the command.': '更正命令。',
  'Command not implemented': '命令未实现',
  'The server knows the verb, but does not carry it out.': '服务器认识该动词，但不执行。',
  'Do without the command.': '不使用该命令。',
  'Bad sequence of commands': '命令顺序错误',
  'The command is valid, but not at this point of the session.': '命令有效，但不应在会话的此处使用。',
  'Put the commands in order; the session is where it was. After a 554 greeting only QUIT is left.':
    '按正确的顺序发送命令；会话停留在原处。在 554 问候语之后只能发送 QUIT。',
  'Parameter not implemented': '参数未实现',
  'A parameter of the command is not supported. In AUTH: the mechanism is unknown, or needs TLS.':
    '不支持命令的某个参数。在 AUTH 中：机制未知，或需要 TLS。',
  'Use another parameter or mechanism.': '使用其他参数或机制。',
  'Host does not accept mail': '主机不接受邮件',
  'The greeting of a host that never takes mail; what follows in the session gets 521 as well.':
    '从不接受邮件的主机的问候语；会话中此后的内容也得到 521。',
  'Do not try this host again; use another MX.': '不要再尝试此主机；使用其他 MX。',
  'Authentication (or STARTTLS) required': '需要认证（或 STARTTLS）',
  'The server asks for AUTH or STARTTLS before this command.': '服务器要求在此命令之前使用 AUTH 或 STARTTLS。',
  'Authenticate or start TLS, then repeat the command.': '先认证或启动 TLS，然后重复该命令。',
  'Authentication mechanism is too weak': '认证机制太弱',
  'Policy wants a stronger mechanism for this user.': '策略要求此用户使用更强的机制。',
  'Try a stronger mechanism.': '尝试更强的机制。',
  'Authentication credentials invalid': '认证凭据无效',
  'The user name or password is wrong, or not sufficient.': '用户名或密码错误，或不足以通过认证。',
  'Ask the user for other credentials.': '向用户索取其他凭据。',
  'Encryption required for mechanism': '该机制需要加密',
  'The mechanism is allowed only under encryption. Historical.': '该机制只允许在加密之下使用。已成为历史。',
  'Start TLS and try again. Today servers do not offer such a mechanism without TLS.':
    '启动 TLS 并重试。如今服务器在没有 TLS 时不会声明这样的机制。',
  'Mailbox unavailable (permanent)': '邮箱不可用（永久）',
  'No such mailbox, no access to it, or a refusal by policy.': '没有这样的邮箱、无权访问，或因策略而拒绝。',
  'Report the failure to the sender, for that recipient or for the message.':
    '将失败报告给发件人，针对该收件人或该邮件。',
  'User not local, please try another address': '用户不在本地，请尝试另一个地址',
  'Refused, with the better address in the text.': '被拒绝，文本中有更合适的地址。',
  'Report the failure to the sender; the new address may be used with care.':
    '将失败报告给发件人；可以谨慎使用新地址。',
  'Exceeded storage allocation': '超出存储配额',
  'A mailbox is full, or the message is larger than allowed.': '邮箱已满，或邮件大于所允许的大小。',
  'Report the failure to the sender. After RCPT, where it means too many recipients, treat it as temporary (RFC 5321 section 4.5.3.1.10).':
    '将失败报告给发件人。在 RCPT 之后它表示收件人过多，此时应视为暂时失败（RFC 5321 第 4.5.3.1.10 节）。',
  'Mailbox name not allowed': '不允许的邮箱名称',
  'The syntax or the value of the address is not allowed. After VRFY: the name is ambiguous.':
    '不允许该地址的语法或值。在 VRFY 之后：名称有歧义。',
  'Report the failure to the sender; the address has to be corrected.': '将失败报告给发件人；地址必须更正。',
  'Transaction failed, or no SMTP service here': '事务失败，或此处没有 SMTP 服务',
  'A permanent failure without a more special code. As a greeting: this host offers no mail service.':
    '没有更具体代码的永久失败。作为问候语：此主机不提供邮件服务。',
  'Report the failure to the sender. After a 554 greeting send QUIT and do not use this host.':
    '将失败报告给发件人。在 554 问候语之后发送 QUIT，并且不要使用此主机。',
  'Parameters not recognised or not implemented': '参数无法识别或未实现',
  'The server does not know a parameter of MAIL or RCPT.': '服务器不认识 MAIL 或 RCPT 的某个参数。',
  'Repeat the command without the parameter.': '不带该参数重复命令。',
  'Recipient domain does not accept mail': '收件人的域不接受邮件',
  'The domain publishes a null MX; a server in between says that it will not try to relay there.':
    '该域发布了空 MX；处于中间的服务器表示它不会尝试中继到那里。',
  'Report the failure to the sender.': '将失败报告给发件人。',
  'Connection cannot open': '无法打开连接',
  'No reply of a server: a text that clients print when they cannot connect.':
    '不是服务器的应答：客户端无法连接时所显示的文本。',
  'Only the first digit can be relied on.': '只有第一位数字可以依据。',
  'Connection refused': '连接被拒绝',
  'No reply of a server: the error number ECONNREFUSED of the operating system.':
    '不是服务器的应答：操作系统的错误号 ECONNREFUSED。',
  'Never legal': '始终不合法',
  'Never legal in SMTP. RFC 876 saw servers answer RSET and NOOP with it instead of 250.':
    '在 SMTP 中始终不合法。RFC 876 见过服务器以它代替 250 应答 RSET 和 NOOP。',
  'By its first digit it is a success.': '按其第一位数字，它表示成功。',
  'Per-recipient replies follow': '之后是各收件人的应答',
  "PRDR, Exim's per-recipient replies: the message is read; one reply for each recipient follows, then one for all.":
    'PRDR，即 Exim 的逐收件人应答：邮件已读取；之后对每个收件人各有一条应答，最后是针对全体的一条。',
  'Read one reply for each accepted recipient, and then the one for all.':
    '先对每个被接受的收件人各读取一条应答，再读取针对全体的一条。',
  Timeout: '超时',
  'Probably 4.2.0 without its dots, or a text of a client.': '可能是去掉点的 4.2.0，或客户端的文本。',
  'The registry pairs it with X.7.12, a password transition; the reply that RFC 4954 defines for that is 432.':
    '注册表将其与 X.7.12（密码过渡）配对；RFC 4954 为此定义的应答是 432。',
  'Treat it as any other 4yz reply: try again later.': '按其他 4yz 应答对待：稍后重试。',
  'Connection timed out': '连接超时',
  'Seen only as a text that a client writes into bounces.': '只见于客户端写入退信的文本。',
  'Invalid command (temporary)': '无效的命令（暂时）',
  'The registry pairs it with X.5.1, an invalid command.': '注册表将其与 X.5.1（无效的命令）配对。',
  'Mail server out of disk': '邮件服务器磁盘已满',
  'Probably 4.3.1 without its dots, a text of Exchange.': '可能是去掉点的 4.3.1，Exchange 的文本。',
  'Unable to authenticate at present': '目前无法认证',
  'Authentication failed for a temporary reason.': '因暂时的原因认证失败。',
  'As 454: try again later.': '与 454 相同：稍后重试。',
  'Recipient server not responding': '收件方服务器无响应',
  'Probably 4.4.1 without its dots.': '可能是去掉点的 4.4.1。',
  'Connection dropped in transmission': '连接在传输中断开',
  'Probably 4.4.2 without its dots.': '可能是去掉点的 4.4.2。',
  'Maximum hop count exceeded': '超出最大跳数',
  'Probably 4.4.6 without its dots.': '可能是去掉点的 4.4.6。',
  'Delivery expired': '投递期限已过',
  'Probably 4.4.7 without its dots.': '可能是去掉点的 4.4.7。',
  'Routing error': '路由错误',
  'Made in the manner of 4.4.9, which does not exist either.': '仿照 4.4.9 构成，但它也不存在。',
  'Refused by a spam filter': '被垃圾邮件过滤器拒绝',
  'Probably 4.7.1 without its dots.': '可能是去掉点的 4.7.1。',
  'Domain not supported': '不支持的域',
  'Some lists name it; no source is known.': '某些列表中有它；没有已知的来源。',
  'Bad address': '错误的地址',
  'Probably 5.1.0 without its dots.': '可能是去掉点的 5.1.0。',
  'Bad destination mailbox': '错误的目标邮箱',
  'Probably 5.1.1 without its dots.': '可能是去掉点的 5.1.1。',
  'Host not found in DNS': '在 DNS 中找不到主机',
  'Probably 5.1.2 without its dots.': '可能是去掉点的 5.1.2。',
  'Address type incorrect': '地址类型不正确',
  'Probably 5.1.3 without its dots.': '可能是去掉点的 5.1.3。',
  'Destination mailbox invalid': '目标邮箱无效',
  'Probably 5.1.5 without its dots, although X.1.5 says that the address is valid.':
    '可能是去掉点的 5.1.5，尽管 X.1.5 表示地址有效。',
  'Mailbox moved': '邮箱已迁移',
  'Probably 5.1.6 without its dots.': '可能是去掉点的 5.1.6。',
  'Bad sender address': '错误的发件人地址',
  'Probably 5.1.7 without its dots.': '可能是去掉点的 5.1.7。',
  'Mailbox full': '邮箱已满',
  'Not defined; seen as `522 5.2.0 Delivery failed: Over quota`. Probably 5.2.2 without its dots.':
    '未定义；见过 `522 5.2.0 Delivery failed: Over quota`。可能是去掉点的 5.2.2。',
  'Encryption needed': '需要加密',
  'The registry pairs it with X.7.10, encryption needed.': '注册表将其与 X.7.10（需要加密）配对。',
  'Treat it as any other 5yz reply: do not repeat unchanged.': '按其他 5yz 应答对待：不要原样重复。',
  'The registry pairs it with X.7.11; the reply that RFC 4954 defines for that is 538.':
    '注册表将其与 X.7.11 配对；RFC 4954 为此定义的应答是 538。',
  'User account disabled': '用户账号已停用',
  'The user authenticated correctly, but the account is disabled.': '用户正确通过了认证，但账号已停用。',
  'The user has to ask the administrator.': '用户必须询问管理员。',
  'Mail system full': '邮件系统已满',
  'Probably 5.3.1 without its dots.': '可能是去掉点的 5.3.1。',
  'Delivery not authorised': '投递未获授权',
  'The registry pairs it with X.7.1, delivery not authorised.': '注册表将其与 X.7.1（投递未获授权）配对。',
  'No source': '没有来源',
  'Rejected by the destination': '被目标方拒绝',
  'Not defined; seen as `541 5.4.1 Mail rejected by destination domain`. Probably 5.4.1 without its dots.':
    '未定义；见过 `541 5.4.1 Mail rejected by destination domain`。可能是去掉点的 5.4.1。',
  Rejected: '被拒绝',
  'Not defined; seen as `542 <local-part> Rejected`.': '未定义；见过 `542 <local-part> Rejected`。',
  'Refused by policy': '因策略而拒绝',
  'Probably 5.7.1 without its dots.': '可能是去掉点的 5.7.1。',
};
