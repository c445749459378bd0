/** Hovers on messages, events, comments, and what stands in front of lines. */
export const LINES_HOVER_TEXTS: Readonly<Record<string, string>> = {
  'A comment of the packet capture': '数据包捕获的注释',
  'The capture, or what read it, says this of a packet. It is no part of the session.':
    '这是捕获文件或读取它的程序对某个数据包的说明，不属于会话。',
  'It is for people and no part of the session.': '它是写给人看的，不属于会话。',
  'Rule {0}': '规则 {0}',
  'Directive {0}': '指令 {0}',
  'It names no rule.': '它没有指定规则。',
  'Rules: {0}': '规则：{0}',
  'Reason: {0}': '理由：{0}',
  'A note of the tool': '工具的备注',
  'Neither client nor server said this: the program that wrote the transcript did.':
    '这不是客户端或服务器所说，而是写出会话记录的程序所写。',
  'Details: {0}': '详情：{0}',
  'the server': '服务器',
  'By {0}.': '由{0}完成。',
  '{0} from {1}.': '来自{1}，{0}。',
  '{0}, cipher suite {1}.': '{0}，密码套件 {1}。',
  'The client asked for the server by the name {0}.': '客户端请求的服务器名称为 {0}。',
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
  'A doubled dot': '加倍的点',
  'A dot at the start of a line': '行首的点',
  'The line begins with one dot less. The client put this one in front, so that no line is taken for the end of the message; the server takes it away.':
    '该行实际少一个点。这个点由客户端加在前面，以免某一行被当作邮件结尾；服务器会将其去掉。',
  'The server takes the first dot of a line away. A client that doubles dots, as it should, would have sent two here; or this transcript shows the message without them.':
    '服务器会去掉行首的点。按规定加倍点的客户端在此处应发送两个点；也可能是此会话记录显示的邮件不含加倍的点。',
  '{1}, {0}': '{1}、{0}',
  'Findings of these rules on the next line are not shown.': '不显示下一行中这些规则的问题。',
  'Findings of these rules are not shown in this file.': '不显示此文件中这些规则的问题。',
  'The next line breaks these rules on purpose: the findings are not shown, and it is reported if they do not occur.':
    '下一行有意违反这些规则：不显示这些问题；如果问题没有出现，则会报告。',
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
  '{0} the client': '{0} 客户端',
  'The client sent this line: it asks, the server answers.': '客户端发送了此行：它提出请求，由服务器应答。',
  '{0} the server': '{0} 服务器',
  'The server sent this line: a reply, or part of one.': '服务器发送了此行：一条应答，或应答的一部分。',
  '{0} the client: message text': '{0} 客户端：邮件文本',
  'The client sent this line as part of the message. The server does not answer it.':
    '客户端将此行作为邮件的一部分发送。服务器不对它应答。',
  '{0}th': '第 {0}',
  '{0}st': '第 {0}',
  '{0}nd': '第 {0}',
  '{0}rd': '第 {0}',
  'A comment': '注释',
  'A gap': '缺口',
};
