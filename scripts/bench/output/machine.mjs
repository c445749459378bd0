import { availableParallelism, cpus, loadavg, totalmem, type } from 'node:os';

/** What a run was measured on. */
export function describeMachine() {
  return {
    cpu: (cpus()[0]?.model ?? 'unknown processor').replace(/\s+/g, ' ').trim(),
    cores: availableParallelism(),
    memory: totalmem(),
    node: process.version,
    system: `${type()} ${process.arch}`,
    /** Other work on the machine at the beginning. */
    load: Number(loadavg()[0].toFixed(2)),
  };
}

/** The same in one line. */
export function machineLine({ cpu, cores, memory, node, system, load }) {
  const busy = load > cores * 0.3 ? `, busy with other work (load ${load})` : '';
  return `${cpu}, ${cores} cores, ${Math.round(memory / 2 ** 30)} GiB, ${system}, Node ${node}${busy}`;
}
