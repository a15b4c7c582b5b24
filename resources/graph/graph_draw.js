"use strict";

// Draws nodes and links at their places. Whatever comes from an article is inserted as text.
const graphDraw = (() => {
  const longestLabel = 22; // characters, what the nodes are spread for; the card has the whole
  const longestPart = 22;
  const mostTitles = 14; // nodes; with more of them the titles would cover each other
  const mostLabels = 60;

  const elided = (text, longest) => {
    const characters = Array.from(text);
    return characters.length > longest ? characters.slice(0, longest - 1).join("").trimEnd() + "…" : text;
  };

  // The provider is shortened, and not the score after it.
  function labelText(label) {
    const score = label.slice(label.lastIndexOf(" · "));
    return label.includes(" · ") ? elided(label.slice(0, -score.length), longestLabel - score.length) + score
      : elided(label, longestLabel);
  }

  const linkClass = (link) => ["link", link.related && "related", link.back && "back", link.address && "address",
    link.title && "title"].filter(Boolean).join(" ");
  const nodeClass = (node, selected) => ["node", node.ours ? "ours" : "", node.state,
    node.problem && `problem-${node.problem}`, node.key === selected && "selected"].filter(Boolean).join(" ");

  // A circle for what is ours, a diamond for what is not.
  const outline = (node, r) => node.ours
    ? `M${-r},0 a${r},${r} 0 1,0 ${2 * r},0 a${r},${r} 0 1,0 ${-2 * r},0 z`
    : `M0,${-r} L${r},0 L0,${r} L${-r},0 z`;

  const betweenLines = 5; // px, where a dashed line goes beside another one

  function appendLines(link) {
    link.append("line").attr("class", "shown");
    link.append("line").attr("class", "alike");
  }

  function draw(graph) {
    d3.select("#graph").attr("aria-label", graph.words.graph)
      .classed("quiet-titles", graph.nodes.length > mostTitles)
      .classed("quiet-labels", graph.nodes.length > mostLabels);
    const links = d3.select("#links").selectAll("g").data(graph.links, (link) => `${link.from} ${link.to}`)
      .join((enter) => {
        const link = enter.append("g");
        appendLines(link);
        link.append("line").attr("class", "grip");
        return link;
      });
    links.attr("class", linkClass).attr("data-from", (link) => link.from).attr("data-to", (link) => link.to);
    const nodes = d3.select("#nodes").selectAll("g").data(graph.nodes, (node) => node.key)
      .join((enter) => {
        const node = enter.append("g").attr("role", "button");
        for (const part of ["chosen", "problem", "body"])
          node.append("path").attr("class", part);
        node.append("text").attr("class", "label");
        node.append("text").attr("class", "title");
        node.append("circle").attr("class", "handle").attr("r", 5);
        return node;
      })
      .order();
    nodes.attr("class", (node) => nodeClass(node, graph.selected)).attr("data-key", (node) => node.key)
      .attr("aria-label", (node) => node.spoken);
    nodes.select(".body").attr("d", (node) => outline(node, node.r));
    nodes.select(".problem").attr("d", (node) => outline(node, node.r + 4));
    nodes.select(".chosen").attr("d", (node) => outline(node, node.r + 8));
    nodes.select(".label").text((node) => labelText(node.label));
    nodes.select(".title").text((node) => elided(node.part, longestPart));
    arrangeLabels(graph, nodes);
    nodes.select(".handle").attr("cx", (node) => node.r + 9).attr("cy", (node) => -node.r - 3);
    const more = document.getElementById("more");
    more.textContent = graph.words.more;
    more.hidden = graph.words.more === "";
    drawLegend(graph.words.legend);
    move(graph);
  }

  // Where the labels are drawn: what differs in the title is the second line, or the only one of a node without a provider.
  function arrangeLabels(graph, nodes) {
    const elements = new Map();
    nodes.each(function (node) { elements.set(node, this); });
    const isQuiet = (node) => graph.nodes.length > mostTitles && node.key !== graph.selected;
    const shown = (node) => [node.label && ".label", !isQuiet(node) && ".title"].filter(Boolean);
    const width = (node) => Math.max(0, ...shown(node)
      .map((part) => elements.get(node).querySelector(part).getComputedTextLength()));
    graphLabels.arrange(graph.nodes, graph.links, width, (node) => shown(node).length);
    for (const part of [".label", ".title"])
      nodes.select(part).attr("x", (node) => node.labelled.x).attr("text-anchor", (node) => node.labelled.anchor);
    nodes.select(".label").attr("y", (node) => node.labelled.y);
    nodes.select(".title").attr("y", (node) => node.labelled.y + (node.label ? graphLabels.lineHeight : 0));
  }

  // After nodes were moved.
  function move(graph) {
    const byKey = new Map(graph.nodes.map((node) => [node.key, node]));
    d3.select("#nodes").selectAll(".node").attr("transform", (node) => `translate(${node.x},${node.y})`);
    d3.select("#links").selectAll(".link").each(function (link) {
      const from = byKey.get(link.from);
      const to = byKey.get(link.to);
      const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
      const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
      const [start, end] = [Math.min(from.r + 6, length / 2), Math.min(to.r + 6, length / 2)];
      d3.select(this).selectAll("line").attr("x1", from.x + dx * start).attr("y1", from.y + dy * start)
        .attr("x2", to.x - dx * end).attr("y2", to.y - dy * end);
      const aside = link.related || link.back || link.address ? betweenLines : 0;
      d3.select(this).select(".alike").attr("transform", `translate(${-dy * aside},${dx * aside})`);
    });
  }

  function drawLegend(words) {
    const lines = [["published", words.published], ["draft", words.draft], ["unset", words.unset],
      ["elsewhere", words.elsewhere], ["draft problem-error", words.error], ["draft problem-warning", words.warning],
      ["related", words.related], ["related back", words.both], ["address", words.address], ["title", words.title]];
    const line = d3.select("#legend").selectAll("div").data(lines).join((enter) => {
      const added = enter.append("div");
      added.append("svg").each(function ([kind]) {
        const picture = d3.select(this);
        const isLink = ["related", "related back", "address", "title"].includes(kind);
        if (isLink) {
          const link = picture.append("g").attr("class", `link ${kind}`);
          appendLines(link);
          link.selectAll("line").attr("x1", 6).attr("x2", 22).attr("y1", 9).attr("y2", 9);
          return;
        }
        const node = picture.append("g").attr("class", `node ${kind}`).attr("transform", "translate(14,9)");
        const ours = kind !== "elsewhere";
        node.append("path").attr("class", "problem").attr("d", outline({ ours }, 8.5));
        node.append("path").attr("class", "body").attr("d", outline({ ours }, 5.5));
      });
      added.append("span");
      return added;
    });
    line.select("span").text(([, text]) => text);
  }

  return { draw, move };
})();
