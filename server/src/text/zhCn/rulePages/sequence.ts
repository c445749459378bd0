/** What the pages of the rules about the order of commands say. */
export const SEQUENCE_PAGE_TEXTS: Readonly<Record<string, string>> = {
  'The server greeted with 554 or 521, which means that it takes no mail here, and the client goes on with another command than QUIT.':
    '服务器以 554 或 521 问候，表示此处不接收邮件，而客户端仍继续发送 QUIT 以外的命令。',
  'RFC 5321 section 3.1: after a 554 greeting the server waits for QUIT and should answer everything else with 503. After 521 it may repeat 521 or just close the connection (RFC 7504 section 3). Nothing that the client sends can succeed.':
    'RFC 5321 第 3.1 节：以 554 问候之后，服务器等待 QUIT，对其他一切命令应以 503 应答。在 521 之后，它可以重复应答 521，也可以直接关闭连接（RFC 7504 第 3 节）。客户端发送的任何内容都不会成功。',
  'Read the code of the greeting, send QUIT, and treat the refusal as permanent for this host: try another mail exchanger or return the mail.':
    '读取问候语的应答码，发送 QUIT，并把这次拒绝视为该主机的永久拒绝：改用其他邮件交换主机，或退回邮件。',
  'The client sends its first command before the server has greeted it.': '客户端在服务器问候之前就发送第一条命令。',
  'RFC 5321 section 4.3.1: the client should wait for the greeting before it sends commands. Until then it cannot know whether the server takes mail at all. Programs that send spam often do not wait, so that many servers take it as their mark.':
    'RFC 5321 第 4.3.1 节：客户端应等到问候语之后再发送命令。在此之前，它无法知道服务器是否接收邮件。发送垃圾邮件的程序往往不等待，因此许多服务器以此作为识别它们的标志。',
  'Wait for the whole greeting (five minutes at the least, RFC 5321 section 4.5.3.2.1), and read its code before sending EHLO.':
    '等待完整的问候语（至少五分钟，RFC 5321 第 4.5.3.2.1 节），读取其应答码之后再发送 EHLO。',
  'Postfix’s postscreen sends the first half of a greeting to catch such clients. Exim refuses the session with 554 (smtp_enforce_sync), unless it has told this client before that it may speak early (PIPECONNECT).':
    'Postfix 的 postscreen 先发送问候语的前半部分，以捕捉这类客户端。Exim 以 554 拒绝会话（smtp_enforce_sync），除非它先前已告诉该客户端可以提前发送（PIPECONNECT）。',
  'The client opens a mail transaction although no EHLO or HELO of it was accepted in this session, or none since STARTTLS or XCLIENT.':
    '客户端开始邮件事务，而它在此会话中，或在 STARTTLS 或 XCLIENT 之后，还没有任何 EHLO 或 HELO 被接受。',
  'RFC 5321 section 4.1.4: a session that will contain mail transactions MUST first be initialized by EHLO (or HELO). Without it the server does not know the client’s name, and no extension may be used. STARTTLS puts the session back to its beginning (RFC 3207 section 4.2).':
    'RFC 5321 第 4.1.4 节：含有邮件事务的会话必须先以 EHLO（或 HELO）初始化。否则服务器不知道客户端的名称，也不能使用任何扩展。STARTTLS 使会话回到起点（RFC 3207 第 4.2 节）。',
  'Send `EHLO` with the client’s full host name or address literal right after the greeting, and again after STARTTLS.':
    '收到问候语之后立即发送 `EHLO`，带上客户端的完整主机名或地址字面量；STARTTLS 之后再发送一次。',
  'Postfix (without `smtpd_helo_required`), Sendmail, Dovecot LMTP and Twisted accept MAIL without EHLO; Exim, OpenSMTPD, qpsmtpd, aiosmtpd, Haraka and others answer 503. Serving it is the server’s policy; sending it is the client’s fault.':
    'Postfix（未设置 `smtpd_helo_required` 时）、Sendmail、Dovecot LMTP 和 Twisted 接受没有 EHLO 的 MAIL；Exim、OpenSMTPD、qpsmtpd、aiosmtpd、Haraka 等应答 503。是否为其服务由服务器的策略决定；这样发送则是客户端的错误。',
  'The client uses AUTH, STARTTLS, ETRN, ATRN, TURN or XFORWARD before an EHLO of it was accepted, or before a new one after STARTTLS or XCLIENT.':
    '客户端在其 EHLO 被接受之前，或在 STARTTLS 或 XCLIENT 之后新的 EHLO 被接受之前，就使用 AUTH、STARTTLS、ETRN、ATRN、TURN 或 XFORWARD。',
  'Commands of extensions may be used where the server offered them in its reply to EHLO (RFC 5321 sections 3.2 and 4.1.1.1). Before EHLO nothing is offered, and STARTTLS voids the offer that was made before it (RFC 3207 section 4.2).':
    '扩展的命令只有在服务器对 EHLO 的应答中声明之后才能使用（RFC 5321 第 3.2 和 4.1.1.1 节）。EHLO 之前没有任何声明，而 STARTTLS 会使此前的声明失效（RFC 3207 第 4.2 节）。',
  'Send `EHLO` right after the greeting and again after STARTTLS, and use what the reply offers.':
    '收到问候语之后立即发送 `EHLO`，STARTTLS 之后再发送一次，并只使用应答中声明的内容。',
  'Servers differ: Postfix, Sendmail, Courier and Dovecot submission serve AUTH without EHLO; Exim, OpenSMTPD, aiosmtpd and smtp-server answer 503, Haraka 500.':
    '各服务器的做法不同：Postfix、Sendmail、Courier 和 Dovecot submission 允许没有 EHLO 的 AUTH；Exim、OpenSMTPD、aiosmtpd 和 smtp-server 应答 503，Haraka 应答 500。',
  'The client names a recipient although no mail transaction is open: it sent no MAIL, its MAIL was refused, or RSET, EHLO or the end of a message closed the transaction.':
    '客户端指定收件人，而当前没有打开的邮件事务：它没有发送 MAIL，或其 MAIL 被拒绝，或 RSET、EHLO 或邮件的结束已关闭事务。',
  'RFC 5321 section 3.3: RCPT without a previous MAIL MUST be answered with 503 (bad sequence of commands). A recipient without a sender belongs to no message.':
    'RFC 5321 第 3.3 节：之前没有 MAIL 的 RCPT 必须以 503（命令次序错误）应答。没有发件人的收件人不属于任何邮件。',
  'Send MAIL first, and wait for its 250 or pipeline RCPT behind it. If MAIL was refused, correct that first.':
    '先发送 MAIL，等待其 250，或把 RCPT 以流水线方式跟在其后。如果 MAIL 被拒绝，应先改正它。',
  'Every recorded server refuses it, most with 503, Courier and go-smtp with 502.':
    '所有有记录的服务器都拒绝它，大多以 503，Courier 和 go-smtp 以 502。',
  'The client wants to send a message although no mail transaction is open: it sent no MAIL, its MAIL was refused, or RSET, EHLO or the end of a message closed the transaction.':
    '客户端要发送邮件，而当前没有打开的邮件事务：它没有发送 MAIL，或其 MAIL 被拒绝，或 RSET、EHLO 或邮件的结束已关闭事务。',
  'RFC 5321 section 4.1.4: a mail transaction is MAIL, one or more RCPT, and DATA, in that order. Without MAIL the server may refuse DATA with 503 or 554 (section 3.3). Sender and recipients do not carry over from the message before.':
    'RFC 5321 第 4.1.4 节：邮件事务依次为 MAIL、一个或多个 RCPT、DATA。没有 MAIL 时，服务器可以用 503 或 554 拒绝 DATA（第 3.3 节）。前一封邮件的发件人和收件人不会沿用。',
  'Send MAIL and RCPT for each message. Where a MAIL was refused, correct it before going on.':
    '为每封邮件发送 MAIL 和 RCPT。如果 MAIL 被拒绝，应先改正再继续。',
  'Every recorded server refuses it: most with 503, Courier and go-smtp with 502.':
    '所有有记录的服务器都拒绝它：大多以 503，Courier 和 go-smtp 以 502。',
  'The client sends a chunk of a message although no mail transaction is open: it sent no MAIL, its MAIL was refused, RSET or EHLO closed the transaction, or a chunk with LAST has ended the message.':
    '客户端发送邮件的分块，而当前没有打开的邮件事务：它没有发送 MAIL，或其 MAIL 被拒绝，或 RSET 或 EHLO 已关闭事务，或带 LAST 的分块已结束邮件。',
  'RFC 3030 section 2: BDAT takes the place of DATA, behind MAIL and RCPT. A BDAT after BDAT LAST is illegal and MUST be answered with 503. The server has to read the octets of the chunk all the same.':
    'RFC 3030 第 2 节：BDAT 取代 DATA，位于 MAIL 和 RCPT 之后。BDAT LAST 之后的 BDAT 是非法的，必须以 503 应答。服务器仍然必须读取该分块的字节。',
  'Mark only the last chunk with LAST; `BDAT 0 LAST` ends a message whose last chunk went out without it. Send MAIL and RCPT before the chunks of the next message.':
    '只给最后一个分块加上 LAST；如果最后一个分块发送时没有带它，`BDAT 0 LAST` 可结束邮件。在下一封邮件的分块之前发送 MAIL 和 RCPT。',
  'Postfix, Exim and Dovecot answer 503 or 554. Servers that do not offer CHUNKING answer 500 or 502 and take the octets of the chunk for commands.':
    'Postfix、Exim 和 Dovecot 应答 503 或 554。没有声明 CHUNKING 的服务器应答 500 或 502，并把分块的字节当作命令。',
  'The client sends MAIL although the transaction of an earlier MAIL is still open.':
    '客户端发送 MAIL，而先前 MAIL 的事务仍未结束。',
  'RFC 5321 section 4.1.4: MAIL MUST NOT be sent if a mail transaction is already open; the server answers 503 and keeps the old transaction. A refused DATA does not end it.':
    'RFC 5321 第 4.1.4 节：邮件事务已经打开时不得发送 MAIL；服务器应答 503 并保留原事务。被拒绝的 DATA 不会结束事务。',
  'Send RSET before the next MAIL when a message is given up, for example because all its recipients were refused.':
    '放弃一封邮件时（例如其所有收件人都被拒绝），在下一个 MAIL 之前发送 RSET。',
  'Postfix, Exim, OpenSMTPD, Sendmail and others answer 503, Courier 502; qpsmtpd, Haraka and go-smtp accept it and forget the first sender.':
    'Postfix、Exim、OpenSMTPD、Sendmail 等应答 503，Courier 应答 502；qpsmtpd、Haraka 和 go-smtp 接受它，并丢弃前一个发件人。',
  'The client wants to send a message in a transaction without any accepted recipient: it sent no RCPT, or the server refused all of them and the client knew it.':
    '客户端要在没有任何已接受收件人的事务中发送邮件：它没有发送 RCPT，或服务器拒绝了所有 RCPT，而客户端已经知道。',
  'RFC 5321 section 4.1.4: a transaction is MAIL, one or more RCPT, and DATA. Where all recipients were refused, the server may answer 503 or 554 (section 3.3), in LMTP it MUST answer 503 (RFC 2033 section 4.2). A client that pipelines DATA behind RCPT before it has the replies does nothing wrong; if it gets 354 nevertheless, it should send a lone dot (RFC 2920 section 3.1).':
    'RFC 5321 第 4.1.4 节：事务依次为 MAIL、一个或多个 RCPT、DATA。所有收件人都被拒绝时，服务器可以应答 503 或 554（第 3.3 节），在 LMTP 中则必须应答 503（RFC 2033 第 4.2 节）。客户端在收到应答之前以流水线方式把 DATA 跟在 RCPT 之后，并没有错；如果仍然得到 354，它应发送单独一个点（RFC 2920 第 3.1 节）。',
  'Send DATA when at least one RCPT was accepted. When all were refused, send RSET, or QUIT where no other message waits, and report the failure to the sender.':
    '至少有一个 RCPT 被接受时才发送 DATA。全部被拒绝时发送 RSET，没有其他邮件等待时发送 QUIT，并向发件人报告失败。',
  'Most servers answer 503, Postfix and Dovecot submission 554, Courier and go-smtp 502.':
    '大多数服务器应答 503，Postfix 和 Dovecot submission 应答 554，Courier 和 go-smtp 应答 502。',
  'The client sends a chunk of a message in a transaction without any accepted recipient: it sent no RCPT, or the server refused all of them and the client knew it.':
    '客户端在没有任何已接受收件人的事务中发送邮件的分块：它没有发送 RCPT，或服务器拒绝了所有 RCPT，而客户端已经知道。',
  'RFC 3030 section 2: the message is sent in chunks after all replies to MAIL and RCPT were collected and processed. A client that pipelines BDAT behind RCPT before it has the replies is not blamed: it cannot know. The server refuses the chunk, but must read its octets.':
    'RFC 3030 第 2 节：应在收集并处理了对 MAIL 和 RCPT 的所有应答之后，才以分块发送邮件。客户端在收到应答之前以流水线方式把 BDAT 跟在 RCPT 之后，不算错误：它无从知道。服务器拒绝该分块，但必须读取其字节。',
  'Collect the replies to RCPT, and send chunks when at least one was accepted. After a refused chunk send RSET.':
    '收集对 RCPT 的应答，至少有一个被接受时才发送分块。分块被拒绝之后发送 RSET。',
  'Exim answers 503, Postfix 554 (no valid recipients); go-smtp accepts a chunk that is not the last. Servers that do not offer CHUNKING answer 500 or 502.':
    'Exim 应答 503，Postfix 应答 554（“no valid recipients”）；go-smtp 接受不是最后一个的分块。没有声明 CHUNKING 的服务器应答 500 或 502。',
  'The server answers DATA with 354 though it accepted no recipient in this transaction.':
    '服务器以 354 应答 DATA，而它在此事务中没有接受任何收件人。',
  'A server should not answer DATA positively unless it accepted a recipient (RFC 2920 section 3.2); RFC 5321 section 3.3 gives it 503 and 554 for that, and an LMTP server MUST answer 503 (RFC 2033 section 4.2). After 354 the client has to send something, and a client that pipelines should send a lone dot (RFC 2920 section 3.1); the server must not deliver anything for it (section 3.2).':
    '服务器在没有接受收件人时不应对 DATA 作肯定应答（RFC 2920 第 3.2 节）；RFC 5321 第 3.3 节为此规定了 503 和 554，LMTP 服务器则必须应答 503（RFC 2033 第 4.2 节）。在 354 之后客户端必须发送一些内容，使用流水线的客户端应发送单独一个点（RFC 2920 第 3.1 节）；服务器不得为此投递任何内容（第 3.2 节）。',
  'Count the accepted recipients, and answer DATA with 503 or 554 where there are none.':
    '统计已接受的收件人，一个也没有时以 503 或 554 应答 DATA。',
  'Every recorded server refuses such a DATA: most with 503, Postfix and Dovecot submission with 554, Courier and go-smtp with 502.':
    '所有有记录的服务器都拒绝这样的 DATA：大多以 503，Postfix 和 Dovecot submission 以 554，Courier 和 go-smtp 以 502。',
  'The client sends the text of the message though the server did not answer DATA with 354: it was refused, or its reply had not come yet.':
    '客户端发送邮件的文本，而服务器没有以 354 应答 DATA：DATA 被拒绝，或其应答尚未到来。',
  'RFC 5321 section 3.3: the message MUST NOT be sent unless 354 was received. A server that refused DATA takes each line of the text for a command; text that holds commands then becomes part of the session. DATA must be the last command of a pipelined group for this reason (RFC 2920 section 3.1).':
    'RFC 5321 第 3.3 节：没有收到 354 就不得发送邮件。拒绝了 DATA 的服务器会把文本的每一行当作命令；含有命令的文本因此会成为会话的一部分。正因如此，DATA 必须是流水线组中的最后一条命令（RFC 2920 第 3.1 节）。',
  'Read the reply to DATA. After 354 send the message; after a refusal send RSET or QUIT.':
    '读取对 DATA 的应答。收到 354 之后发送邮件；被拒绝之后发送 RSET 或 QUIT。',
  'Servers that refuse DATA answer each line of the message with 500 or 502, and some hang up after a number of them. Postfix answers 554 and closes when the message comes in the same packet as DATA.':
    '拒绝了 DATA 的服务器对邮件的每一行应答 500 或 502，有些在若干次之后挂断。如果邮件与 DATA 位于同一数据包中，Postfix 应答 554 并关闭连接。',
  'After an accepted BDAT chunk without LAST, the client sends MAIL, RCPT or DATA instead of further chunks.':
    '在一个没有 LAST 的 BDAT 分块被接受之后，客户端发送 MAIL、RCPT 或 DATA，而不是后续分块。',
  'RFC 3030 section 2: DATA and BDAT cannot be used in the same transaction; a DATA after BDAT MUST be answered with 503, and RSET MUST follow. MAIL and RCPT are out of order while the message is under way (RFC 5321 section 4.1.4).':
    'RFC 3030 第 2 节：DATA 和 BDAT 不能在同一事务中使用；BDAT 之后的 DATA 必须以 503 应答，其后必须是 RSET。邮件发送期间的 MAIL 和 RCPT 属于次序错误（RFC 5321 第 4.1.4 节）。',
  'End the message with `BDAT n LAST`, where n may be 0. To give it up, send RSET, which throws the chunks away.':
    '以 `BDAT n LAST` 结束邮件，其中 n 可以为 0。要放弃邮件则发送 RSET，它会丢弃已发送的分块。',
  'Postfix and Exim answer 503; after it Exim accepts RSET only.': 'Postfix 和 Exim 应答 503；此后 Exim 只接受 RSET。',
  'The server refused a BDAT chunk, a DATA after BDAT, or a DATA after BODY=BINARYMIME, and the client goes on with the transaction, or with a new one, without RSET.':
    '服务器拒绝了 BDAT 分块、BDAT 之后的 DATA，或 BODY=BINARYMIME 之后的 DATA，而客户端没有发送 RSET 就继续该事务，或开始新的事务。',
  'RFC 3030 section 2: when a chunk is refused the transaction should be considered failed, and the client MUST NOT send more chunks, other than those already under way in a pipeline. After DATA in a chunked or binary transaction the state is indeterminate and RSET MUST be sent (sections 2 and 3).':
    'RFC 3030 第 2 节：分块被拒绝时应认为事务已经失败，除了流水线中已在途的分块，客户端不得再发送分块。在分块或二进制事务中发送 DATA 之后，状态是不确定的，必须发送 RSET（第 2 和第 3 节）。',
  'Send RSET (or a new EHLO) after the refusal, then MAIL for the next attempt. Without CHUNKING in the EHLO reply use DATA from the start.':
    '被拒绝之后发送 RSET（或新的 EHLO），再以 MAIL 开始下一次尝试。如果 EHLO 应答中没有 CHUNKING，应从一开始就使用 DATA。',
  'Exim answers 503 (only RSET accepted now) to all else; Postfix discards further chunks and answers them with an error.':
    'Exim 对其他一切命令应答 503（此时只接受 RSET）；Postfix 丢弃后续分块，并以错误应答它们。',
  'The client announced the message with `BODY=BINARYMIME` in MAIL, and then sends DATA.':
    '客户端在 MAIL 中以 `BODY=BINARYMIME` 声明邮件，然后却发送 DATA。',
  'RFC 3030 section 3: BINARYMIME cannot be used with DATA. The server MUST answer 503, the state is indeterminate, and the transaction MUST be reset with RSET. Binary text may hold bare CR and LF and lines of any length, which DATA cannot transport.':
    'RFC 3030 第 3 节：BINARYMIME 不能与 DATA 一起使用。服务器必须应答 503，此后状态不确定，事务必须以 RSET 重置。二进制文本可以含有单独的 CR 和 LF，以及任意长度的行，这些都是 DATA 无法传输的。',
  'Send the message with BDAT. Where the server does not offer CHUNKING and BINARYMIME, encode the message (for example in base64) and leave the parameter out.':
    '用 BDAT 发送邮件。如果服务器没有声明 CHUNKING 和 BINARYMIME，应对邮件编码（例如用 base64），并省略该参数。',
  'Exim, Sendmail, aiosmtpd and smtp-server refuse the parameter with 501 and Postfix with 555, so that it does not come to DATA; Courier and Haraka accept both.':
    'Exim、Sendmail、aiosmtpd 和 smtp-server 以 501 拒绝该参数，Postfix 以 555 拒绝，因此不会到 DATA 这一步；Courier 和 Haraka 两者都接受。',
  'The client sends more behind a command that must be the last of a pipelined group, before it has the reply: behind EHLO, VRFY, EXPN, NOOP, TURN, AUTH, or a command of an extension that does not allow it.':
    '客户端在某条必须位于流水线组末尾的命令之后，尚未收到应答就继续发送：即在 EHLO、VRFY、EXPN、NOOP、TURN、AUTH 或不允许这样做的扩展命令之后。',
  'RFC 2920 section 3.1: these commands can only appear as the last of a group, as what comes next depends on their reply. EHLO changes which extensions may be used. What follows STARTTLS has a rule of its own, `pipelined-behind-starttls`. AUTH may stand in the middle only with an initial response and a mechanism of a single step (RFC 4954 section 4).':
    'RFC 2920 第 3.1 节：这些命令只能是组中的最后一条，因为接下来的内容取决于它们的应答。EHLO 会改变可以使用哪些扩展。STARTTLS 之后的内容另有规则 `pipelined-behind-starttls`。AUTH 只有在带有初始响应、且机制只有一个步骤时，才可以位于组的中间（RFC 4954 第 4 节）。',
  'Read the reply before sending on. Only MAIL, RCPT and RSET may be followed by others in a group, and chunks by chunks; a message’s final dot may begin the next group.':
    '先读取应答，再继续发送。组中只有 MAIL、RCPT 和 RSET 之后可以跟其他命令，分块之后可以跟分块；邮件的结束点可以开始下一组。',
  'Postfix answers 554 and closes on VRFY, NOOP or EHLO in the middle of a group, Exim on input after HELO, EHLO, NOOP, VRFY, EXPN and STARTTLS; others process the group as it is.':
    'Postfix 对组中间的 VRFY、NOOP 或 EHLO 应答 554 并关闭连接，Exim 则是对 HELO、EHLO、NOOP、VRFY、EXPN 和 STARTTLS 之后的输入如此；其他服务器照常处理整个组。',
  'The client sends AUTH although an earlier one in this session succeeded.':
    '客户端发送 AUTH，而此会话中先前的 AUTH 已经成功。',
  'RFC 4954 section 4: after AUTH has been completed successfully, no more AUTH commands may be issued in the same session, and the server MUST answer a further one with 503. After a failed AUTH the client may try again.':
    'RFC 4954 第 4 节：AUTH 成功完成之后，同一会话中不得再发送 AUTH 命令，服务器必须以 503 应答后来的 AUTH。AUTH 失败之后，客户端可以重试。',
  'To act as another user, send QUIT and open a new connection.':
    '要以另一个用户的身份操作，应发送 QUIT 并打开新的连接。',
  'Sendmail, smtp-server, aiosmtpd and Dovecot answer 503, Courier 502; Haraka accepts it.':
    'Sendmail、smtp-server、aiosmtpd 和 Dovecot 应答 503，Courier 应答 502；Haraka 接受它。',
  'The client sends AUTH while a mail transaction is open.': '客户端在邮件事务打开期间发送 AUTH。',
  'RFC 4954 section 4: AUTH is not permitted during a mail transaction, and the server MUST refuse it there with 503. What the server let the sender do at MAIL would otherwise rest on another identity than the rest of the transaction.':
    'RFC 4954 第 4 节：邮件事务期间不允许 AUTH，服务器必须在此处以 503 拒绝它。否则服务器在 MAIL 时允许发件人所做的，与事务其余部分所依据的身份就会不同。',
  'Authenticate right after EHLO (and after STARTTLS and the EHLO behind it). To authenticate later, end the transaction with RSET first.':
    '在 EHLO 之后（以及 STARTTLS 和其后的 EHLO 之后）立即认证。要在以后认证，应先以 RSET 结束事务。',
  'Postfix, Exim, OpenSMTPD and Sendmail answer 503, Courier 502. aiosmtpd, smtp-server, Haraka and Twisted accept it.':
    'Postfix、Exim、OpenSMTPD 和 Sendmail 应答 503，Courier 应答 502。aiosmtpd、smtp-server、Haraka 和 Twisted 接受它。',
  'After a 334 challenge the client sends a command instead of an answer to the challenge.':
    '在 334 质询之后，客户端发送命令，而不是对质询的响应。',
  'RFC 4954 section 4: a challenge is answered by a line of base64, or by a lone `*`, which cancels the exchange. Whatever the client sends is read as such an answer, and no command is carried out. Most commands are no base64, for which the server must refuse the AUTH with 501; a word like QUIT or NOOP even is base64, and is taken for a name or a password.':
    'RFC 4954 第 4 节：对质询的响应是一行 base64，或单独一个表示取消交换的 `*`。客户端发送的任何内容都会被读作这样的响应，不会执行任何命令。大多数命令不是 base64，服务器必须为此以 501 拒绝 AUTH；而 QUIT 或 NOOP 这样的词恰好是 base64，会被当作用户名或密码。',
  'Answer the challenge, or send `*` and wait for the 501 before the next command.':
    '响应质询，或发送 `*` 并等到 501 之后再发送下一条命令。',
  'Haraka does not know the exchange any more and takes the line for a command.':
    'Haraka 此时已不记得该交换，把该行当作命令。',
  'The client asks for the mail of its domains with ATRN before a successful AUTH.':
    '客户端在 AUTH 成功之前以 ATRN 请求取得其域的邮件。',
  'RFC 2645 section 5.2.1: ATRN in a session that is not authenticated MUST be refused, with 530. It exchanges the roles of client and server, and would hand the mail of a domain to anyone.':
    'RFC 2645 第 5.2.1 节：会话未经认证时的 ATRN 必须以 530 拒绝。它会交换客户端和服务器的角色，否则会把一个域的邮件交给任何人。',
  'Send EHLO, AUTH and then ATRN.': '依次发送 EHLO、AUTH，然后是 ATRN。',
  'The client sends STARTTLS although TLS is active, after an earlier STARTTLS or because the connection began with TLS.':
    '客户端发送 STARTTLS，而 TLS 已经启用：先前已有 STARTTLS，或连接一开始就使用 TLS。',
  'RFC 3207 section 4.2: a client MUST NOT attempt to start a TLS session where one is active already, and the server MUST NOT offer STARTTLS in the reply to an EHLO inside TLS.':
    'RFC 3207 第 4.2 节：TLS 会话已经启用时，客户端不得再尝试开始 TLS 会话；服务器在 TLS 之内对 EHLO 的应答中不得声明 STARTTLS。',
  'Use STARTTLS only where the latest EHLO reply offers it. On port 465 the connection is encrypted from its first octet and needs no STARTTLS.':
    '只有在最近一次 EHLO 应答声明了 STARTTLS 时才使用它。端口 465 上的连接从第一个字节起就已加密，不需要 STARTTLS。',
  'Exim, OpenSMTPD, smtp-server and Twisted answer 503, Postfix 554, Sendmail 454, Dovecot and go-smtp 502, Courier 540; aiosmtpd and Haraka answer 220 and then lose the connection.':
    'Exim、OpenSMTPD、smtp-server 和 Twisted 应答 503，Postfix 应答 554，Sendmail 应答 454，Dovecot 和 go-smtp 应答 502，Courier 应答 540；aiosmtpd 和 Haraka 应答 220，随后丢失连接。',
  'The client sends STARTTLS while a mail transaction is open.': '客户端在邮件事务打开期间发送 STARTTLS。',
  'RFC 3207 is silent on it. After the handshake both sides forget what they learnt from each other (section 4.2), so the transaction is lost, and the sender and recipients have gone over the wire in the clear.':
    'RFC 3207 对此没有规定。握手之后，双方会丢弃从对方获知的一切（第 4.2 节），因此事务会丢失，而发件人和收件人已经以明文传输过。',
  'Send STARTTLS right after the first EHLO, before AUTH and MAIL.':
    '在第一个 EHLO 之后、AUTH 和 MAIL 之前立即发送 STARTTLS。',
  'Postfix, Exim, aiosmtpd, smtp-server and Haraka accept it and discard the transaction; Twisted accepts it and keeps the transaction; OpenSMTPD and Sendmail answer 503, Courier 540.':
    'Postfix、Exim、aiosmtpd、smtp-server 和 Haraka 接受它并丢弃事务；Twisted 接受它并保留事务；OpenSMTPD 和 Sendmail 应答 503，Courier 应答 540。',
  'The server sends a 220 greeting behind the TLS handshake that STARTTLS began.':
    '服务器在 STARTTLS 开始的 TLS 握手之后发送 220 问候语。',
  'After the handshake the session is as it was right after the greeting, and it is the client’s turn: it should send EHLO (RFC 3207 section 4.2). A second greeting would be taken for the reply to that EHLO, and every later reply for that to the command before.':
    '握手之后，会话的状态与刚收到问候语之后相同，轮到客户端发言：它应发送 EHLO（RFC 3207 第 4.2 节）。第二次问候会被当作对该 EHLO 的应答，其后每个应答都会被当作对前一条命令的应答。',
  'Say nothing after the handshake and wait for EHLO. Only a connection that begins with TLS (port 465) is greeted inside TLS.':
    '握手之后不发送任何内容，等待 EHLO。只有一开始就使用 TLS 的连接（端口 465）才在 TLS 之内问候。',
  'No recorded server does it; texts about SMTP sometimes show it.':
    '没有任何有记录的服务器这样做；关于 SMTP 的文章有时会这样写。',
  'The client sends ETRN, ATRN, TURN, XCLIENT or XFORWARD while a mail transaction is open.':
    '客户端在邮件事务打开期间发送 ETRN、ATRN、TURN、XCLIENT 或 XFORWARD。',
  'ETRN is for the time outside of transactions (RFC 1985 section 5). ATRN and TURN exchange the roles of client and server, and XCLIENT and XFORWARD change who the client is taken to be: none of it can apply to a transaction that has begun.':
    'ETRN 用于事务之外（RFC 1985 第 5 节）。ATRN 和 TURN 会交换客户端和服务器的角色，XCLIENT 和 XFORWARD 会改变服务器所认定的客户端身份：这些都不能适用于已经开始的事务。',
  'Finish the transaction, or end it with RSET, before the command.': '在该命令之前完成事务，或以 RSET 结束事务。',
  'Postfix answers 503 (MAIL transaction in progress), Exim 503 (ETRN is not permitted inside a transaction).':
    'Postfix 应答 503（“MAIL transaction in progress”），Exim 应答 503（“ETRN is not permitted inside a transaction”）。',
  'The client sends EHLO or HELO in a session that it opened with LHLO, or to a server whose greeting names LMTP and that refuses it.':
    '客户端在它以 LHLO 开始的会话中，或向问候语提到 LMTP 并拒绝该命令的服务器，发送 EHLO 或 HELO。',
  'RFC 2033 section 4.1: LHLO takes the place of HELO and EHLO, and the server must not accept these; 500 is recommended. So a client of one protocol that reaches a server of the other is found out at once.':
    'RFC 2033 第 4.1 节：LHLO 取代 HELO 和 EHLO，服务器不得接受后两者；建议应答 500。这样，使用一种协议的客户端连到另一种协议的服务器时会立即被发现。',
  'Repeat LHLO to begin anew in LMTP. To speak SMTP, connect to the SMTP port.':
    '要在 LMTP 中重新开始，应再次发送 LHLO。要使用 SMTP，应连接到 SMTP 端口。',
  'The client sends LHLO in a session that it opened with EHLO or HELO.':
    '客户端在它以 EHLO 或 HELO 开始的会话中发送 LHLO。',
  'LHLO stands in the place of EHLO in LMTP (RFC 2033 section 4.1), a protocol of its own with other replies behind a message. A session cannot change from one to the other.':
    'LHLO 在 LMTP 中取代 EHLO（RFC 2033 第 4.1 节），而 LMTP 是一个独立的协议，邮件之后的应答不同。会话不能从一种协议转为另一种。',
  'Use EHLO with SMTP servers. To hand mail to a local delivery agent by LMTP, connect to its own socket or port, never to port 25 (RFC 2033 section 5).':
    '对 SMTP 服务器使用 EHLO。要通过 LMTP 把邮件交给本地投递代理，应连接到它自己的套接字或端口，绝不能是端口 25（RFC 2033 第 5 节）。',
  'The client sent a command out of order, and the server accepted it although an RFC says that it must answer 503 (or, to EHLO in LMTP, must not accept it).':
    '客户端发送了次序错误的命令，服务器却接受了它，而 RFC 规定它必须应答 503（在 LMTP 中对 EHLO 则不得接受）。',
  'RFC 5321 section 4.1.4: where a command is out of order the server answers 503 and stays in the state it was in; RCPT without MAIL (section 3.3), AUTH in a transaction or after a success (RFC 4954 section 4), DATA or BDAT after chunks (RFC 3030 sections 2 and 3), and HELO or EHLO in LMTP (RFC 2033 section 4.1) MUST be refused. A server that goes along may mix the senders or recipients of two messages.':
    'RFC 5321 第 4.1.4 节：命令次序错误时，服务器应答 503，并保持原来的状态；没有 MAIL 的 RCPT（第 3.3 节）、事务之中或成功之后的 AUTH（RFC 4954 第 4 节）、分块之后的 DATA 或 BDAT（RFC 3030 第 2 和第 3 节），以及 LMTP 中的 HELO 或 EHLO（RFC 2033 第 4.1 节）都必须拒绝。照样接受的服务器可能会混淆两封邮件的发件人或收件人。',
  'Check the state of the session at each command, answer 503 and change nothing. The client’s own fault is reported beside this one.':
    '对每条命令检查会话的状态，应答 503，不改变任何内容。客户端自身的错误会与此问题一并报告。',
  'Haraka, qpsmtpd and go-smtp accept a nested MAIL and forget the first sender; aiosmtpd, smtp-server, Haraka and Twisted accept AUTH in a transaction; Haraka accepts a second AUTH.':
    'Haraka、qpsmtpd 和 go-smtp 接受嵌套的 MAIL，并丢弃前一个发件人；aiosmtpd、smtp-server、Haraka 和 Twisted 接受事务之中的 AUTH；Haraka 接受第二次 AUTH。',
  'The server answers 503 to NOOP, RSET, HELP, VRFY or EXPN.': '服务器以 503 应答 NOOP、RSET、HELP、VRFY 或 EXPN。',
  'RFC 5321 section 4.1.4: these commands can be used at any time during a session, also before EHLO, and servers should process them normally, that is, not answer 503.':
    'RFC 5321 第 4.1.4 节：这些命令在会话期间的任何时候都可以使用，包括在 EHLO 之前；服务器应正常处理它们，即不应答 503。',
  'Answer them in every state. RSET before EHLO has nothing to discard and does no harm; 502 or 252 are there for VRFY and EXPN where they are switched off.':
    '在任何状态下都应答它们。EHLO 之前的 RSET 没有什么可丢弃的，也无害；VRFY 和 EXPN 被禁用时，可以使用 502 或 252。',
  'OpenSMTPD answers 503 to RSET before EHLO. Exim answers 503 to VRFY between the chunks of a message.':
    'OpenSMTPD 对 EHLO 之前的 RSET 应答 503。Exim 对邮件分块之间的 VRFY 应答 503。',
  'The server answers 503 to an EHLO that follows an earlier one.': '服务器以 503 应答后来再次发送的 EHLO。',
  'RFC 5321 section 4.1.4: EHLO may be issued by a client later in the session, and then does what RSET does. Where it is not acceptable the server answers 501, 500, 502 or 550; 503 is not among these, as EHLO is never out of order.':
    'RFC 5321 第 4.1.4 节：客户端可以在会话中稍后再次发送 EHLO，其作用与 RSET 相同。不能接受它时，服务器应答 501、500、502 或 550；503 不在其中，因为 EHLO 从不存在次序错误。',
  'Accept EHLO at any time, discard the open transaction, and send the list of extensions anew.':
    '随时接受 EHLO，丢弃打开的事务，并重新发送扩展列表。',
  'OpenSMTPD, qpsmtpd and CPython’s smtpd answer 503 to a second EHLO or HELO; the others accept it. Courier accepts it but keeps the transaction.':
    'OpenSMTPD、qpsmtpd 和 CPython 的 smtpd 对第二个 EHLO 或 HELO 应答 503；其他服务器接受它。Courier 接受它，但保留事务。',
  'The client sends another command behind QUIT, before the server’s reply to it.':
    '客户端在 QUIT 之后、服务器对其应答之前发送另一条命令。',
  'RFC 5321 section 4.1.4: the last command in a session MUST be QUIT, and RFC 2920 section 3.1 lets QUIT stand only at the end of a group. The server answers 221 and closes the connection (RFC 5321 section 4.1.1.10).':
    'RFC 5321 第 4.1.4 节：会话的最后一条命令必须是 QUIT；RFC 2920 第 3.1 节只允许 QUIT 位于组的末尾。服务器应答 221 并关闭连接（RFC 5321 第 4.1.1.10 节）。',
  'Send QUIT when nothing else is to be done, and read its reply before closing the connection.':
    '没有其他事情要做时才发送 QUIT，并在关闭连接之前读取其应答。',
  'Postfix, Exim, OpenSMTPD, Sendmail, Courier, aiosmtpd, smtp-server and Haraka answer 221, close, and ignore what came behind QUIT.':
    'Postfix、Exim、OpenSMTPD、Sendmail、Courier、aiosmtpd、smtp-server 和 Haraka 应答 221，关闭连接，并忽略 QUIT 之后的内容。',
  'The client sends a command although the session has ended: the server answered QUIT with 221, or closed the connection, with 421 or without.':
    '客户端发送命令，而会话已经结束：服务器以 221 应答了 QUIT，或者关闭了连接，无论是否发送了 421。',
  'QUIT must be the last command of a session (RFC 5321 section 4.1.4). After 421 the server closes the connection (section 3.8), and nothing that follows is processed.':
    'QUIT 必须是会话的最后一条命令（RFC 5321 第 4.1.4 节）。421 之后服务器关闭连接（第 3.8 节），其后的任何内容都不会处理。',
  'Open a new connection for what is left to do. After 421 wait before trying again.':
    '为剩余的工作打开新的连接。421 之后应等待一段时间再重试。',
  'Every recorded server closes the connection with 221, and answers nothing behind it.':
    '所有有记录的服务器都在 221 之后关闭连接，对其后的内容不作应答。',
  'The client closes the connection in the middle of a session, without QUIT. It is reported only where the transcript says who closed it.':
    '客户端在会话中间关闭连接，没有发送 QUIT。只有会话记录表明是谁关闭连接时才报告。',
  'RFC 5321 section 4.1.1.10: the client MUST NOT intentionally close the connection until it has sent QUIT, and it should wait for the reply. A server cannot tell such an end from a network failure; an open transaction is discarded.':
    'RFC 5321 第 4.1.1.10 节：客户端在发送 QUIT 之前不得有意关闭连接，并且应等待应答。服务器无法区分这样的结束与网络故障；打开的事务会被丢弃。',
  'Send QUIT and read the 221, also after an error.': '发送 QUIT 并读取 221，出错之后也应如此。',
  'Who is cut off by the network looks the same in a recording, so that this is for information only. Programs that only look whether a port answers, and many that send spam, leave without QUIT. Postfix logs such sessions as “lost connection”.':
    '因网络而中断的客户端在记录中看起来是一样的，因此这只是供参考的信息。只检查端口是否应答的程序，以及许多发送垃圾邮件的程序，都不发送 QUIT 就离开。Postfix 把这样的会话记为“lost connection”。',
  'The server closes the connection in the middle of a session: the client sent no QUIT, and the server did not say 421. It is reported only where the transcript says who closed it.':
    '服务器在会话中间关闭连接：客户端没有发送 QUIT，服务器也没有发送 421。只有会话记录表明是谁关闭连接时才报告。',
  'RFC 5321 section 3.8: the server MUST NOT intentionally close the connection but after QUIT, after a 421 reply because it has to shut down, or when the client has been silent for too long; against an attack it may (section 7.8). A client that is cut off does not know whether to try again, and after the final dot not even whether its message was taken.':
    'RFC 5321 第 3.8 节：服务器不得有意关闭连接，除非是在 QUIT 之后，或因必须停机而应答 421 之后，或客户端沉默太久；遭受攻击时可以关闭（第 7.8 节）。连接被切断的客户端不知道是否应重试，在结束点之后甚至不知道邮件是否已被接收。',
  'Send 421 before closing. To keep off a client that makes too many errors, answer 421 with the reason.':
    '关闭之前发送 421。要阻止出错太多的客户端，应以 421 应答并说明原因。',
  'Some servers close after a 5yz reply to a client that breaks the rules: Postfix with 521 or after a protocol error, OpenSMTPD after two lines in one packet.':
    '有些服务器对违反规则的客户端应答 5yz 之后就关闭连接：Postfix 在 521 之后或协议错误之后，OpenSMTPD 在同一数据包中有两行之后。',
};
