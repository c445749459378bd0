<?php
// Sends a message with the debug output on.
require 'libphp-phpmailer/autoload.php';

$mail = new PHPMailer\PHPMailer\PHPMailer();
$mail->isSMTP();
$mail->SMTPDebug = 2;
$mail->Debugoutput = 'echo';
$mail->Host = '127.0.0.1';
$mail->Port = (int) $argv[1];
$mail->Helo = 'client.example.org';
$mail->SMTPAuth = true;
$mail->SMTPAutoTLS = false;
$mail->Username = 'user';
$mail->Password = 'secret';
$mail->setFrom('a@example.org');
$mail->addAddress('b@example.net');
$mail->addAddress('nobody@example.net');
$mail->Subject = 'What was sent';
$mail->Body = "Dear b,\r\n.a dot in front\r\n\r\n250 is no reply here\r\n";
$mail->send();
