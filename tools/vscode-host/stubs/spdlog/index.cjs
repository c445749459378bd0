// Stands in for the native module: a plain appending file logger with the calls VS Code makes.
const fs = require('node:fs');
const path = require('node:path');
const NAMES = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];
class Logger {
  constructor(file) {
    this.file = file;
    this.level = 2;
    this.raw = false;
    this.made = false;
  }
  write(level, text) {
    if (level < this.level) return;
    try {
      if (!this.made) {
        fs.mkdirSync(path.dirname(this.file), { recursive: true });
        this.made = true;
      }
      fs.appendFileSync(this.file, this.raw ? text : `${new Date().toISOString()} [${NAMES[level]}] ${text}\n`);
    } catch {
      /* a log line is never worth a crash */
    }
  }
  trace(t) {
    this.write(0, t);
  }
  debug(t) {
    this.write(1, t);
  }
  info(t) {
    this.write(2, t);
  }
  warn(t) {
    this.write(3, t);
  }
  error(t) {
    this.write(4, t);
  }
  critical(t) {
    this.write(5, t);
  }
  getLevel() {
    return this.level;
  }
  setLevel(l) {
    this.level = l;
  }
  setPattern() {}
  clearFormatters() {
    this.raw = true;
  }
  flush() {}
  drop() {}
}
const make = async (_name, file) => new Logger(file);
exports.version = 0;
exports.setLevel = exports.setFlushOn = exports.shutdown = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = exports.createAsyncRotatingLogger = make;
