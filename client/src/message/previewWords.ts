import { l10n } from 'vscode';

/** The words of the view of a message in the user's language, by the English ones. */
export function previewWords(): Readonly<Record<string, string>> {
  return {
    'All header fields': l10n.t('All header fields'),
    Attachments: l10n.t('Attachments'),
    'Envelope: {0}': l10n.t('Envelope: {0}'),
    'Go to its lines in the transcript': l10n.t('Go to its lines in the transcript'),
    Header: l10n.t('Header'),
    Message: l10n.t('Message'),
    'Open Source': l10n.t('Open Source'),
    'Open the message as it was sent': l10n.t('Open the message as it was sent'),
    'Save Message…': l10n.t('Save Message…'),
    'Save the message as a file .eml': l10n.t('Save the message as a file .eml'),
    'Save {0}': l10n.t('Save {0}'),
    'Save…': l10n.t('Save…'),
    'Show in Transcript': l10n.t('Show in Transcript'),
    'Source of the HTML': l10n.t('Source of the HTML'),
    'The parts of the message cannot be told apart: {0}': l10n.t('The parts of the message cannot be told apart: {0}'),
    'This message is {0}.': l10n.t('This message is {0}.'),
    '{0}, {1}': l10n.t('{0}, {1}'),
    '{0}, {1} octets': l10n.t('{0}, {1} octets'),
    '{0}: its text alone, nothing is loaded': l10n.t('{0}: its text alone, nothing is loaded'),
    '… more follows: open the source to read it': l10n.t('… more follows: open the source to read it'),
  };
}
