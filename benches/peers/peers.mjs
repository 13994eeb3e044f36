// Lays the journeys of a folder out with several programs and prints one table. Started by `run`, which says where the
// programs are. Each lays out the same cards, of the sizes that they have in Parcours, and the same lines.
import { spawnSync } from "node:child_process";
import { mkdtempSync, existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const RUNS = 5;
const MORE = 5;
const { MODULES, PROGRAMS, METRICS } = process.env;
const require = createRequire(join(MODULES, "here"));
const ELK = require("elkjs/lib/elk.bundled.js");
const dagre = require("@dagrejs/dagre");

const middle = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
const note = (text) => process.stderr.write(text + "\n");

function run(program, args, input) {
  const done = spawnSync(program, args, { input, encoding: "utf8", maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(`${program}: ${done.error?.message ?? done.stderr.trim().split("\n").at(-1)}`);
  return done.stdout;
}

/** The same work several times: its last result, and the middle of the milliseconds that it took. */
async function timed(work) {
  const times = [];
  let result;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    result = await work();
    times.push(performance.now() - start);
  }
  return { result, ms: middle(times) };
}

/** A journey as Parcours lays it out, and as a graph: which stage and channel a card is of follows from its cell. */
function read(file) {
  const layout = JSON.parse(run(join(PROGRAMS, "parcours"), ["layout", "--json", file]));
  const starts = (axis) => [...new Set(layout.cells.map((cell) => cell[axis]))].sort((a, b) => a - b);
  const [columns, rows] = [starts("x"), starts("y")];
  const nodes = layout.nodes.map((node) => ({
    id: node.id,
    w: node.w,
    h: node.h,
    stage: columns.findLastIndex((x) => x <= node.x),
    channel: rows.findLastIndex((y) => y <= node.y),
  }));
  const edges = layout.edges.filter((edge) => edge.source !== edge.target);
  return { layout, graph: { nodes, edges: edges.map(({ id, source, target }) => ({ id, source, target })) } };
}

function parcours({ layout }, file) {
  const table = run(join(PROGRAMS, "examples/layout_figures"), [file, "--runs", String(4 * RUNS)]);
  return { layout, ms: Number(table.trim().split(/\s+/).at(-1)) };
}

/**
 * Stages as ranks, lines at right angles. The time of one is what more of the same take more, so the start of the program
 * does not count; reading and writing the text does.
 */
async function dot({ graph }) {
  const stages = [...new Set(graph.nodes.map((node) => node.stage))].sort((a, b) => a - b);
  const quoted = JSON.stringify;
  const text = [
    "digraph { rankdir=LR; splines=ortho; nodesep=0.33; ranksep=0.8; node [shape=box fixedsize=true label=\"\"];",
    ...stages.map((stage) => `stage${stage} [style=invis width=0.01 height=0.01];`),
    ...stages.slice(1).map((stage, before) => `stage${stages[before]} -> stage${stage} [style=invis];`),
    ...graph.nodes.map((node) => `${quoted(node.id)} [width=${node.w / 72} height=${node.h / 72}];`),
    ...stages.map((stage) => {
      const cards = graph.nodes.filter((node) => node.stage === stage).map((node) => quoted(node.id));
      return `{ rank=same; stage${stage}; ${cards.join("; ")} }`;
    }),
    ...graph.edges.map((edge) => `${quoted(edge.source)} -> ${quoted(edge.target)} [id=${quoted(edge.id)}];`),
    "}",
  ].join("\n");
  const { result, ms: once } = await timed(() => run("dot", ["-Tjson0"], text));
  const { ms: more } = await timed(() => run("dot", ["-Tjson0"], text.repeat(1 + MORE)));
  const drawn = JSON.parse(result);
  const sizes = new Map(graph.nodes.map((node) => [node.id, node]));
  const point = (text) => text.split(",").map(Number);
  const nodes = drawn.objects.filter((object) => sizes.has(object.name)).map((object) => {
    const [{ w, h }, [x, y]] = [sizes.get(object.name), point(object.pos)];
    return { id: object.name, x: x - w / 2, y: -y - h / 2, w, h };
  });
  const edges = drawn.edges.filter((edge) => edge.id !== undefined).map((edge) => {
    // The end of the arrow, then cubic curves, which are straight here: every third point is one of the line.
    const [end, ...curve] = edge.pos.split(" ");
    const points = [...curve.filter((_, index) => index % 3 === 0).map(point), point(end.replace("e,", ""))];
    return { id: edge.id, points: points.map(([x, y]) => [x, -y]) };
  });
  return { layout: { nodes, edges }, ms: (more - once) / MORE };
}

/** Stages as partitions, lines at right angles; apart, components would each have columns of their own. */
async function elk({ graph }) {
  const options = {
    "elk.algorithm": "layered",
    "elk.direction": "RIGHT",
    "elk.edgeRouting": "ORTHOGONAL",
    "elk.partitioning.activate": "true",
    "elk.separateConnectedComponents": "false",
  };
  const input = () => ({
    id: "map",
    layoutOptions: options,
    children: graph.nodes.map((node) => ({
      id: `n${node.id}`,
      width: node.w,
      height: node.h,
      layoutOptions: { "elk.partitioning.partition": String(node.stage) },
    })),
    edges: graph.edges.map((edge) => ({
      id: `e${edge.id}`,
      sources: [`n${edge.source}`],
      targets: [`n${edge.target}`],
    })),
  });
  const engine = new ELK();
  const { result, ms } = await timed(() => engine.layout(input()));
  const nodes = result.children.map(({ id, x, y, width, height }) => ({ id: id.slice(1), x, y, w: width, h: height }));
  const edges = result.edges.map((edge) => {
    const points = edge.sections.flatMap((part) => [part.startPoint, ...(part.bendPoints ?? []), part.endPoint]);
    return { id: edge.id.slice(1), points: points.map(({ x, y }) => [x, y]) };
  });
  return { layout: { nodes, edges }, ms };
}

/** As it comes: it knows neither stages nor lanes. */
async function plainDagre({ graph }) {
  const { result, ms } = await timed(() => {
    const input = new dagre.graphlib.Graph({ multigraph: true }).setGraph({ rankdir: "LR" });
    for (const node of graph.nodes) input.setNode(node.id, { width: node.w, height: node.h });
    for (const edge of graph.edges) input.setEdge(edge.source, edge.target, {}, edge.id);
    dagre.layout(input);
    return input;
  });
  const nodes = graph.nodes.map(({ id, w, h }) => {
    const { x, y } = result.node(id);
    return { id, x: x - w / 2, y: y - h / 2, w, h };
  });
  const edges = graph.edges.map(({ id, source, target }) => {
    const { points } = result.edge(source, target, id);
    return { id, points: points.map(({ x, y }) => [x, y]) };
  });
  return { layout: { nodes, edges }, ms };
}

const PEERS = { Parcours: parcours, "dot, ortho": dot, "ELK, partitions": elk, dagre: plainDagre };
const FIGURES = {
  "stages kept": ["stage_disj", 2],
  "lanes kept": ["lane_disj", 2],
  crossings: ["crossings", 1],
  "through cards": ["edge_node", 1],
  "px on each other": ["overlap_px", 1],
  bends: ["bpe", 2],
  detour: ["detour", 2],
  area: ["area_ratio", 1],
};

/** The figures of a layout, by metrics.py. */
function figures(graph, layout, folder) {
  const [a, b] = [join(folder, "graph.json"), join(folder, "layout.json")];
  writeFileSync(a, JSON.stringify(graph));
  const points = new Map(layout.edges.map((edge) => [edge.id, edge.points]));
  const edges = graph.edges.map((edge) => ({ ...edge, points: points.get(edge.id) ?? [] }));
  writeFileSync(b, JSON.stringify({ nodes: layout.nodes, edges }));
  return JSON.parse(run("python3", [METRICS, a, b]));
}

function table(rows) {
  const width = (column) => Math.max(...rows.map((row) => row[column].length));
  const cell = (text, column) => (column < 2 ? text.padEnd(width(column)) : text.padStart(width(column)));
  return rows.map((row) => row.map(cell).join("  ")).join("\n");
}

const [folder] = process.argv.slice(2);
const measured = existsSync(METRICS);
if (!measured) note(`there is no ${METRICS}: times only`);
const scratch = mkdtempSync(join(tmpdir(), "peers-"));
/** By size and by program, what was found for each map. */
const found = new Map();
for (const file of readdirSync(folder).filter((name) => name.endsWith(".ron") && !name.includes("__")).sort()) {
  const name = basename(file, ".ron");
  const map = read(join(folder, file));
  for (const [peer, layOut] of Object.entries(PEERS)) {
    const group = name.replace(/^(j\d+)_s\d+$/, "$1");
    try {
      const { layout, ms } = await layOut(map, join(folder, file));
      const figure = measured ? figures(map.graph, layout, scratch) : {};
      found.set(group, found.get(group) ?? new Map());
      found.get(group).set(peer, [...(found.get(group).get(peer) ?? []), { ...figure, ms }]);
    } catch (error) {
      note(`${name}: ${peer} failed: ${error.message}`);
    }
  }
}
rmSync(scratch, { recursive: true });

const rows = [["map", "layout", "maps", ...(measured ? Object.keys(FIGURES) : []), "ms"]];
const size = (group) => Number(/^j(\d+)$/.exec(group)?.[1] ?? Infinity);
for (const [group, peers] of [...found].sort(([a], [b]) => size(a) - size(b))) {
  for (const [peer, maps] of peers) {
    const mean = (key) => maps.reduce((sum, map) => sum + map[key], 0) / maps.length;
    const shown = measured ? Object.values(FIGURES).map(([key, digits]) => mean(key).toFixed(digits)) : [];
    rows.push([group, peer, String(maps.length), ...shown, mean("ms").toFixed(1)]);
  }
}
console.log(table(rows));
