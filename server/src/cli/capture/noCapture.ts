/** The octets are no capture; the message says so. */
export class NoCapture extends Error {}
