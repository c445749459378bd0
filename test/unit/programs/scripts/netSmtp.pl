# Sends message.eml with the debug output on.
use strict;
use warnings;
use Net::SMTP;

my $smtp = Net::SMTP->new('127.0.0.1', Port => $ARGV[0], Hello => 'client.example.org', Debug => 1);
$smtp->mail('a@example.org');
$smtp->to('b@example.net', 'nobody@example.net', { SkipBad => 1 });
open(my $file, '<:raw', 'message.eml') or die $!;
$smtp->data([<$file>]);
$smtp->quit;
