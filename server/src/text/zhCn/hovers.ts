/** What stands in hovers, other than the names and meanings of protocol tables. */
export const HOVER_TEXTS: Readonly<Record<string, string>> = {
  'The client’s name: {0}': '客户端的名称：{0}',
  'The server must not refuse mail only because the name does not fit the client’s IP address.':
    '服务器不得仅因名称与客户端的 IP 地址不符就拒绝邮件。',
  'A chunk of {0}': '{0} 的分块',
  'Exactly so many octets follow the command, line ends counted. No dots are doubled in them.':
    '命令之后正好跟随这么多字节，行尾也计算在内。其中的点不加倍。',
  'More chunks follow.': '其后还有分块。',
  '`LAST`: the message ends with this chunk.': '`LAST`：邮件以此分块结束。',
  'The argument of {0}': '{0} 的参数',
  'An address literal: the IP address of a client that has no meaningful name.':
    '地址字面量：没有可用名称的客户端以其 IP 地址代替。',
  'A bare IP address. An address literal stands in square brackets.': '没有括号的 IP 地址。地址字面量应写在方括号中。',
  'It should be the client’s full host name, or its address in square brackets if it has none.':
    '应为客户端的完整主机名；没有主机名时，应为方括号中的地址。',
  'The first response of {0}': '{0} 的初始响应',
  'The client cancels the authentication': '客户端取消认证',
  'A lone `*` ends the AUTH exchange. The server has to answer 501, and the client is not authenticated.':
    '单独一个 `*` 结束 AUTH 交换。服务器必须应答 501，客户端未通过认证。',
  'A response of {0}': '{0} 的响应',
  'A response': '响应',
  'Its mechanism is not known here, so nothing of it is shown.': '此处不认识其机制，因此不显示其内容。',
  'An empty challenge of {0}': '{0} 的空质询',
  'An empty challenge': '空质询',
  'The server has nothing to say first: it asks for the client’s response.':
    '服务器没有要先说的内容：它要求客户端给出响应。',
  'A challenge of {0}': '{0} 的质询',
  'A challenge': '质询',
  'SASL mechanism {0}': 'SASL 机制 {0}',
  'No mechanism of this name is known here. What its lines hold cannot be told.':
    '此处不认识这个名称的机制，无法说明其各行的内容。',
  'Registered as obsolete, though still in use.': '已注册为废弃，但仍在使用。',
  'It is not in the IANA registry of SASL mechanisms.': '它不在 IANA 的 SASL 机制注册表中。',
  'Salted challenge and response: the password is not sent, the server need not keep it, and each side proves itself to the other.':
    '加盐的质询与响应：不发送密码，服务器无需保存密码，双方互相证明自己的身份。',
  'Its first message holds {0}.': '它的第一条消息包含：{0}。',
  'It is empty: there is nothing to say at this step.': '它是空的：这一步没有要说的内容。',
  'A lone `*` cancels the exchange.': '单独一个 `*` 取消交换。',
  'It is not base64, as RFC 4954 asks: text for people, or changed in this transcript.':
    '它不是 RFC 4954 所要求的 base64：可能是写给人看的文本，或在此会话记录中被改动过。',
  'It is not base64, so it cannot be decoded. Perhaps a secret was replaced in this transcript; a server would answer 501.':
    '它不是 base64，因此无法解码。也许此会话记录中的机密已被替换；服务器会应答 501。',
  'In this place the mechanism has {0}. It is not shown: {1}': '在此位置该机制的内容是：{0}。这里不显示：{1}',
  'It is base64; what it holds may be secret and is not shown: {0}': '它是 base64；其内容可能是机密，不予显示：{0}',
  '(empty)': '（空）',
  '{0}: {1} — {2}': '{0}：{1} — {2}',
  'In this mechanism the server speaks first, so the AUTH command must not carry a response.':
    '此机制由服务器先发言，因此 AUTH 命令不得带有响应。',
  'TLS protects it on its way here; the transcript itself does not: treat it as a secret.':
    '它在此处的传输途中受 TLS 保护，而会话记录本身不受保护：请把它当作机密对待。',
  '**No TLS is recorded before this line**: without TLS anyone on the way can read the secret in it.':
    '**此行之前没有 TLS 的记录**：没有 TLS，途中任何人都能读取其中的机密。',
  'The server’s {0} reply offers no AUTH.': '服务器对 {0} 的应答没有声明 AUTH。',
  'The server offered it.': '服务器声明了它。',
  'The server did not offer it in its {0} reply.': '服务器在对 {0} 的应答中没有声明它。',
  'A comment of the packet capture': '数据包捕获的注释',
  'The capture, or what read it, says this of a packet. It is no part of the session.':
    '这是捕获文件或读取它的程序对某个数据包的说明，不属于会话。',
  'It is for people and no part of the session.': '它是写给人看的，不属于会话。',
  'Rule {0}': '规则 {0}',
  'Directive {0}': '指令 {0}',
  'It names no rule.': '它没有指定规则。',
  'Rules: {0}': '规则：{0}',
  'Reason: {0}': '理由：{0}',
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
  'A note of the tool': '工具的备注',
  'Neither client nor server said this: the program that wrote the transcript did.':
    '这不是客户端或服务器所说，而是写出会话记录的程序所写。',
  'Details: {0}': '详情：{0}',
  'the client': '客户端',
  'the server': '服务器',
  'By {0}.': '由{0}完成。',
  '{0} from {1}.': '来自{1}，{0}。',
  '{0}, cipher suite {1}.': '{0}，密码套件 {1}。',
  'The client asked for the server by the name {0}.': '客户端请求的服务器名称为 {0}。',
  'The server’s name: {0}': '服务器的名称：{0}',
  'Free text of the server': '服务器的自由文本',
  'The first line of the reply is no keyword: it begins with the name by which the server calls itself.':
    '应答的第一行不是关键字：它以服务器自称的名称开头。',
  'Behind its name the server may say what it likes here. Keywords begin on the second line.':
    '在名称之后，服务器可以写任意内容。关键字从第二行开始。',
  'EHLO keyword {0}': 'EHLO 关键字 {0}',
  'No extension of this name is known here.': '此处不认识这个名称的扩展。',
  'Names that begin with X are private: both sides have to know what they mean.':
    '以 X 开头的名称是私有的：双方必须知道其含义。',
  'A client that does not know a keyword ignores it.': '不认识某个关键字的客户端会忽略它。',
  'The form with `=` is for clients of long ago.': '带 `=` 的形式供很久以前的客户端使用。',
  'The server has to offer {0} with it.': '服务器必须同时声明 {0}。',
  '{0} of {1}': '{0}（用于 {1}）',
  'the parameter {0}': '参数 {0}',
  'the parameters {0}': '参数 {0}',
  'the commands {0}': '命令 {0}',
  'It brings {0}.': '它带来{0}。',
  'Without a number, as here, it does not tell the limit.': '像这里这样没有数字时，它不说明上限。',
  'Here: {0}, which is not a number of octets.': '此处：{0}，不是字节数。',
  'Here: 0, which means no fixed limit.': '此处：0，表示没有固定的上限。',
  'Here: at most {0}.': '此处：最多 {0}。',
  'Here: {0}.': '此处：{0}。',
  'Here: less than {0} is refused where a late message is to be returned.':
    '此处：若要求逾期退回邮件，短于 {0} 的时限会被拒绝。',
  '{0} stands behind it, though this keyword takes no parameter.': '其后有 {0}，而此关键字不带参数。',
  'No RFC defines it, and no description was found: take this for hearsay.':
    '没有 RFC 定义它，也没有找到其说明：以下仅为传闻。',
  'No RFC defines it: it comes from single products.': '没有 RFC 定义它：它来自个别产品。',
  'It is experimental.': '它是实验性的。',
  'It is deprecated.': '它已不推荐使用。',
  'It is historic: RFCs have given it up.': '它已成为历史：RFC 已将其放弃。',
  'It is obsolete.': '它已废弃。',
  'When this was recorded': '记录时间',
  'At {0}.': '时间：{0}。',
  '{0} seconds after the session began ({1}).': '会话开始后 {0} 秒（{1}）。',
  '{0} seconds after the session began.': '会话开始后 {0} 秒。',
  '`~` says that it went through TLS.': '`~` 表示它经过 TLS 传输。',
  '`*` says that it is not what swaks had wanted.': '`*` 表示它不是 swaks 所期望的。',
  'Header field {0}': '头部字段 {0}',
  'A field of somebody’s own: names that begin with X- belong to no standard.':
    '自定义字段：以 X- 开头的名称不属于任何标准。',
  'No description of this field is at hand. SMTP carries it as it is.': '没有此字段的说明。SMTP 原样传输它。',
  'The end of the message': '邮件结尾',
  'A dot alone on its line ends the message. It is not part of it.': '单独成行的一个点结束邮件。它不属于邮件。',
  'A line of the message itself that begins with a dot is sent with two, so that it cannot be mistaken for this one.':
    '邮件本身以点开头的行在发送时带有两个点，以免被误认为此结尾。',
  'The server answered {0}.': '服务器的应答为 {0}。',
  'A doubled dot': '加倍的点',
  'A dot at the start of a line': '行首的点',
  'The line begins with one dot less. The client put this one in front, so that no line is taken for the end of the message; the server takes it away.':
    '该行实际少一个点。这个点由客户端加在前面，以免某一行被当作邮件结尾；服务器会将其去掉。',
  'The server takes the first dot of a line away. A client that doubles dots, as it should, would have sent two here; or this transcript shows the message without them.':
    '服务器会去掉行首的点。按规定加倍点的客户端在此处应发送两个点；也可能是此会话记录显示的邮件不含加倍的点。',
  'Parameter {0} of {1}': '{1} 的参数 {0}',
  'No extension known here defines it. A server that does not know it answers 555.':
    '此处所知的扩展都没有定义它。不认识它的服务器应答 555。',
  'It needs a value, which is missing here.': '它需要一个值，而此处没有给出。',
  'It takes no value, though one is given here.': '它不带值，而此处给出了一个。',
  '{0} (written {1})': '{0}（写作 {1}）',
  '{0}, which is not a number of octets': '{0}，不是字节数',
  '`NEVER`: no report at all, not even of failure': '`NEVER`：不要任何报告，包括失败报告',
  '{0}, a report {1}': '{0}，在{1}时报告',
  'an address of type {0}, {1}': '类型为 {0} 的地址，{1}',
  '`<>`, not known or not vouched for': '`<>`，未知或不作担保',
  'at once': '立即',
  'within {0}': '在 {0} 之内',
  '{0}, {1} ago: the time is over already': '{0}，{1} 之前：时限已过',
  '{0}, else it is returned': '{0}，否则退回邮件',
  '{0}, else the sender is notified': '{0}，否则通知发件人',
  '{0}, with reports on the way': '{0}，途中发送报告',
  'since {0}; a server without RRVS may go on': '自 {0} 起；没有 RRVS 的服务器可以继续',
  'since {0}': '自 {0} 起',
  'The session was opened with `HELO`, after which no parameter may be used (it belongs to {0}).':
    '会话以 `HELO` 开始，此后不得使用任何参数（它属于 {0}）。',
  'It belongs to the extension {0}.': '它属于扩展 {0}。',
  'It belongs to the extension {0}, which the server offered.': '它属于服务器已声明的扩展 {0}。',
  'It belongs to the extension {0}, which the server did not offer: it should not be used here.':
    '它属于服务器未声明的扩展 {0}：此处不应使用它。',
  'In front of the mailbox stands a source route. Servers ignore it, and clients should not send one.':
    '邮箱之前有源路由。服务器会忽略它，客户端不应发送它。',
  'A path has to stand in angle brackets; they are missing here.': '路径应写在尖括号中；此处缺少尖括号。',
  'The null reverse-path': '空反向路径',
  'An empty recipient': '空的收件人',
  'The sender: {0}': '发件人：{0}',
  'A recipient: {0}': '收件人：{0}',
  'No reports are to be sent about this message: so are bounces and other automatic reports sent, so that they cannot bounce in turn. Servers have to accept it.':
    '不应发送有关此邮件的任何报告：退信和其他自动报告都这样发送，以免它们又引起退信。服务器必须接受它。',
  '`<>` is allowed as a sender only. A recipient needs an address.': '`<>` 只能用作发件人。收件人需要一个地址。',
  'The person who looks after the mail of this host. Every server has to accept it, without a domain and in any case.':
    '负责此主机邮件的人。每台服务器都必须接受它，可以不带域名，不分大小写。',
  'The reverse-path: where reports go if the message cannot be delivered. It may differ from the From field that people see.':
    '反向路径：邮件无法投递时报告的去处。它可以不同于人们看到的 From 字段。',
  'The person who looks after the mail of the domain. Every server has to accept it for its domains.':
    '负责该域邮件的人。每台服务器都必须为其各个域接受它。',
  'The forward-path: who gets the message. Only RCPT decides that, not the To field that people see.':
    '正向路径：邮件的收件人。这只由 RCPT 决定，与人们看到的 To 字段无关。',
  'The part behind the @ is an address literal: the IP address of a host instead of a domain.':
    '@ 之后的部分是地址字面量：以主机的 IP 地址代替域名。',
  'The server accepted this sender, which opened the transaction.': '服务器接受了此发件人，事务由此开始。',
  'The server refused this recipient with {0}.': '服务器以 {0} 拒绝了此收件人。',
  'The server accepted it, as the {0} recipient of this transaction.': '服务器接受了它，它是此事务的{0}个收件人。',
  'It later took the message.': '后来服务器接收了邮件。',
  'It later put the message off.': '后来服务器推迟了邮件。',
  'It later refused the message.': '后来服务器拒绝了邮件。',
  'Here it is about the recipient {0}.': '此处指收件人：{0}。',
  'Here it is about the sender, {0}.': '此处指发件人：{0}。',
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
  'the server, which closes the connection': '服务器关闭连接',
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
  'the null path `<>`': '空路径 `<>`',
  'A line that begins with no verb': '没有以命令动词开头的行',
  '{0} is no command of SMTP': '{0} 不是 SMTP 命令',
  'No specification known here defines this command. A server answers 500 and goes on with the session.':
    '此处所知的规范都没有定义此命令。服务器应答 500，会话继续。',
  'The server answered {0}: it knows the command all the same.': '服务器的应答为 {0}：它仍然认识此命令。',
  '**Out of order here** ({0}): {1}.': '**此处次序错误**（{0}）：{1}。',
  '**Out of order here**: {0}.': '**此处次序错误**：{0}。',
  'In order here, if the commands before it succeed: it was sent before their replies came.':
    '若之前的命令成功，则此处次序正确：它在那些命令的应答到来之前就已发送。',
  'In order here: {0}.': '此处次序正确：{0}。',
  'The server did not offer {0} in its {1} reply.': '服务器在对 {1} 的应答中没有声明 {0}。',
  'Accepted with {0}': '接受时应答 {0}',
  'refused with {0}': '拒绝时应答 {0}',
  'Refused with {0}': '拒绝时应答 {0}',
  'then the message with {0}': '邮件之后应答 {0}',
  '{0}.': '{0}。',
  '{0} are always possible.': '任何时候都可能应答 {0}。',
  '{0} is always possible.': '任何时候都可能应答 {0}。',
  'The server answered **{0}**.': '服务器的应答为 **{0}**。',
  'The server answered **{0}** (line {1}).': '服务器的应答为 **{0}**（第 {1} 行）。',
  '{1}, {0}': '{1}、{0}',
  ' ': '',
  'the chunk is taken': '分块已被接收',
  'The server has this part of the message and waits for the next. It answers for the message after the last chunk.':
    '服务器已有邮件的这一部分，正在等待下一部分。在最后一个分块之后，它才对邮件作出应答。',
  'the client, with the next `{0}`': '客户端发送下一个 `{0}`',
  'A server that does not know BDAT may take the chunk that follows for commands.':
    '不认识 BDAT 的服务器可能把随后的分块当作命令。',
  'The message has failed: no more chunks of it may be sent. `RSET` makes sure that nothing of it stays open.':
    '邮件已失败：不得再发送它的分块。`RSET` 可确保没有任何内容仍未结束。',
  'The transaction has failed: the client must send no more chunks, and clears it with `RSET`.':
    '事务已失败：客户端不得再发送分块，应以 `RSET` 清除事务。',
  'the message is refused': '邮件被拒绝',
  'the chunk is refused': '分块被拒绝',
  'Permanent: the sender should be told that the message was not taken.': '永久：应告知发件人邮件未被接收。',
  'the client, with `RSET` or `QUIT`': '客户端发送 `RSET` 或 `QUIT`',
  'an interrupted transaction is resumed': '恢复中断的事务',
  'The first word of the text is the offset, in octets, from which the message goes on.':
    '文本的第一个词是偏移量，以字节计，邮件从该处继续。',
  'the client, with `DATA`': '客户端发送 `DATA`',
  'a mail transaction is open': '邮件事务已打开',
  'The sender is accepted: {0}.': '发件人已被接受：{0}。',
  'Nobody will be told if delivery fails, as is right for a bounce.':
    '投递失败时不会通知任何人，对退信而言这是正确的。',
  'Reports of failure will go to it.': '失败报告会发往该地址。',
  'It promises nothing about the recipients yet.': '这对收件人尚未作出任何承诺。',
  'A transaction was open already: the server should have refused this with 503.':
    '已有事务打开：服务器本应以 503 拒绝此命令。',
  'the client, with `RCPT` for each recipient': '客户端为每个收件人发送 `RCPT`',
  'the transaction is refused at its sender': '事务因发件人被拒绝',
  'Permanent as it is written: the client may correct the command and send it again.':
    '以此写法永久失败：客户端可以更正命令后重新发送。',
  'Permanent: the message is not sent, and its sender should be told. The same MAIL would be refused again.':
    '永久：邮件未发送，应告知其发件人。再次发送同样的 MAIL 仍会被拒绝。',
  'the client, which goes on with the open transaction, or drops it with `RSET`':
    '客户端继续已打开的事务，或以 `RSET` 放弃它',
  'the client, with another `MAIL` or `QUIT`': '客户端发送另一个 `MAIL` 或 `QUIT`',
  'The transaction that was open before stays open.': '之前打开的事务保持打开。',
  'No transaction is open.': '没有打开的事务。',
  'the recipient is refused': '收件人被拒绝',
  '{0} gets nothing from this transaction, which stays open: no recipient is accepted so far.':
    '{0} 不会从此事务收到任何内容；事务保持打开：至今没有收件人被接受。',
  '{0} gets nothing from this transaction, which stays open: {1} accepted so far.':
    '{0} 不会从此事务收到任何内容；事务保持打开：至今已接受 {1}。',
  'the client, with another `RCPT`, or with `RSET` or `QUIT`': '客户端发送另一个 `RCPT`，或者 `RSET` 或 `QUIT`',
  'the client, with another `RCPT` or `DATA`': '客户端发送另一个 `RCPT` 或 `DATA`',
  'not the reply that DATA asks for': '不是 DATA 所要求的应答',
  'Only 354 lets the client send the message; a success of another kind means nothing here.':
    '只有 354 允许客户端发送邮件；其他成功应答在此处没有意义。',
  'the server waits for the message': '服务器等待邮件',
  'Everything the client sends now is the message for {0}, until a line that is a lone dot.':
    '客户端此后发送的全部内容都是给 {0} 的邮件，直到只有一个点的行为止。',
  'Everything the client sends now is the message, until a line that is a lone dot.':
    '客户端此后发送的全部内容都是邮件，直到只有一个点的行为止。',
  'Every recipient was refused, though: the client should send only the lone dot, and the server must deliver nothing.':
    '然而所有收件人都被拒绝：客户端应只发送单独一个点，服务器不得投递任何内容。',
  'A line that begins with a dot is sent with one more dot in front.': '以点开头的行在发送时前面再加一个点。',
  'the client, with a lone `.`': '客户端发送单独一个 `.`',
  'the client, with the message': '客户端发送邮件',
  'the message is refused before it is sent': '邮件在发送之前被拒绝',
  'No recipient is accepted.': '没有收件人被接受。',
  'No message may be sent now.': '现在不得发送邮件。',
  'The transaction stays open until `RSET`, `EHLO` or `QUIT`.': '事务保持打开，直到 `RSET`、`EHLO` 或 `QUIT`。',
  'Permanent: the sender should be told that the message was not sent.': '永久：应告知发件人邮件未发送。',
  'the client, usually with `RSET` or `QUIT`': '客户端，通常发送 `RSET` 或 `QUIT`',
  '{0} is accepted as a recipient: the {1} of this transaction, {2} refused so far.':
    '{0} 已被接受为收件人：此事务的{1}个，至今拒绝 {2} 个。',
  '{0} is accepted as a recipient: the {1} of this transaction.': '{0} 已被接受为收件人：此事务的{1}个。',
  'The mailbox is not here; the server will forward the mail to the address in the text.':
    '邮箱不在此处；服务器会将邮件转发到文本中的地址。',
  '252 belongs to `VRFY`: the server did not verify the address, but takes mail for it.':
    '252 属于 `VRFY`：服务器没有验证该地址，但为它接收邮件。',
  'In LMTP each accepted recipient gets a reply of its own after the message.':
    '在 LMTP 中，每个已接受的收件人在邮件之后各有一条应答。',
  'Not yet a promise to deliver: the server answers for the message only after its end.':
    '这还不是投递的承诺：服务器在邮件结束之后才对邮件作出应答。',
  'the recipient is accepted, to be forwarded': '收件人已被接受，邮件将被转发',
  'the recipient is accepted': '收件人已被接受',
  'Temporary: the client sends the message to the recipients accepted so far, and to the others in another transaction.':
    '临时：客户端将邮件发给至今已接受的收件人，在另一个事务中发给其余收件人。',
  'Temporary: where it means too many recipients, the client sends the message to those accepted so far and to the others in another transaction. Otherwise it tries this recipient again later.':
    '临时：若它表示收件人过多，客户端将邮件发给至今已接受的收件人，在另一个事务中发给其余收件人。否则客户端稍后为此收件人重试。',
  'Permanent, but where it means too many recipients (as RFC 821 had it) the client should treat it as temporary: 452 is the right code for that.':
    '永久；但若它表示收件人过多（如 RFC 821 所定），客户端应将其视为临时：为此正确的应答码是 452。',
  'Temporary: the same attempt may succeed later. A mail server keeps the message for this recipient and tries again after 30 minutes or more, for at least four to five days.':
    '临时：稍后同样的尝试可能成功。邮件服务器为此收件人保留邮件，在 30 分钟或更久之后重试，至少持续四到五天。',
  'Permanent: the same address would be refused again. The sender should be told, with a bounce, for this recipient.':
    '永久：同一地址仍会被拒绝。应以退信将此收件人的情况告知发件人。',
  'Temporary: the same attempt may succeed later. A mail server keeps the message and tries again after 30 minutes or more, for at least four to five days.':
    '临时：稍后同样的尝试可能成功。邮件服务器保留邮件，在 30 分钟或更久之后重试，至少持续四到五天。',
  'the server greets': '服务器发出问候',
  'The server, which calls itself {0}, is ready. The client had to wait for this line before it spoke.':
    '自称 {0} 的服务器已就绪。客户端在发言之前必须等待此行。',
  'The server is ready. The client had to wait for this line before it spoke.':
    '服务器已就绪。客户端在发言之前必须等待此行。',
  'the client, which introduces itself with {0}': '客户端以 {0} 介绍自己',
  'the server refuses the session': '服务器拒绝会话',
  'There is no mail service for this client here: the host takes no mail at all, or a policy keeps this client out.':
    '此处不为该客户端提供邮件服务：该主机不接收任何邮件，或有策略将此客户端拒之门外。',
  'This host never accepts mail.': '此主机从不接收邮件。',
  'Permanent: the client should not try this host again for the message, but another MX or a report to the sender.':
    '永久：客户端不应再为此邮件尝试此主机，而应尝试另一个 MX，或报告发件人。',
  'the client, with `QUIT`; every other command is refused': '客户端发送 `QUIT`；其他命令都会被拒绝',
  'the server takes no mail now': '服务器现在不接收邮件',
  'The server closes the connection at once: it is shutting down, overloaded, or has had enough of this client.':
    '服务器立即关闭连接：它正在关机、过载，或不愿再为此客户端服务。',
  'The session is refused for the moment. The code for that is normally 421.':
    '会话暂时被拒绝。为此通常使用应答码 421。',
  'Temporary: the client keeps the mail and tries again later.': '临时：客户端保留邮件，稍后重试。',
  'the first reply of the session': '会话的第一个应答',
  'A greeting has the code 220, 421, 521 or 554. The recording may begin late.':
    '问候语的应答码为 220、421、521 或 554。记录可能开始得较晚。',
  '{0} is refused': '{0} 被拒绝',
  'The session stays exactly as it was: the transaction stays open.': '会话与之前完全相同：事务保持打开。',
  'The session stays as it was.': '会话与之前相同。',
  'Temporary: the client may end the session and try again later.': '临时：客户端可以结束会话，稍后重试。',
  'The client should try `HELO` instead, and do without extensions.': '客户端应改用 `HELO`，不使用扩展。',
  'Permanent: the same command would be refused again.': '永久：同样的命令仍会被拒绝。',
  'the client, with `HELO`': '客户端发送 `HELO`',
  'the session is open, without extensions': '会话已打开，没有扩展',
  'The server accepts {0}. No extensions come with it, so MAIL and RCPT must not carry parameters.':
    '服务器接受 {0}。它不带扩展，因此 MAIL 和 RCPT 不得带有参数。',
  'the client, usually with `MAIL`': '客户端，通常发送 `MAIL`',
  'the session is open': '会话已打开',
  'the client, usually with {0}': '客户端，通常发送 {0}',
  'The server accepts {0} and offers no extensions.': '服务器接受 {0}，没有声明扩展。',
  'The server accepts {0} and offers {1}: {2}.': '服务器接受 {0}，并声明了 {1}：{2}。',
  'The client may use it and no other.': '客户端只能使用它，不能使用其他扩展。',
  'The client may use these and no others.': '客户端只能使用这些扩展，不能使用其他扩展。',
  'The open transaction is dropped by it, as `RSET` would do.': '已打开的事务因此被放弃，如同 `RSET`。',
  'the server took the message': '服务器接收了邮件',
  'It took responsibility for delivery to {0}.': '它承担了向 {0} 投递的责任。',
  'It took responsibility.': '它承担了责任。',
  'The message is not yet delivered: if it cannot be, the server must report that to the sender.':
    '邮件尚未投递：如果无法投递，服务器必须报告发件人。',
  'The transaction is closed.': '事务已结束。',
  'the client, with the next `MAIL` or `QUIT`': '客户端发送下一个 `MAIL` 或 `QUIT`',
  'the server waits for more': '服务器等待更多内容',
  'No recipient gets it, none of the {0} that were accepted.': '没有收件人会收到它，包括已接受的 {0} 个收件人。',
  'No recipient gets it.': '没有收件人会收到它。',
  'The client keeps the responsibility. The transaction is closed, so no `RSET` is needed.':
    '责任仍在客户端。事务已结束，因此不需要 `RSET`。',
  'Permanent: the same message would be refused again. The sender should be told, with a bounce.':
    '永久：同样的邮件仍会被拒绝。应以退信告知发件人。',
  'Reply {0} of {1}: each accepted recipient gets its own, in the order of the RCPT commands.':
    '第 {0} 条应答，共 {1} 条：每个已接受的收件人按 RCPT 命令的次序各有一条应答。',
  'the server, with the {0} reply': '服务器发送{0}条应答',
  'the server, with the reply for the whole message': '服务器发送对整封邮件的应答',
  'the message is accepted for one recipient': '邮件为一个收件人被接受',
  'The server took responsibility for delivery to {0}.': '服务器承担了向 {0} 投递的责任。',
  'The server would take the message for {0}.': '服务器愿意为 {0} 接收邮件。',
  'one recipient is refused after the message': '邮件之后一个收件人被拒绝',
  '{0} does not get the message; the replies for the others stand for themselves.':
    '{0} 不会收到邮件；其余收件人以各自的应答为准。',
  'Temporary: the client tries again later, for this recipient alone.': '临时：客户端稍后只为此收件人重试。',
  'Permanent: the sender should be told that this recipient did not get it.':
    '永久：应告知发件人此收件人没有收到邮件。',
  'a reply for each recipient follows': '接下来对每个收件人各有一条应答',
  'The message was read. One reply for each accepted recipient follows, in order, and a last one for the whole message.':
    '邮件已读取。接下来按次序对每个已接受的收件人各有一条应答，最后一条是对整封邮件的应答。',
  'PRDR is an extension that Exim knows; no RFC defines 353.': 'PRDR 是 Exim 支持的扩展；没有 RFC 定义 353。',
  'the server, with the replies': '服务器发送各条应答',
  'the session starts again': '会话重新开始',
  'the facts about the client are noted': '有关客户端的信息已记下',
  'The server believes what it was told about the client, and greets anew. EHLO has to follow; TLS stays up.':
    '服务器相信所告知的客户端信息，并重新问候。接下来必须是 EHLO；TLS 保持启用。',
  'They go into the log of the next transaction. The state of the session stays.':
    '它们会写入下一个事务的日志。会话状态保持不变。',
  'the client, with `EHLO`': '客户端发送 `EHLO`',
  'the facts about the client are not taken': '有关客户端的信息未被接受',
  'Temporary: the client may try again later.': '临时：客户端可以稍后重试。',
  'the command is accepted': '命令已被接受',
  'No specification known here defines {0}; the server accepted it.': '此处所知的规范都没有定义 {0}；服务器接受了它。',
  'the command is refused': '命令被拒绝',
  'the queue request is taken': '队列请求已被接受',
  'The mail comes over new connections; this session goes on unchanged.':
    '邮件经由新的连接到来；此会话不变，继续进行。',
  'the queue is not started': '队列未启动',
  'Temporary: the client may ask again later.': '临时：客户端可以稍后再次请求。',
  'Permanent: the same request would be refused again.': '永久：同样的请求仍会被拒绝。',
  'the two sides change roles': '双方交换角色',
  'From here on the side that was the client is the server, and the other way round, on the same connection.':
    '此后在同一连接上，原来的客户端成为服务器，原来的服务器成为客户端。',
  'the former client, with a 220 greeting': '原来的客户端发送 220 问候语',
  'the roles stay as they are': '角色保持不变',
  'The client may ask again another time.': '客户端可以另择时间再次请求。',
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
  'the TLS handshake begins': 'TLS 握手开始',
  'TLS was on already, so the server should have refused this.': 'TLS 早已启用，因此服务器本应拒绝此命令。',
  'No greeting, although the code is the same: both sides now negotiate TLS on this connection.':
    '虽然应答码相同，但这不是问候语：双方现在在此连接上协商 TLS。',
  'After it the session starts afresh: name, extensions and authentication are forgotten, and the client says EHLO again.':
    '此后会话重新开始：名称、扩展和认证都被遗忘，客户端再次发送 EHLO。',
  'the client, with its part of the handshake, then `EHLO`': '客户端完成它那部分握手，然后发送 `EHLO`',
  'TLS is not started': 'TLS 未启动',
  'TLS is on already and stays so.': 'TLS 早已启用，并保持启用。',
  'The session goes on without encryption.': '会话在未加密的情况下继续。',
  'Temporary: the client’s policy decides whether it goes on in clear or keeps the mail for later.':
    '临时：由客户端的策略决定以明文继续，还是保留邮件稍后再发。',
  'The client’s policy decides whether it goes on in clear or gives up.': '由客户端的策略决定以明文继续，还是放弃。',
  'a challenge of the authentication': '认证的质询',
  'The authentication with {0} goes on: the text is the server’s challenge in base64, and may be empty.':
    '以 {0} 进行的认证仍在继续：文本是服务器以 base64 编码的质询，可以为空。',
  'The authentication goes on: the text is the server’s challenge in base64, and may be empty.':
    '认证仍在继续：文本是服务器以 base64 编码的质询，可以为空。',
  'the client, with its response in base64, or `*` to give up': '客户端发送以 base64 编码的响应，或发送 `*` 表示放弃',
  'not the reply that AUTH asks for': '不是 AUTH 所要求的应答',
  'Only 235 says that the client is authenticated. The server may be answering something else.':
    '只有 235 表示客户端已通过认证。服务器可能是在应答其他内容。',
  'the client is authenticated': '客户端已通过认证',
  'The authentication with {0} succeeded. No other AUTH may follow in this session.':
    '以 {0} 进行的认证成功。此会话中不得再有其他 AUTH。',
  'The authentication succeeded. No other AUTH may follow in this session.': '认证成功。此会话中不得再有其他 AUTH。',
  'If the mechanism set up a security layer, the client has to say EHLO again.':
    '如果该机制建立了安全层，客户端必须再次发送 EHLO。',
  'the authentication is cancelled': '认证已取消',
  'The server confirms that the client gave up with `*`. The client is not authenticated; the session goes on.':
    '服务器确认客户端以 `*` 放弃认证。客户端未通过认证；会话继续。',
  'the credentials are wrong': '凭据错误',
  'the client is not authenticated': '客户端未通过认证',
  'The client was authenticated before, and stays so.': '客户端之前已通过认证，并保持如此。',
  'The session goes on without authentication.': '会话在未认证的情况下继续。',
  'The user has to log in once with another mechanism, such as PLAIN.':
    '用户必须先以另一种机制（例如 PLAIN）登录一次。',
  'Temporary: the same attempt may succeed later.': '临时：稍后同样的尝试可能成功。',
  'the client, with another `AUTH` or `QUIT`': '客户端发送另一个 `AUTH` 或 `QUIT`',
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
  'nothing is open now': '现在没有打开的事务',
  'the client, usually with `MAIL` or `QUIT`': '客户端，通常发送 `MAIL` 或 `QUIT`',
  'the transaction is dropped': '事务已放弃',
  'nothing was open': '本来就没有打开的事务',
  'Sender, recipients and message text are forgotten.': '发件人、收件人和邮件文本都被遗忘。',
  'No transaction was open, so that RSET did nothing, as NOOP.': '没有打开的事务，因此 RSET 与 NOOP 一样没有作用。',
  'the reset is refused': '重置被拒绝',
  'Temporary: the client may send it again.': '临时：客户端可以再次发送它。',
  'RFC 5321 lets RSET be used at any time; the client can still end the session.':
    'RFC 5321 允许在任何时候使用 RSET；客户端仍然可以结束会话。',
  'the session ends': '会话结束',
  'The normal end: the server says goodbye and closes the connection.': '正常的结束：服务器道别并关闭连接。',
  'The server agrees to end the session. The standard code for that is 221.':
    '服务器同意结束会话。标准的应答码是 221。',
  'The open transaction is given up.': '已打开的事务被放弃。',
  'QUIT is refused': 'QUIT 被拒绝',
  'The client may close the connection all the same.': '客户端仍然可以关闭连接。',
  'the server is still there': '服务器仍然在线',
  'NOOP changes nothing: an open transaction stays open, and no other state is touched.':
    'NOOP 不改变任何内容：已打开的事务保持打开，其他状态也不受影响。',
  'NOOP is refused': 'NOOP 被拒绝',
  'Temporary. Nothing is changed.': '临时。没有任何改变。',
  'Nothing is changed.': '没有任何改变。',
  'a status report': '状态报告',
  'help for people': '供人阅读的帮助',
  'The text is for a person to read. The session stays as it was.': '文本供人阅读。会话保持原样。',
  'no help is given': '没有提供帮助',
  'Temporary. The session stays as it was.': '临时。会话保持原样。',
  'the list is not expanded': '列表未展开',
  'the address is not verified': '地址未验证',
  'It does not change the transaction.': '它不改变事务。',
  'the list is not expanded, but the command is no fault': '列表未展开，但命令没有错误',
  'The server will not or cannot name the members of the list. It proves nothing about the address.':
    '服务器不愿或不能给出列表的成员。这对地址不能证明什么。',
  'not verified, but mail would be taken': '未验证，但会接收邮件',
  'The server will not or cannot say whether the mailbox exists, and would try to deliver mail for it. It proves nothing about the address.':
    '服务器不愿或不能说明邮箱是否存在，但会尝试为它投递邮件。这对地址不能证明什么。',
  'Most servers answer so, because verified addresses help spammers.':
    '大多数服务器都这样应答，因为经过验证的地址有利于垃圾邮件发送者。',
  'not local, would be forwarded': '不在本地，会被转发',
  'The mailbox is not here; mail for it would be forwarded to the address in the text.':
    '邮箱不在此处；发给它的邮件会转发到文本中的地址。',
  'a success that names nobody': '没有指明邮箱的成功应答',
  'The server says yes, but the text names no mailbox, as it should. The transaction is not touched.':
    '服务器表示肯定，但文本没有按规定指明邮箱。事务不受影响。',
  'the list is expanded': '列表已展开',
  'Each line names one mailbox of the list. The transaction is not touched.':
    '每行指明列表中的一个邮箱。事务不受影响。',
  'the mailbox exists': '邮箱存在',
  'The text names the mailbox. The transaction is not touched.': '文本指明该邮箱。事务不受影响。',
  'Frame {0}': '帧 {0}',
  'in the packet of the line before': '与上一行在同一数据包中',
  '{0} before the connection began': '连接开始前 {0}',
  '{0} before the line before': '早于上一行 {0}',
  '{0} after the connection began': '连接开始后 {0}',
  '{0} after the line before': '上一行之后 {0}',
  '{0} ms': '{0} 毫秒',
  'The client sends user name and password in one base64 line. Base64 hides nothing: whoever reads the line has the password.':
    '客户端在一行 base64 中发送用户名和密码。base64 不隐藏任何内容：读到此行的人就得到密码。',
  'The server asks for the user name, then for the password, and the client sends each in base64. Base64 hides nothing. No standard defines it.':
    '服务器先询问用户名，再询问密码，客户端分别以 base64 发送。base64 不隐藏任何内容。没有标准定义它。',
  'The server sends a challenge, and the client answers with its user name and a digest of challenge and password. The password itself is not sent.':
    '服务器发送质询，客户端以其用户名以及质询与密码的摘要作答。密码本身不发送。',
  'Challenge and response with MD5 digests; the password itself is not sent. RFC 6331 gave it up.':
    '使用 MD5 摘要的质询与响应；密码本身不发送。RFC 6331 已将其放弃。',
  'The client sends its address and an OAuth 2.0 access token instead of a password. Whoever reads the line has the token.':
    '客户端发送其地址和 OAuth 2.0 访问令牌来代替密码。读到此行的人就得到令牌。',
  'The client sends an OAuth 2.0 bearer token instead of a password. Whoever reads the line has the token.':
    '客户端发送 OAuth 2.0 持有者令牌来代替密码。读到此行的人就得到令牌。',
  'The client is known already from elsewhere, mostly by its TLS certificate; it sends at most the name to act as.':
    '客户端的身份已由其他途径得知，大多是其 TLS 证书；它至多发送要以其身份操作的名称。',
  'The client logs in without an account and leaves a trace for the log.': '客户端不用账户登录，只为日志留下一个标记。',
  'Challenge and response of Windows networks, in three messages. It is weak by the measure of today.':
    'Windows 网络的质询与响应，共三条消息。以今天的标准来看它很弱。',
  'Authentication by Kerberos tickets. What its lines hold only the two sides can read.':
    '以 Kerberos 票据进行的认证。其各行的内容只有双方能够读取。',
  'Findings of these rules on the next line are not shown.': '不显示下一行中这些规则的问题。',
  'Findings of these rules are not shown in this file.': '不显示此文件中这些规则的问题。',
  'The next line breaks these rules on purpose: the findings are not shown, and it is reported if they do not occur.':
    '下一行有意违反这些规则：不显示这些问题；如果问题没有出现，则会报告。',
  'Success: what was asked is done.': '成功：所请求的已完成。',
  'Permanent: the same attempt would fail again, unless something is changed.':
    '永久：除非有所改变，同样的尝试仍会失败。',
  'connect: a connection is made': 'connect：建立连接',
  'A new session begins. Now the server has to greet, and the client waits for it.':
    '新的会话由此开始。现在应由服务器发出问候，客户端等待它。',
  'TLS is on': 'TLS 已启用',
  'The handshake succeeded: from here on the connection is encrypted. After STARTTLS both sides begin afresh, and the client says EHLO again.':
    '握手成功：此后连接经过加密。STARTTLS 之后双方重新开始，客户端再次发送 EHLO。',
  'The TLS handshake failed': 'TLS 握手失败',
  'No encryption could be agreed on. Most clients and servers close the connection then.':
    '未能就加密达成一致。大多数客户端和服务器此时会关闭连接。',
  'Encrypted octets': '加密的字节',
  'Something was sent here that the recording cannot read.': '此处发送了记录无法读取的内容。',
  'Octets or lines are missing here: what was said is not known, and is held against nobody.':
    '此处缺少字节或行：所说的内容未知，不归咎于任何一方。',
  'A line without its end': '没有行尾的行',
  'The line above has no line end: the recording, or the connection, was cut there.':
    '上一行没有行尾：记录或连接在该处被截断。',
  'close: the connection is closed': 'close：连接已关闭',
  'The session ends here. A client has to say QUIT first, and should wait for the reply.':
    '会话在此处结束。客户端应先发送 QUIT，并应等待应答。',
  'reset: the connection broke': 'reset：连接中断',
  'The connection was cut off hard. What had no final reply counts as failed for now, as after a 451.':
    '连接被强行切断。没有得到最终应答的内容暂且视为失败，如同应答 451。',
  'Message text left out': '省略的邮件文本',
  'The message was sent here; this transcript does not show its text.': '邮件在此处发送；此会话记录不显示其文本。',
  'An event of the connection': '连接的事件',
  'Neither client nor server said this: it tells what happened to the connection.':
    '这不是客户端或服务器所说：它说明连接发生了什么。',
  'Who wrote the message. It may differ from the sender that MAIL named.':
    '邮件的作者。它可以不同于 MAIL 所指定的发件人。',
  'Who sent the message, where that is not the author.': '邮件的发送者，当其不是作者时使用。',
  'Where answers should go, instead of to the author.': '回复应发往的地址，代替作者的地址。',
  'To whom the message is written. Who gets it is decided by RCPT alone.': '邮件写给谁。由谁收到只取决于 RCPT。',
  'Who gets a copy, as readers see it. Who gets it is decided by RCPT alone.':
    '读者所见的抄送对象。由谁收到只取决于 RCPT。',
  'Who gets a copy that other readers should not know of. It is normally taken out before sending.':
    '不应让其他读者知道的抄送对象。通常在发送之前去掉。',
  'When the author finished the message.': '作者完成邮件的时间。',
  'What the message is about.': '邮件的主题。',
  'Remarks about the message.': '有关邮件的备注。',
  'Words under which it may be filed.': '邮件归档时可用的关键词。',
  'The name of this message, which no other message has.': '此邮件的标识，与其他任何邮件都不同。',
  'The message that this one answers.': '此邮件所回复的邮件。',
  'The messages of the thread before this one.': '同一话题中在此邮件之前的邮件。',
  'Who sent the message on.': '转发此邮件的人。',
  'To whom it was sent on.': '邮件转发给谁。',
  'When it was sent on.': '邮件转发的时间。',
  'The name of the message as sent on.': '转发的邮件的标识。',
  'The sender that MAIL named. The server of the final delivery adds it.':
    'MAIL 所指定的发件人。由完成最终投递的服务器添加。',
  'A trace: each server that takes the message adds one on top, with names, protocol and time.':
    '传输轨迹：每台接收邮件的服务器在最上面添加一个，包括名称、协议和时间。',
  'The message follows MIME.': '邮件遵循 MIME。',
  'What kind of content the body is, and in which character set.': '正文的内容类型及其字符集。',
  'How the body is written so that it passes through mail: 7bit, 8bit, binary, quoted-printable or base64.':
    '正文以何种方式编码以便通过邮件传输：7bit、8bit、binary、quoted-printable 或 base64。',
  'The name of a part of the message.': '邮件某一部分的标识。',
  'What a part of the message is, in words.': '对邮件某一部分的文字说明。',
  'Whether a part is to be shown in the message or as an attachment.': '某一部分应在邮件中显示还是作为附件。',
  'The language of the content.': '内容的语言。',
  'A signature of the sending domain over body and header fields.': '发送域对正文和头部字段的签名。',
  'What the receiving side found when it checked SPF, DKIM, DMARC and the like.':
    '接收方检查 SPF、DKIM、DMARC 等的结果。',
  'The result of an SPF check.': 'SPF 检查的结果。',
  'The seal of a server in the ARC chain.': 'ARC 链中某台服务器的封印。',
  'The signature of a server in the ARC chain.': 'ARC 链中某台服务器的签名。',
  'What a server in the ARC chain found when it checked the message.': 'ARC 链中某台服务器检查邮件的结果。',
  'The mailing list that the message came through.': '邮件所经过的邮件列表。',
  'Where help about the mailing list is.': '邮件列表的帮助所在之处。',
  'How to leave the mailing list.': '退出邮件列表的方法。',
  'How to join the mailing list.': '加入邮件列表的方法。',
  'How to write to the mailing list.': '向邮件列表投稿的方法。',
  'Who looks after the mailing list.': '邮件列表的负责人。',
  'Where the mailing list is archived.': '邮件列表的存档所在之处。',
  'The list can be left with a single click.': '只需点击一次即可退出列表。',
  'The message was made by a program, so that others should not answer it automatically.':
    '邮件由程序生成，因此他人不应自动回复它。',
  'Who wants to be told that the message was read.': '希望在邮件被阅读时得到通知的人。',
  '`No` asks servers to deliver even where TLS policies would stop the message.':
    '`No` 请求服务器即使在 TLS 策略会阻止邮件时也进行投递。',
  'The client may send several commands without waiting for each reply. `EHLO`, `DATA`, `VRFY`, `EXPN`, `TURN`, `QUIT` and `NOOP` have to come last in such a group.':
    '客户端可以发送多条命令而不必等待每条应答。`EHLO`、`DATA`、`VRFY`、`EXPN`、`TURN`、`QUIT` 和 `NOOP` 必须位于这样一组命令的末尾。',
  'The server tells the largest message it takes, and the client may announce the size of its message.':
    '服务器说明它接收的最大邮件，客户端可以声明其邮件的大小。',
  'The server can encrypt this connection. After a successful STARTTLS the session starts afresh, and the keyword must not be offered again.':
    '服务器可以加密此连接。STARTTLS 成功之后会话重新开始，并且不得再次声明此关键字。',
  'The server lets clients authenticate, with one of the SASL mechanisms listed here.':
    '服务器允许客户端以此处列出的 SASL 机制之一进行认证。',
  'The server puts a code of three numbers, such as 5.1.1, in front of its texts. It says more than the reply code.':
    '服务器在其文本之前给出由三个数字组成的状态码，例如 5.1.1。它比应答码说明得更多。',
  'The message text may hold octets above 127. It does not allow them in addresses or header fields: that is SMTPUTF8.':
    '邮件文本可以含有大于 127 的字节。地址和头部字段中不允许：那属于 SMTPUTF8。',
  'Addresses and header fields may hold letters beyond ASCII.': '地址和头部字段可以含有非 ASCII 的字符。',
  'The sender may say when it wants delivery reports, and what they contain.':
    '发件人可以说明何时需要投递报告，以及报告包含什么。',
  'The message may be sent in chunks of a known length with `BDAT`, without doubled dots. `DATA` works as well.':
    '可以用 `BDAT` 以已知长度的分块发送邮件，不加倍点。`DATA` 同样可用。',
  'The message may be binary, without lines. It then has to be sent with `BDAT`.':
    '邮件可以是不分行的二进制内容。此时必须用 `BDAT` 发送。',
  'The client may ask whether a mailbox exists. Many servers answer without telling.':
    '客户端可以询问邮箱是否存在。许多服务器的应答并不说明。',
  'The client may ask for the members of a mailing list.': '客户端可以询问邮件列表的成员。',
  'The client may ask for help, which is text for people.': '客户端可以请求帮助，即供人阅读的文本。',
  'The client may ask the server to start sending the mail it holds for a domain.':
    '客户端可以请求服务器开始发送它为某个域保存的邮件。',
  'The client may ask that a message travel only over connections with TLS, all the way.':
    '客户端可以要求邮件全程只经由使用 TLS 的连接传输。',
  'The server tells its limits, so that a client need not run into them.': '服务器告知其限制，以免客户端超出。',
  'The client may say by when a message has to be delivered.': '客户端可以说明邮件必须在何时之前投递。',
  'After the message the server can answer for each recipient on its own. Exim knows it.':
    '邮件之后，服务器可以对每个收件人分别应答。Exim 支持它。',
  'A client that remembers these keywords may send EHLO before the greeting. Exim knows it.':
    '记住这些关键字的客户端可以在问候语之前发送 EHLO。Exim 支持它。',
  'The client may give each message a priority, from -9 (lowest) to 9.':
    '客户端可以给每封邮件指定优先级，从 -9（最低）到 9。',
  'The client may ask that mail reach a mailbox only if it still has the same owner.':
    '客户端可以要求只有在邮箱仍属于同一所有者时才将邮件送达。',
  'The client may ask the server to hold a message for some time. It is for submission only.':
    '客户端可以请求服务器将邮件保留一段时间。仅用于邮件提交。',
  'The client may name the message by a URL, from which the server fetches it. It is for submission only.':
    '客户端可以用 URL 指定邮件，由服务器从该处取得。仅用于邮件提交。',
  'The server tells which advertising it does not want, and the client may label its mail.':
    '服务器说明它不要哪些广告，客户端可以为其邮件加上标签。',
  'The client may permit that the content be converted.': '客户端可以允许转换内容。',
  'The client may ask what kinds of content a recipient can take.': '客户端可以询问收件人能够接收哪些类型的内容。',
  'The client may mark a message so that its way can be asked for later.': '客户端可以标记邮件，以便以后查询其去向。',
  'A transaction that broke off can be taken up again.': '中断的事务可以恢复。',
  'A client that has authenticated may change roles with the server, to fetch its mail.':
    '已通过认证的客户端可以与服务器交换角色，以取得其邮件。',
  'The two sides may change roles. It is unsafe, because nobody proves who he is.':
    '双方可以交换角色。这不安全，因为没有人证明自己的身份。',
  'The client may name who sent the message on most recently (Sender ID).':
    '客户端可以指明最近转发邮件的人（Sender ID）。',
  'An experiment with letters beyond ASCII in addresses; SMTPUTF8 took its place.':
    '在地址中使用非 ASCII 字符的一项实验；已由 SMTPUTF8 取代。',
  'A trusted proxy may tell the server who the real client is. Postfix offers it to such hosts only.':
    '受信任的代理可以告知服务器真正的客户端是谁。Postfix 只向这样的主机声明它。',
  'A content filter may hand on facts about the original client, for the log. Postfix offers it to such hosts only.':
    '内容过滤器可以转告有关原始客户端的信息，用于日志。Postfix 只向这样的主机声明它。',
  'at most {0} transactions in a session': '一个会话中最多 {0} 个事务',
  'at most {0} recipients in a transaction': '一个事务中最多 {0} 个收件人',
  'at most {0} recipient domains in a transaction': '一个事务中最多 {0} 个收件人域',
  '{0} the client': '{0} 客户端',
  'The client sent this line: it asks, the server answers.': '客户端发送了此行：它提出请求，由服务器应答。',
  '{0} the server': '{0} 服务器',
  'The server sent this line: a reply, or part of one.': '服务器发送了此行：一条应答，或应答的一部分。',
  '{0} the client: message text': '{0} 客户端：邮件文本',
  'The client sent this line as part of the message. The server does not answer it.':
    '客户端将此行作为邮件的一部分发送。服务器不对它应答。',
  'The client announces how large the message is, so that the server can refuse it before it is sent. It is an estimate, without doubled dots.':
    '客户端声明邮件有多大，使服务器能够在发送之前拒绝它。这是估计值，不计加倍的点。',
  'What a report of failure should return: the whole message (`FULL`) or its header fields only (`HDRS`).':
    '失败报告应退回什么：整封邮件（`FULL`），或只有其头部字段（`HDRS`）。',
  'A name for this sending, which delivery reports repeat.': '此次发送的标识，投递报告会重复它。',
  'Who submitted the message first, as far as the client vouches for it; `<>` means unknown. It is no login.':
    '就客户端所担保的而言，邮件最初由谁提交；`<>` 表示未知。它不是登录。',
  'The message needs letters beyond ASCII in an address or a header field.':
    '邮件的地址或头部字段中需要非 ASCII 字符。',
  'The message must travel only over connections with TLS.': '邮件只能经由使用 TLS 的连接传输。',
  'By when the message has to be delivered.': '邮件必须在何时之前投递。',
  'The server holds the message for so long before it sends it on.': '服务器在转发之前将邮件保留这么久。',
  'The server holds the message until this time.': '服务器将邮件保留到此时间。',
  'The priority of the message, from -9 (lowest) to 9.': '邮件的优先级，从 -9（最低）到 9。',
  'When a delivery report is wanted for this recipient.': '何时需要此收件人的投递报告。',
  'The recipient as the sender first wrote it, which delivery reports repeat.':
    '发件人最初写下的收件人，投递报告会重复它。',
  'Deliver only if the mailbox has had the same owner since this time.':
    '只有在邮箱自此时间以来一直属于同一所有者时才投递。',
  '{0}, a message in ASCII only': '{0}，仅含 ASCII 的邮件',
  '{0}, a message that may hold octets above 127, in lines': '{0}，可含大于 127 的字节的邮件，按行组织',
  '{0}, a binary message, which has to be sent with `BDAT`': '{0}，必须用 `BDAT` 发送的二进制邮件',
  '{0}, the whole message': '{0}，整封邮件',
  '{0}, the header fields only': '{0}，只有头部字段',
  'not used in SMTP, where codes begin with 2 to 5': 'SMTP 中不使用，其应答码以 2 至 5 开头',
  'not defined: the second digit goes from 0 to 5': '未定义：第二位数字为 0 至 5',
  'Pipelining: may stand anywhere in a group of commands.': '流水线：可以位于一组命令的任何位置。',
  'Pipelining: chunks may follow one another; the last one ends its group.':
    '流水线：分块可以接连发送；最后一个分块结束该组。',
  'Pipelining: has to be the last command of a group.': '流水线：必须是一组命令的最后一条。',
  '{0}th': '第 {0}',
  '{0}st': '第 {0}',
  '{0}nd': '第 {0}',
  '{0}rd': '第 {0}',
  'The request is accepted.': '请求已被接受。',
  'The server will send the mail that it holds for the node.': '服务器会发送它为该节点保存的邮件。',
  'No mail is waiting for the node.': '没有等待该节点的邮件。',
  'The server has begun to send the mail that waits for the node.': '服务器已开始发送等待该节点的邮件。',
  'The server has begun to send the mail that waits for the node; the text gives the number of messages.':
    '服务器已开始发送等待该节点的邮件；文本给出邮件的数量。',
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
  'Permanent: the same attempt would fail again.': '永久：同样的尝试仍会失败。',
  'Permanent for this mechanism: the client may try another one, or start TLS first.':
    '对此机制而言是永久的：客户端可以尝试另一种机制，或先启用 TLS。',
  'Permanent for this mechanism: the client may try a stronger one.':
    '对此机制而言是永久的：客户端可以尝试更强的机制。',
  'Permanent with these credentials: the user has to give others.': '对这些凭据而言是永久的：用户必须给出其他凭据。',
  'Permanent without encryption: the client may start TLS and try again.':
    '在没有加密时是永久的：客户端可以启用 TLS 后重试。',
  'Permanent where it stands: put the commands in order, then send it again.':
    '在此位置是永久的：调整命令的次序，然后重新发送。',
  'The connection stays, and so do EHLO, TLS and authentication.': '连接保持不变，EHLO、TLS 和认证也保持有效。',
  'A comment': '注释',
  'A gap': '缺口',
  'of success': '成功',
  'of failure': '失败',
  'of delay': '延迟',
  deprecated: '不推荐使用',
  historical: '历史遗留',
};
