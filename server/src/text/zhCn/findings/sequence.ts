/** What rules about the order of commands find. */
export const SEQUENCE_FINDING_TEXTS: Readonly<Record<string, string>> = {
  'ATRN before AUTH: mail is only handed over to a client that has proved who it is. The server must refuse ATRN in a session that is not authenticated (RFC 2645 section 5.2.1).':
    '在 AUTH 之前发送 ATRN：只有证明了自己身份的客户端才能取得邮件。会话未经认证时，服务器必须拒绝 ATRN（RFC 2645 第 5.2.1 节）。',
  'AUTH inside a transaction: {0}. The client authenticates before MAIL, or after RSET (RFC 4954 section 4).':
    '在事务之中发送 AUTH：{0}。客户端应在 MAIL 之前或 RSET 之后进行认证（RFC 4954 第 4 节）。',
  'AUTH once more: the client is authenticated already. After a successful AUTH no other may be issued in the same session (RFC 4954 section 4).':
    '再次发送 AUTH：客户端已经通过认证。AUTH 成功之后，同一会话中不得再次发送（RFC 4954 第 4 节）。',
  '{0} after the last chunk: the chunk before said LAST, so that the message is complete and {1}. Another chunk is illegal (RFC 3030 section 2).':
    '在最后一个分块之后发送 {0}：前一个分块带有 LAST，邮件因此已经完整，并且{1}。再发送分块是非法的（RFC 3030 第 2 节）。',
  '{0} before MAIL: {1}. Chunks of a message follow its sender and recipients: MAIL, one or more RCPT, then {2} (RFC 3030 section 2).':
    '在 MAIL 之前发送 {0}：{1}。邮件的分块位于其发件人和收件人之后：先 MAIL，再一个或多个 RCPT，然后是 {2}（RFC 3030 第 2 节）。',
  '{0} though no recipient was accepted: the server refused {1}. Chunks are sent after the replies to MAIL and RCPT are collected and heeded (RFC 3030 section 2).':
    '没有任何收件人被接受却发送 {0}：服务器拒绝了{1}。应在收到并考虑 MAIL 和 RCPT 的应答之后才发送分块（RFC 3030 第 2 节）。',
  'the only RCPT': '唯一的 RCPT',
  'all {0} recipients': '全部 {0} 个收件人',
  '{0} before RCPT: the transaction has a sender, but no recipient yet. Chunks are sent after MAIL and one or more RCPT (RFC 3030 section 2).':
    '在 RCPT 之前发送 {0}：事务已有发件人，但还没有收件人。分块应在 MAIL 和一个或多个 RCPT 之后发送（RFC 3030 第 2 节）。',
  'DATA between chunks: the message is being sent with BDAT, and DATA and BDAT cannot be used in the same transaction (RFC 3030 section 2). The client sends the last chunk with BDAT LAST, or RSET.':
    '在分块之间发送 DATA：邮件正在用 BDAT 发送，而同一事务中不能同时使用 DATA 和 BDAT（RFC 3030 第 2 节）。客户端应以 BDAT LAST 发送最后一个分块，或者发送 RSET。',
  '{0} between chunks: the message is being sent with BDAT, and its last chunk has not come yet. Until then only further chunks or RSET make sense (RFC 3030 section 2).':
    '在分块之间发送 {0}：邮件正在用 BDAT 发送，最后一个分块尚未到来。在此之前只应发送后续分块或 RSET（RFC 3030 第 2 节）。',
  ' {0} is left without a reply.': '{0}没有得到应答。',
  'What the client sent': '客户端所发送的内容',
  'The server closes the connection without a word: {0}.{1} Unless the client said QUIT or was silent for too long, the server must send 421 before it closes (RFC 5321 section 3.8).':
    '服务器一言不发就关闭连接：{0}。{1}除非客户端发送了 QUIT 或沉默太久，服务器在关闭之前必须发送 421（RFC 5321 第 3.8 节）。',
  'This has no reply.': '它没有应答。',
  '{0} after the end: {1}, as QUIT asked. QUIT must be the last command of a session (RFC 5321 section 4.1.4).':
    '会话结束之后发送 {0}：{1}，正如 QUIT 所要求的。QUIT 必须是会话的最后一条命令（RFC 5321 第 4.1.4 节）。',
  '{0} after the end: {1} (RFC 5321 section 3.8). Unless the two crossed on their way, the client must connect anew.':
    '会话结束之后发送 {0}：{1}（RFC 5321 第 3.8 节）。除非二者在途中交错，否则客户端必须重新连接。',
  '{0} behind QUIT: QUIT must be the last command of a session (RFC 5321 section 4.1.4). The server will not process what follows it.':
    '在 QUIT 之后发送 {0}：QUIT 必须是会话的最后一条命令（RFC 5321 第 4.1.4 节）。服务器不会处理其后的内容。',
  '{0} after a refusal: {1}. All that is left to the client is QUIT (RFC 5321 section 3.1).':
    '被拒绝之后发送 {0}：{1}。客户端此时只能发送 QUIT（RFC 5321 第 3.1 节）。',
  '{0} inside an AUTH exchange: the server waits for the answer to its challenge, in base64, or for a lone “*” that cancels (RFC 4954 section 4).':
    '在 AUTH 交换之中发送 {0}：服务器正在等待对其质询的 base64 响应，或单独一个表示取消的“*”（RFC 4954 第 4 节）。',
  'every RCPT was refused': '所有 RCPT 都被拒绝',
  'no RCPT was accepted': '没有 RCPT 被接受',
  '354 though {0}: an LMTP server must answer DATA with 503 then, as there is nobody to whom it could answer the message (RFC 2033 section 4.2).':
    '{0}却应答 354：LMTP 服务器此时必须以 503 应答 DATA，因为邮件没有可以对其应答的收件人（RFC 2033 第 4.2 节）。',
  '354 though {0}: the message has nowhere to go. The server should answer DATA with 503 or 554 then (RFC 5321 section 3.3, RFC 2920 section 3.2).':
    '{0}却应答 354：邮件无处可投。服务器此时应以 503 或 554 应答 DATA（RFC 5321 第 3.3 节、RFC 2920 第 3.2 节）。',
  'This MAIL opened the transaction.': '此 MAIL 开始了该事务。',
  'DATA before MAIL: {0}. A message follows its sender and recipients: MAIL, one or more RCPT, then DATA (RFC 5321 section 4.1.4).':
    '在 MAIL 之前发送 DATA：{0}。邮件位于其发件人和收件人之后：先 MAIL，再一个或多个 RCPT，然后是 DATA（RFC 5321 第 4.1.4 节）。',
  'DATA though no recipient was accepted: the server refused {0}, so that the message has nowhere to go. The client should give the message up with RSET or QUIT, or name another recipient (RFC 5321 section 3.3).':
    '没有任何收件人被接受却发送 DATA：服务器拒绝了{0}，邮件因此无处可投。客户端应以 RSET 或 QUIT 放弃该邮件，或指定其他收件人（RFC 5321 第 3.3 节）。',
  'DATA before RCPT: the transaction has a sender, but no recipient yet. One or more RCPT must stand between MAIL and DATA (RFC 5321 section 4.1.4).':
    '在 RCPT 之前发送 DATA：事务已有发件人，但还没有收件人。MAIL 与 DATA 之间必须有一个或多个 RCPT（RFC 5321 第 4.1.4 节）。',
  'DATA after BODY=BINARYMIME: a binary message can only be sent in chunks with BDAT, as DATA could not carry it unharmed (RFC 3030 section 3).':
    '在 BODY=BINARYMIME 之后发送 DATA：二进制邮件只能用 BDAT 分块发送，DATA 无法完好地传输它（RFC 3030 第 3 节）。',
  '{0} before the greeting: the server has not greeted yet, and the client should wait for that (RFC 5321 section 4.3.1).':
    '在问候语之前发送 {0}：服务器尚未问候，客户端应等待它（RFC 5321 第 4.3.1 节）。',
  'The greeting came only here.': '问候语到此处才出现。',
  '{0} before EHLO: after the TLS handshake the session begins anew, and what the server offered before no longer counts (RFC 3207 section 4.2). The client asks with EHLO first.':
    '在 EHLO 之前发送 {0}：TLS 握手之后会话重新开始，服务器此前声明的内容不再有效（RFC 3207 第 4.2 节）。客户端应先用 EHLO 询问。',
  '{0} before EHLO: the client cannot know yet what the server offers. It asks with EHLO first (RFC 5321 section 3.2).':
    '在 EHLO 之前发送 {0}：客户端尚无法知道服务器支持什么。应先用 EHLO 询问（RFC 5321 第 3.2 节）。',
  'This STARTTLS began the handshake.': '此 STARTTLS 开始了握手。',
  'A second greeting: after the handshake of STARTTLS the server does not greet again, it waits for the client’s EHLO (RFC 3207 section 4.2).':
    '第二次问候：STARTTLS 握手之后服务器不再问候，而是等待客户端的 EHLO（RFC 3207 第 4.2 节）。',
  '{0} in one group behind {1}: {2} must be the last command of a group, and the client must read its reply before it sends more. {3}':
    '在 {1} 之后的同一组中发送 {0}：{2} 必须是组中的最后一条命令，客户端在读取其应答之前不得继续发送。{3}',
  'This {0} should have ended the group.': '此 {0} 本应结束该组。',
  '{0} in LMTP: this session was opened with LHLO, which takes the place of HELO and EHLO (RFC 2033 section 4.1).':
    '在 LMTP 中发送 {0}：此会话以 LHLO 开始，它取代 HELO 和 EHLO（RFC 2033 第 4.1 节）。',
  '{0} to an LMTP server, as its greeting says: an LMTP session is opened with LHLO (RFC 2033 section 4.1).':
    '向 LMTP 服务器发送 {0}，其问候语表明了这一点：LMTP 会话以 LHLO 开始（RFC 2033 第 4.1 节）。',
  'The greeting names LMTP.': '问候语提到了 LMTP。',
  'The client introduced itself here the first time.': '客户端在此处第一次自我介绍。',
  '503 to another EHLO: a client may repeat it at any time, and the server should accept it as it accepts RSET (RFC 5321 section 4.1.4).':
    '对再次发送的 EHLO 应答 503：客户端可以随时重复 EHLO，服务器应像接受 RSET 那样接受它（RFC 5321 第 4.1.4 节）。',
  'LHLO in SMTP: this session was opened with {0}. LHLO belongs to LMTP, and SMTP servers do not know it (RFC 2033 section 4.1).':
    '在 SMTP 中发送 LHLO：此会话以 {0} 开始。LHLO 属于 LMTP，SMTP 服务器不认识它（RFC 2033 第 4.1 节）。',
  '{0} before EHLO: after the TLS handshake the session begins anew (RFC 3207 section 4.2), and the client has not introduced itself again. A session with mail transactions must begin with EHLO or HELO (RFC 5321 section 4.1.4).':
    '在 EHLO 之前发送 {0}：TLS 握手之后会话重新开始（RFC 3207 第 4.2 节），而客户端没有再次自我介绍。含有邮件事务的会话必须以 EHLO 或 HELO 开始（RFC 5321 第 4.1.4 节）。',
  '{0} before EHLO: the client has not introduced itself yet. A session with mail transactions must begin with EHLO or HELO (RFC 5321 section 4.1.4).':
    '在 EHLO 之前发送 {0}：客户端尚未自我介绍。含有邮件事务的会话必须以 EHLO 或 HELO 开始（RFC 5321 第 4.1.4 节）。',
  'The message follows DATA at once: the client must wait for the reply, and may send the message only after 354 (RFC 5321 section 3.3).':
    '邮件紧跟在 DATA 之后：客户端必须等待应答，只有在 354 之后才能发送邮件（RFC 5321 第 3.3 节）。',
  'Here the message begins.': '邮件从此处开始。',
  'The end of a message, though the server refused DATA: without 354 the message must not be sent, and each of its lines is taken for a command (RFC 5321 section 3.3).':
    '虽然服务器拒绝了 DATA，邮件仍在此结束：没有 354 就不得发送邮件，其每一行都会被当作命令（RFC 5321 第 3.3 节）。',
  'This DATA was refused.': '此 DATA 被拒绝。',
  '{0} inside a transaction: {1}. The client must end the open transaction first, with the message, RSET or a new EHLO (RFC 5321 section 4.1.4).':
    '在事务之中发送 {0}：{1}。客户端必须先结束未完成的事务，即发送邮件、RSET 或新的 EHLO（RFC 5321 第 4.1.4 节）。',
  'The client closes the connection without QUIT: {0}. A client ends a session with QUIT and waits for the reply (RFC 5321 section 4.1.1.10).':
    '客户端没有发送 QUIT 就关闭连接：{0}。客户端应以 QUIT 结束会话并等待应答（RFC 5321 第 4.1.1.10 节）。',
  '{0} inside a transaction: {1}. {2}': '在事务之中发送 {0}：{1}。{2}',
  '{0} is out of order here, and {1}. The server accepted it with {2}.':
    '{0} 在此处次序错误，并且{1}。服务器却以 {2} 接受了它。',
  'This {0} is out of order.': '此 {0} 次序错误。',
  'the server must answer 503 to DATA between chunks (RFC 3030 section 2)':
    '服务器必须以 503 应答分块之间的 DATA（RFC 3030 第 2 节）',
  'the server should answer 503 between chunks (RFC 5321 section 4.1.4)':
    '服务器在分块之间应以 503 应答（RFC 5321 第 4.1.4 节）',
  'the server must answer 503 to a chunk after the last one (RFC 3030 section 2)':
    '服务器必须以 503 应答最后一个分块之后的分块（RFC 3030 第 2 节）',
  'RCPT before MAIL: {0}. A recipient can only be named inside a transaction, which MAIL opens (RFC 5321 section 3.3).':
    '在 MAIL 之前发送 RCPT：{0}。只有在 MAIL 所开始的事务之中才能指定收件人（RFC 5321 第 3.3 节）。',
  '{0} after a refused chunk: the transaction has failed, and no more chunks may be sent (RFC 3030 section 2). The client must send RSET before it tries again.':
    '在分块被拒绝之后发送 {0}：事务已经失败，不得再发送分块（RFC 3030 第 2 节）。客户端在重试之前必须发送 RSET。',
  '{0} in a failed transaction: after a refused chunk, or DATA where BDAT was due, nobody knows what the server keeps. The client must send RSET first (RFC 3030 sections 2 and 3).':
    '在失败的事务中发送 {0}：在分块被拒绝之后，或在应使用 BDAT 时使用了 DATA 之后，无人知道服务器保留了什么。客户端必须先发送 RSET（RFC 3030 第 2 和 3 节）。',
  'STARTTLS inside TLS: the session is encrypted already, and the client must not start TLS again (RFC 3207 section 4.2).':
    '在 TLS 之内发送 STARTTLS：会话已经加密，客户端不得再次开始 TLS（RFC 3207 第 4.2 节）。',
  'STARTTLS inside a transaction: {0}. RFC 3207 does not forbid it, but a handshake that succeeds puts the session back to its beginning and discards the transaction (section 4.2); servers may refuse it here.':
    '在事务之中发送 STARTTLS：{0}。RFC 3207 并不禁止它，但握手成功会使会话回到起点并丢弃事务（第 4.2 节）；服务器可以在此拒绝它。',
  ', also before EHLO': '，包括在 EHLO 之前',
  '503 to {0}: it can be used at any time{1}, and the server should process it normally (RFC 5321 section 4.1.4).':
    '以 503 应答 {0}：它可以随时使用{1}，服务器应正常处理（RFC 5321 第 4.1.4 节）。',
  'This {0} is in order.': '此 {0} 次序正确。',
  'The EHLO in force; its reply offers the mechanisms of AUTH.': '生效的 EHLO；其应答声明了 AUTH 的机制。',
  'This MAIL opened the transaction that is still open.': '此 MAIL 开始了尚未结束的事务。',
  'With this line the authentication succeeded.': '认证在此行成功。',
  'The latest chunk that the server accepted.': '服务器最近接受的分块。',
  'The EHLO or HELO in force; an accepted one also ends an open transaction.':
    '生效的 EHLO 或 HELO；被接受时也会结束未完成的事务。',
  'The latest chunk that the server accepted; it did not say LAST.': '服务器最近接受的分块；它没有 LAST。',
  'The QUIT that ended the session.': '结束会话的 QUIT。',
  'With this reply the server closed the session.': '服务器以此应答关闭了会话。',
  'the server has closed the session': '服务器已关闭会话',
  'The QUIT that ends the session.': '结束会话的 QUIT。',
  'The greeting that refuses the session.': '拒绝会话的问候语。',
  'This MAIL announced the message with BODY=BINARYMIME.': '此 MAIL 以 BODY=BINARYMIME 声明了邮件。',
  'STARTTLS put the session back to its beginning (RFC 3207 section 4.2).':
    'STARTTLS 使会话回到起点（RFC 3207 第 4.2 节）。',
  'The server’s greeting, with which the session began.': '会话开始时服务器的问候语。',
  'The reply to EHLO tells what may be used at all (RFC 2920 section 3.1).':
    '对 EHLO 的应答说明了可以使用什么（RFC 2920 第 3.1 节）。',
  'Only a mechanism of a single step with an initial response may be followed (RFC 4954 section 4).':
    '只有带初始响应的单步机制之后才能继续发送（RFC 4954 第 4 节）。',
  'Only MAIL, RCPT and RSET may be followed by others (RFC 2920 section 3.1).':
    '只有 MAIL、RCPT 和 RSET 之后才能有其他命令（RFC 2920 第 3.1 节）。',
  'The LHLO that made this an LMTP session.': '使其成为 LMTP 会话的 LHLO。',
  'The command that made this an SMTP session.': '使其成为 SMTP 会话的命令。',
  'It asks the server to start its queue, outside of mail transactions (RFC 1985 section 5).':
    '它请求服务器启动其队列，应位于邮件事务之外（RFC 1985 第 5 节）。',
  'It exchanges the roles of client and server, which an open transaction forbids (RFC 2645 section 5.3).':
    '它交换客户端和服务器的角色，未结束的事务不允许这样做（RFC 2645 第 5.3 节）。',
  'It exchanges the roles of client and server, which an open transaction forbids (RFC 821 section 3.8).':
    '它交换客户端和服务器的角色，未结束的事务不允许这样做（RFC 821 第 3.8 节）。',
  'It puts the session back to its greeting, so that it stands outside of transactions (Postfix XCLIENT_README).':
    '它使会话回到问候语之后，因此应位于事务之外（Postfix XCLIENT_README）。',
  'It tells who sent the message that comes next, so that it stands before MAIL (Postfix XFORWARD_README).':
    '它说明接下来的邮件由谁发送，因此应位于 MAIL 之前（Postfix XFORWARD_README）。',
  'the server must answer RCPT without MAIL with 503 (RFC 5321 section 3.3)':
    '服务器必须以 503 应答没有 MAIL 的 RCPT（RFC 5321 第 3.3 节）',
  'the server should answer 503 and keep the transaction that is open (RFC 5321 section 4.1.4)':
    '服务器应以 503 应答并保留未结束的事务（RFC 5321 第 4.1.4 节）',
  'the server must answer 503 to AUTH after a success (RFC 4954 section 4)':
    '服务器必须以 503 应答成功之后的 AUTH（RFC 4954 第 4 节）',
  'the server must answer 503 to AUTH in a transaction (RFC 4954 section 4)':
    '服务器必须以 503 应答事务之中的 AUTH（RFC 4954 第 4 节）',
  'the server must answer 503 to DATA for a binary message (RFC 3030 section 3)':
    '服务器必须以 503 应答用于二进制邮件的 DATA（RFC 3030 第 3 节）',
  'an LMTP server must not accept it (RFC 2033 section 4.1)': 'LMTP 服务器不得接受它（RFC 2033 第 4.1 节）',
  'This MAIL opened the transaction that failed.': '此 MAIL 开始了失败的事务。',
};
