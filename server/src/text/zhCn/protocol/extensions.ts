/** What the tables of extensions say: titles, notes, and parameters. */
export const EXTENSION_TEXTS: Readonly<Record<string, string>> = {
  '8-bit MIME transport': '8 位 MIME 传输',
  'Lines with 8-bit octets are legal only where 8BITMIME is offered and BODY=8BITMIME given. The limit of 1000 octets a line stays.':
    '只有声明了 8BITMIME 并给出 BODY=8BITMIME 时，含 8 位字节的行才合法。每行 1000 字节的限制依然有效。',
  'Whether the message has octets with the high bit set.': '邮件是否含有最高位置位的字节。',
  'Message size declaration': '邮件大小声明',
  'Too large for good: 552; no room at present: 452; also at RCPT or after the message (RFC 1870 sections 6.1 to 6.4).':
    '过大（永久拒绝）：552；暂时没有空间：452；也可在 RCPT 时或邮件之后给出（RFC 1870 第 6.1 至 6.4 节）。',
  'An estimate of the octets in the message, with the CRLFs and without the dots that are doubled.':
    '邮件字节数的估计值，CRLF 计算在内，加倍的点不计。',
  'Command pipelining': '命令流水线',
  'The client may send several commands without waiting for each reply. Which of them have to come last in a group is fixed (RFC 2920 section 3.1).':
    '客户端可以发送多个命令，而不必等待每条应答。其中哪些必须位于一组的末尾是固定的（RFC 2920 第 3.1 节）。',
  'Large message chunks (BDAT)': '大型邮件分块（BDAT）',
  'DATA has to work as well.': 'DATA 也必须可用。',
  'Binary MIME bodies': '二进制 MIME 正文',
  'Only with BDAT; DATA gets 503.': '只能用 BDAT；DATA 得到 503。',
  'The message may hold any octets and has no lines.': '邮件可含任意字节，没有行的划分。',
  'Delivery status notifications': '投递状态通知',
  'Any of the four twice in one command gets 501 (RFC 3461 section 4.5).':
    '四者中任何一个在一个命令中出现两次时，应答 501（RFC 3461 第 4.5 节）。',
  'Whether a failure report returns the whole message or only its headers.': '失败报告退回整封邮件，还是只退回其头部。',
  'A name for this sending, which reports repeat.': '此次发送的名称，报告会重复它。',
  'When to send a report: a list with commas; NEVER has to stand alone.':
    '何时发送报告：以逗号分隔的列表；NEVER 必须单独使用。',
  'The recipient as the sender wrote it. The type is normally rfc822, or utf-8 with SMTPUTF8 (RFC 6533).':
    '发件人所写的收件人。类型通常是 rfc822，使用 SMTPUTF8 时为 utf-8（RFC 6533）。',
  'Enhanced status codes': '增强状态码',
  'The text of each 2yz, 4yz and 5yz reply begins with a code such as 5.1.1, but in the greeting and after HELO and EHLO.':
    '每条 2yz、4yz 和 5yz 应答的文本都以 5.1.1 这样的代码开头，但问候语中以及 HELO 和 EHLO 之后除外。',
  'Upgrade to TLS': '升级到 TLS',
  'A client must not send STARTTLS inside TLS.': '客户端不得在 TLS 之中发送 STARTTLS。',
  'SASL authentication': 'SASL 认证',
  'Some servers also list `AUTH=LOGIN`, for clients of long ago.':
    '有些服务器还列出 `AUTH=LOGIN`，用于很久以前的客户端。',
  'Who submitted the message first. Allowed without authentication, too; the server takes a value that it does not trust as `<>`.':
    '谁首先提交了邮件。未经认证时也允许；服务器将其不信任的值视为 `<>`。',
  'Internationalised email': '国际化电子邮件',
  'Paths may hold UTF-8 local parts and domains with U-labels.': '路径可含 UTF-8 的本地部分和带 U-label 的域名。',
  'An address or the headers hold more than ASCII.': '地址或头部含有 ASCII 以外的字符。',
  'A bare flag: the reply may hold UTF-8.': '单独的标志：应答可含 UTF-8。',
  'Message transfer priority': '邮件传输优先级',
  'Malformed or given twice: 501 5.5.2; too low: 450 or 550 with X.7.15; changed: 250 X.3.6.':
    '格式错误或给出两次：501 5.5.2；过低：450 或 550，带 X.7.15；已更改：250 X.3.6。',
  'The priority of the message, from -9 to 9.': '邮件的优先级，从 -9 到 9。',
  'Require recipient valid since': '要求收件人自某时起有效',
  'If a next hop lacks RRVS: R, the default, refuses the message, C goes on without.':
    '如果下一跳不支持 RRVS：R（默认）拒绝该邮件，C 则不带它继续。',
  'Deliver only if the mailbox has had the same owner since that time.':
    '仅当邮箱自该时间以来一直属于同一所有者时才投递。',
  'Require TLS all the way': '全程要求 TLS',
  'The server has to support TLS. The keyword counts in the EHLO reply inside TLS, where STARTTLS itself is no longer listed.':
    '服务器必须支持 TLS。该关键字以 TLS 之中的 EHLO 应答为准，此时 STARTTLS 本身已不再列出。',
  'The message must not be relayed without TLS.': '没有 TLS 时不得中继该邮件。',
  'Limits of the server': '服务器的限制',
  'MAILMAX: transactions in a session. RCPTMAX: recipients in a transaction. RCPTDOMAINMAX: different domains in a transaction. Each has 1 to 6 digits without a leading zero.':
    'MAILMAX：一个会话中的事务数。RCPTMAX：一个事务中的收件人数。RCPTDOMAINMAX：一个事务中不同的域的数量。每个值为 1 到 6 位数字，没有前导零。',
  'Deliver by a time': '在某时之前投递',
  'R below the shortest time that the server lists: 55z. A server that cannot: 455 or 555.':
    'R 小于服务器所列的最短时间：55z。服务器无法做到：455 或 555。',
  'The seconds until delivery, then N (notify if late) or R (return if late). R needs a positive time, else 501 5.5.4.':
    '到投递为止的秒数，然后是 N（延迟则通知）或 R（延迟则退回）。R 需要正数的时间，否则 501 5.5.4。',
  'Release in the future': '延后放行',
  'Malformed or out of range: 501 5.5.4 (RFC 4865 section 4.2).':
    '格式错误或超出范围：501 5.5.4（RFC 4865 第 4.2 节）。',
  'Seconds for which the message is held.': '保留邮件的秒数。',
  'The time until which the message is held. Only one of HOLDFOR and HOLDUNTIL may be given.':
    '邮件保留到的时间。HOLDFOR 和 HOLDUNTIL 只能给出其一。',
  'Submission by URL': '以 URL 提交',
  'No soliciting': '谢绝推销',
  '250 and 550 replies to RCPT may repeat SOLICIT; the typical refusal is 550 5.7.1.':
    '对 RCPT 的 250 和 550 应答可以重复 SOLICIT；典型的拒绝是 550 5.7.1。',
  'The classes of solicitation that the message belongs to.': '邮件所属的推销类别。',
  'Permission to convert the content': '允许转换内容',
  'Where it is not supported the reply is 504.': '不支持时，应答为 504。',
  'The sender allows the content to be converted.': '发件人允许转换内容。',
  'Content negotiation': '内容协商',
  'The 250 reply to RCPT then has further lines, which begin with CONNEG.':
    '此时对 RCPT 的 250 应答还有后续行，以 CONNEG 开头。',
  'Asks what kinds of content the recipient can take.': '询问收件人能接收哪些类型的内容。',
  'Message tracking': '邮件跟踪',
  'It builds on ENVID and ORCPT of DSN. With MTRK the ENVID is mandatory (RFC 3885 section 3.2).':
    '它以 DSN 的 ENVID 和 ORCPT 为基础。使用 MTRK 时必须给出 ENVID（RFC 3885 第 3.2 节）。',
  'A hash that lets the sender ask later where the message is, and for how many seconds.':
    '一个散列值，发件人以后可凭它询问邮件在何处；还有有效的秒数。',
  'Checkpoint and restart': '检查点与重启',
  'To resume, MAIL is answered by 355 with the offset, and DATA goes on from there.':
    '要恢复时，对 MAIL 应答 355 并给出偏移量，DATA 从那里继续。',
  'The name of the transaction, to resume it after a broken connection. Upper and lower case differ.':
    '事务的名称，用于在连接中断后恢复事务。区分大小写。',
  'Remote queue start': '启动远程队列',
  '`@` asks for a domain with all below it, `#` for a queue by its name.':
    '`@` 指一个域及其下的所有域，`#` 按名称指定队列。',
  'Authenticated TURN': '经认证的 TURN',
  "Exim's manual once said port 386; RFC 2645 and the registry of ports say 366.":
    'Exim 手册曾写端口 386；RFC 2645 和端口注册表写的是 366。',
  'Verify an address': '验证地址',
  'The keyword is optional; the command itself is required (RFC 5321 section 4.5.1).':
    '该关键字可选；命令本身是必需的（RFC 5321 第 4.5.1 节）。',
  'Expand a mailing list': '展开邮件列表',
  'A server that has the command must list it.': '具有该命令的服务器必须列出它。',
  Help: '帮助',
  'Send to the terminal': '发送到终端',
  'Send or mail': '发送到终端或邮箱',
  'Send and mail': '发送到终端和邮箱',
  'Change of roles': '交换角色',
  'Verbose mode': '详细模式',
  'One transaction only': '仅一个事务',
  'Responsible submitter': '责任提交者',
  'Refusals: 550 5.7.1 and 554 5.7.7.': '拒绝：550 5.7.1 和 554 5.7.7。',
  'The address of who sent the message most recently (Sender ID).': '最近发送该邮件者的地址（Sender ID）。',
  'Internationalised email, the old experiment': '国际化电子邮件，旧的实验',
  'VRFY and EXPN took the flag UTF8REPLY.': 'VRFY 和 EXPN 可带标志 UTF8REPLY。',
  'An ASCII address to fall back to.': '用作后备的 ASCII 地址。',
  'A proxy names the real client': '代理指明真正的客户端',
  'A private keyword: it begins with X (RFC 5321 section 2.2.2).': '私有关键字：它以 X 开头（RFC 5321 第 2.2.2 节）。',
  'Facts about the original client, for the log': '有关原始客户端的信息，用于日志',
  'Variable envelope return path': '可变信封返回路径',
  "Postfix's own setting calls the feature VERP.": 'Postfix 自己的设置将此功能称为 VERP。',
  'Each recipient gets a reverse-path of its own, made with these two characters.':
    '每个收件人得到自己的反向路径，由这两个字符构成。',
  'Per-recipient data responses': '逐收件人的数据应答',
  'After the final dot: 353, one reply for each recipient, then one for all.':
    '最后的点之后：353，对每个收件人各一条应答，然后是针对全体的一条。',
  'After the message each recipient gets a reply of its own.': '邮件之后，每个收件人得到自己的应答。',
  'Early pipelining, before the greeting': '提前的流水线，在问候语之前',
  'Older names: X_PIPE_CONNECT and PIPE_CONNECT.': '旧名称：X_PIPE_CONNECT 和 PIPE_CONNECT。',
  'Fetch well-known resources': '获取 well-known 资源',
  'Not in the IANA registry; a keyword without X in front ought to be (RFC 5321 section 2.2.2).':
    '不在 IANA 注册表中；不以 X 开头的关键字本应在其中（RFC 5321 第 2.2.2 节）。',
  'Status of the server': '服务器的状态',
  'TLS between Exchange servers without a check of certificates': 'Exchange 服务器之间的 TLS，不检查证书',
  'Authentication between Exchange servers': 'Exchange 服务器之间的认证',
  'Like AUTH, with mechanisms such as GSSAPI, NTLM and LOGIN. `X-EXPS=LOGIN` occurs, too.':
    '与 AUTH 类似，使用 GSSAPI、NTLM 和 LOGIN 等机制。也会出现 `X-EXPS=LOGIN`。',
  'Routes between Exchange 2000/2003 servers': 'Exchange 2000/2003 服务器之间的路由',
  'Message properties between Exchange servers': 'Exchange 服务器之间的邮件属性',
  'A keyword of Exchange, meaning not known': 'Exchange 的关键字，含义未知',
  'Shadow redundancy between Exchange servers': 'Exchange 服务器之间的影子冗余',
  'Shadow redundancy between Exchange servers, newer form': 'Exchange 服务器之间的影子冗余，较新的形式',
  'Originating organisation (Exchange; not confirmed)': '发起组织（Exchange；未证实）',
  'Long addresses (Exchange; not confirmed)': '长地址（Exchange；未证实）',
  'Proxy between Exchange servers': 'Exchange 服务器之间的代理',
  'Proxy between Exchange servers, on the way in': 'Exchange 服务器之间的代理，入站方向',
  'Proxy between Exchange servers, to a named next hop': 'Exchange 服务器之间的代理，到指定的下一跳',
  'Probe messages of Exchange': 'Exchange 的探测邮件',
  'Original sender (Exchange)': '原始发件人（Exchange）',
  'Transfer of a recipient cache (Exchange; not confirmed)': '收件人缓存的传送（Exchange；未证实）',
  'Extended properties (Exchange; not confirmed)': '扩展属性（Exchange；未证实）',
  'Limit of recipients': '收件人数量的限制',
  'How an address is routed': '地址如何路由',
  'Messages processed and queued': '已处理和排队的邮件',
  'State of the compiled configuration': '已编译配置的状态',
  'Check of circuits': '线路检查',
  'First submission by a user': '用户的首次提交',
  'A keyword that a firewall has masked': '被防火墙遮盖的关键字',
  'Each character of the keyword was replaced by X; any keyword of X alone is this one. Often it was STARTTLS, so that TLS is prevented.':
    '关键字的每个字符都被替换为 X；仅由 X 组成的关键字都属于此类。它原先往往是 STARTTLS，因此 TLS 被阻止。',
  'An old form of AUTH': 'AUTH 的旧形式',
  'The same as AUTH with these mechanisms, for clients of long ago.':
    '与带有这些机制的 AUTH 相同，用于很久以前的客户端。',
};
