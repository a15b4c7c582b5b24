"use strict";

// Chooses where the nodes of a story are drawn. A story is laid out once: its nodes keep their places when another one
// of them is selected, and when the person comes back to it. A new node gets a place beside those it is linked to.
// The same nodes and links always get the same places.
const graphPlaces = (() => {
  const ticksForAll = 300;
  const ticksForNew = 120;
  const mostKept = 4000; // places
  const widestGap = { x: 240, y: 130 }; // between neighbours, when a small story fills the panel
  const labelled = { x: 156, y: 66 }; // what a node and its label take
  const kept = new Map(); // by key, the oldest first: { x, y, layout }
  let layouts = 0;

  const radius = (node) => (node.quality === null ? 8 : 6 + Math.max(0, Math.min(100, node.quality)) / 10);

  // Gives each node r, x and y. `room`: { width, height } of the page without its margins. `mayMove`: whether known nodes
  // may move if the new ones find no room beside them; not after the person arranged them.
  function place(nodes, links, room, mayMove) {
    const layout = mostFrequentLayout(nodes);
    for (const node of nodes) {
      node.r = radius(node);
      const before = kept.get(node.key);
      if (before !== undefined && before.layout === layout)
        Object.assign(node, { x: before.x, y: before.y, fx: before.x, fy: before.y });
    }
    const known = nodes.filter((node) => node.fx !== undefined).length;
    let isFresh = known * 2 < nodes.length; // else it may be another story that shares some nodes with this one
    if (!isFresh && known < nodes.length) {
      startBesideKnown(nodes, links);
      settle(nodes, links, room, ticksForNew);
      isFresh = mayMove && isCrowded(nodes, 1, 1);
    }
    if (isFresh) {
      for (const node of nodes)
        delete node.x, delete node.y, delete node.vx, delete node.vy, delete node.fx, delete node.fy;
      layouts += 1;
      layOut(nodes, links, room);
    }
    for (const node of nodes) {
      delete node.fx, delete node.fy;
      keep(node, isFresh ? layouts : layout);
    }
  }

  // Remembers the place of a node; after the person moved it, too.
  function keep(node, layout = kept.get(node.key).layout) {
    kept.delete(node.key);
    kept.set(node.key, { x: node.x, y: node.y, layout });
    if (kept.size > mostKept)
      kept.delete(kept.keys().next().value);
  }

  // When two stories become one, the places of the larger one are kept: those of the other belong to another drawing.
  function mostFrequentLayout(nodes) {
    const counts = new Map();
    for (const node of nodes) {
      const before = kept.get(node.key);
      if (before !== undefined)
        counts.set(before.layout, (counts.get(before.layout) || 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([layout]) => layout)[0];
  }

  function layOut(nodes, links, room) {
    const sorted = [...nodes].sort((a, b) => (a.key < b.key ? -1 : 1)); // whichever is selected
    settle(sorted, links, room, ticksForAll);
    turn(sorted, room.width >= room.height);
    spread(sorted, room);
  }

  function startBesideKnown(nodes, links) {
    const byKey = new Map(nodes.map((node) => [node.key, node]));
    links.forEach((link, i) => {
      for (const [from, to] of [[link.from, link.to], [link.to, link.from]]) {
        const known = byKey.get(from);
        const fresh = byKey.get(to);
        if (known.x !== undefined && fresh.x === undefined)
          Object.assign(fresh, { x: known.x + 60 * Math.cos(i * 2.4), y: known.y + 60 * Math.sin(i * 2.4) });
      }
    });
  }

  function settle(nodes, links, room, ticks) {
    const crowd = nodes.length > 60;
    const gap = crowd ? 10 : nodes.length > 14 ? 24 : 50;
    const aspect = Math.max(0.5, room.width / room.height);
    const simulation = d3.forceSimulation(nodes)
      .force("link", d3.forceLink(links.map((link) => ({ source: link.from, target: link.to })))
        .id((node) => node.key).distance(crowd ? 60 : 120))
      .force("charge", d3.forceManyBody().strength(crowd ? -120 : -320).distanceMax(600))
      .force("room", d3.forceCollide().radius((node) => node.r + gap))
      .force("x", d3.forceX().strength(0.05))
      .force("y", d3.forceY().strength(Math.min(0.4, 0.05 * aspect * aspect))) // as flat as the panel
      .stop();
    simulation.tick(ticks);
  }

  // Turns the drawing so that its longer side lies along that of the panel.
  function turn(nodes, isWide) {
    const [cx, cy] = [d3.mean(nodes, (node) => node.x), d3.mean(nodes, (node) => node.y)];
    let [xx, xy, yy] = [0, 0, 0];
    for (const node of nodes) {
      const [dx, dy] = [node.x - cx, node.y - cy];
      xx += dx * dx;
      xy += dx * dy;
      yy += dy * dy;
    }
    const angle = (isWide ? 0 : Math.PI / 2) - Math.atan2(2 * xy, xx - yy) / 2;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    for (const node of nodes) {
      const [dx, dy] = [node.x - cx, node.y - cy];
      node.x = dx * cos - dy * sin;
      node.y = dx * sin + dy * cos;
    }
  }

  // Whether labels would cover each other if the distances were multiplied by these. With very many nodes there are none.
  const isCrowded = (nodes, fx, fy) => nodes.length <= 60 && nodes.some((a, i) => nodes.slice(i + 1).some((b) =>
    Math.abs(a.x - b.x) * fx < labelled.x * 0.9 && Math.abs(a.y - b.y) * fy < labelled.y * 0.9));

  // Stretches the distances, not the nodes, so that the drawing fills the panel, and on until no label covers another.
  function spread(nodes, room) {
    const [left, right] = d3.extent(nodes, (node) => node.x);
    const [top, bottom] = d3.extent(nodes, (node) => node.y);
    const gaps = nodes.length - 1;
    const factor = (have, want, gap) => (have < 1 ? 1 : Math.max(0.5, Math.min(want, gap * gaps) / have));
    let fx = factor(right - left, room.width - labelled.x, widestGap.x);
    let fy = factor(bottom - top, room.height - labelled.y, widestGap.y);
    for (let tries = 0; tries < 12 && isCrowded(nodes, fx, fy); ++tries) {
      fx *= 1.1;
      fy *= 1.1;
    }
    for (const node of nodes) {
      node.x = (node.x - (left + right) / 2) * fx;
      node.y = (node.y - (top + bottom) / 2) * fy;
    }
  }

  return { place, keep };
})();
