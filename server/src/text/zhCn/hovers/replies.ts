/** What a reply says to what it answers. */
export const REPLIES_HOVER_TEXTS: Readonly<Record<string, string>> = {
  'Here it is about the recipient {0}.': '此处指收件人：{0}。',
  'Here it is about the sender, {0}.': '此处指发件人：{0}。',
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
  'the client, with another `AUTH` or `QUIT`': '客户端发送另一个 `AUTH` 或 `QUIT`',
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
  'The request is accepted.': '请求已被接受。',
  'The server will send the mail that it holds for the node.': '服务器会发送它为该节点保存的邮件。',
  'No mail is waiting for the node.': '没有等待该节点的邮件。',
  'The server has begun to send the mail that waits for the node.': '服务器已开始发送等待该节点的邮件。',
  'The server has begun to send the mail that waits for the node; the text gives the number of messages.':
    '服务器已开始发送等待该节点的邮件；文本给出邮件的数量。',
  'Permanent: the same attempt would fail again.': '永久：同样的尝试仍会失败。',
  'Permanent for this mechanism: the client may try another one, or start TLS first.':
    '对此机制而言是永久的：客户端可以尝试另一种机制，或先启用 TLS。',
  'Permanent for this mechanism: the client may try a stronger one.':
    '对此机制而言是永久的：客户端可以尝试更强的机制。',
  'Permanent with these credentials: the user has to give others.': '对这些凭据而言是永久的：用户必须给出其他凭据。',
  'Permanent without encryption: the client may start TLS and try again.':
    '在没有加密时是永久的：客户端可以启用 TLS 后重试。',
  'The connection stays, and so do EHLO, TLS and authentication.': '连接保持不变，EHLO、TLS 和认证也保持有效。',
};
