"use strict";

// Where the nodes stand. What was there keeps its place when the graph changes, so that nothing jumps while a person goes
// from story to story; what is new finds a place beside what it is joined to. Always the same for the same
// way through it.
const graphPlaces = (() => {
  const ticksForAll = 300;
  const ticksForNew = 120;
  let standing = new Map(); // by key

  const radius = (node) => (node.quality === null ? 8 : 6 + Math.max(0, Math.min(100, node.quality)) / 10);

  // Gives each node r, x and y. `selected`: key; `aspect`: width of the drawing by its height.
  function place(nodes, links, selected, aspect) {
    for (const node of nodes) {
      node.r = radius(node);
      const before = standing.get(node.key);
      if (before !== undefined)
        Object.assign(node, { x: before.x, y: before.y, fx: before.x, fy: before.y });
    }
    const known = nodes.filter((node) => node.fx !== undefined).length;
    if (known === 0) { // a story that was not there before: all stand around the selected one
      const middle = nodes.find((node) => node.key === selected);
      Object.assign(middle, { x: 0, y: 0, fx: 0, fy: 0 });
    }
    if (known < nodes.length) {
      startBesideKnown(nodes, links);
      settle(nodes, links, aspect, known > 0 ? ticksForNew : ticksForAll);
    }
    standing = new Map(nodes.map((node) => [node.key, node]));
    for (const node of nodes)
      delete node.fx, delete node.fy;
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

  function settle(nodes, links, aspect, ticks) {
    const crowd = nodes.length > 60;
    const room = crowd ? 10 : nodes.length > 14 ? 24 : 50;
    const simulation = d3.forceSimulation(nodes)
      .force("link", d3.forceLink(links.map((link) => ({ source: link.from, target: link.to })))
        .id((node) => node.key).distance(crowd ? 60 : 120))
      .force("charge", d3.forceManyBody().strength(crowd ? -120 : -320).distanceMax(600))
      .force("room", d3.forceCollide().radius((node) => node.r + room))
      .force("x", d3.forceX().strength(0.05))
      .force("y", d3.forceY().strength(Math.min(0.4, 0.05 * aspect * aspect))) // as flat as the panel
      .stop();
    simulation.tick(ticks);
  }

  return { place };
})();
