"use strict";

// Chooses at which side of its node each label is drawn, so that it is over no line, node or other label if that can be.
const graphLabels = (() => {
  const lineHeight = 14;
  const gap = 12; // between node and label, for the rings
  const mostArranged = 60; // nodes; with more of them the labels are hidden

  // The sides, the best first. x, y: -1, 0, 1 from the node.
  const sides = [{ x: 0, y: 1 }, { x: 0, y: -1 }, { x: 1, y: 0 }, { x: -1, y: 0 }, { x: 1, y: 1 }, { x: -1, y: 1 },
    { x: 1, y: -1 }, { x: -1, y: -1 }];
  const anchors = { "-1": "end", 0: "middle", 1: "start" };

  // Where a label of this size is drawn: the anchor of its first line and the rectangle it takes, from the node's middle.
  function labelAt(side, r, width, lines) {
    const height = lines * lineHeight;
    const isAside = side.x !== 0;
    const isDiagonal = isAside && side.y !== 0;
    const reach = r + gap;
    const x = side.x * (isDiagonal ? reach * 0.75 : reach);
    const top = side.y === 0 ? -height / 2 : side.y > 0 ? (isDiagonal ? r * 0.6 : r + 10) : -height - (isDiagonal ? r * 0.6 : r + 10);
    const left = isAside ? (side.x > 0 ? x : x - width) : -width / 2;
    return { x, y: top + 11, anchor: anchors[side.x], left, top, right: left + width, bottom: top + height };
  }

  const overlap = (a, b) => Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left))
    * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

  const moved = (rect, node) => ({ left: rect.left + node.x, right: rect.right + node.x, top: rect.top + node.y,
    bottom: rect.bottom + node.y });

  // How much of the line from a to b is within the rectangle, in pixels (Liang and Barsky).
  function lengthWithin(rect, a, b) {
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    let [from, to] = [0, 1];
    for (const [p, q] of [[-dx, a.x - rect.left], [dx, rect.right - a.x], [-dy, a.y - rect.top], [dy, rect.bottom - a.y]]) {
      if (p === 0) {
        if (q < 0)
          return 0;
      } else if (p < 0) {
        from = Math.max(from, q / p);
      } else {
        to = Math.min(to, q / p);
      }
    }
    return from < to ? (to - from) * Math.hypot(dx, dy) : 0;
  }

  function cost(rect, node, nodes, lines) {
    let sum = 0;
    for (const [a, b] of lines)
      sum += lengthWithin(rect, a, b);
    for (const other of nodes) {
      if (other === node)
        continue;
      const reach = other.r + 10; // with its rings
      sum += overlap(rect, { left: other.x - reach, right: other.x + reach, top: other.y - reach, bottom: other.y + reach });
      sum += overlap(rect, moved(other.labelled, other));
    }
    return sum;
  }

  // Gives each node `labelled` (see labelAt()). `widthOf(node)`: of its longest line in pixels; `linesOf(node)`: 0 to 2.
  function arrange(nodes, links, widthOf, linesOf) {
    const sizes = new Map(nodes.map((node) => [node, { width: widthOf(node), lines: linesOf(node) }]));
    for (const node of nodes)
      node.labelled = labelAt(sides[0], node.r, sizes.get(node).width, sizes.get(node).lines);
    if (nodes.length > mostArranged)
      return;
    const byKey = new Map(nodes.map((node) => [node.key, node]));
    const lines = links.map((link) => [byKey.get(link.from), byKey.get(link.to)]);
    for (let pass = 0; pass < 2; ++pass) {
      for (const node of nodes) {
        const { width, lines: count } = sizes.get(node);
        let least = Infinity;
        sides.forEach((side, rank) => {
          const label = labelAt(side, node.r, width, count);
          const sum = cost(moved(label, node), node, nodes, lines) + 3 * rank;
          if (sum < least) {
            least = sum;
            node.labelled = label;
          }
        });
      }
    }
  }

  return { arrange, lineHeight };
})();
