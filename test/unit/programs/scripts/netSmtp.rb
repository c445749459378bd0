# Sends message.eml with the debug output on.
require 'net/smtp'

smtp = Net::SMTP.new('127.0.0.1', Integer(ARGV[0]))
smtp.set_debug_output($stderr)
smtp.disable_starttls if smtp.respond_to?(:disable_starttls)
smtp.start('client.example.org', 'user', 'secret', :login) do |session|
  session.send_message(File.binread('message.eml'), 'a@example.org', 'b@example.net')
end
