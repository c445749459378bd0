import type { TcpConnection } from './tcpConnection';

/** Connections in the order of their last packets. A connection is in one list at a time. */
export class RecencyList {
  size = 0;
  private first: TcpConnection | undefined;
  private last: TcpConnection | undefined;

  oldest(): TcpConnection | undefined {
    return this.first;
  }

  add(connection: TcpConnection): void {
    connection.older = this.last;
    connection.newer = undefined;
    if (this.last === undefined) this.first = connection;
    else this.last.newer = connection;
    this.last = connection;
    this.size++;
  }

  /** Does nothing where it is in no list. */
  remove(connection: TcpConnection): void {
    const { older, newer } = connection;
    if (older === undefined && this.first !== connection) return;
    if (older === undefined) this.first = newer;
    else older.newer = newer;
    if (newer === undefined) this.last = older;
    else newer.older = older;
    connection.older = connection.newer = undefined;
    this.size--;
  }

  touch(connection: TcpConnection): void {
    if (this.last === connection) return;
    this.remove(connection);
    this.add(connection);
  }

  all(): TcpConnection[] {
    const all: TcpConnection[] = [];
    for (let each = this.first; each !== undefined; each = each.newer) all.push(each);
    return all;
  }
}
