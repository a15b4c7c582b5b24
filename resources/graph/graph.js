"use strict";

// What a person does with the drawing, and what the window tells it.
//
// The window gives a graph as JSON:
//   { generation, selected, nodes, links, words }
//   node: { key, ours, state: published|draft|unset|elsewhere, title, label, quality: number|null,
//           problem: ""|hint|warning|error, facts: [text], spoken, pictured }
//   link: { from, to: keys, related, back, address, title: booleans, text }
// and a look: { colours: { "--base": colour, ... }, still: whether nothing is to move by itself }.
// Words are in the person's language; nothing here is.
(() => {
  const glideMs = 300;
  const doubleClickMs = 400; // what a click has selected glides to the middle only when no second click can come
  const smallest = 0.2; // scales
  const largest = 4;
  const largestFit = 1.15;
  const readable = 0.75;
  const smallestFit = 0.4;
  const svg = d3.select("#graph");
  const world = d3.select("#world");
  let graph = { generation: 0, selected: "", nodes: [], links: [], words: { legend: {} } };
  let isStill = false;
  let isArranged = false; // a person has zoomed or moved the drawing
  let clicked = 0; // when a node was clicked last; performance.now()
  let gliding = 0; // timer
  let bridge = null;

  const nodeOf = (key) => graph.nodes.find((node) => node.key === key);
  const selectedNode = () => nodeOf(graph.selected) || graph.nodes[0];

  // --- the view ---------------------------------------------------------------------------------------------------

  const zoom = d3.zoom().scaleExtent([smallest, largest]).filter(() => !d3.event.button && !d3.event.shiftKey)
    .on("zoom", () => {
      world.attr("transform", d3.event.transform);
      if (d3.event.sourceEvent)
        isArranged = true;
      hideCard();
    });
  svg.call(zoom).on("dblclick.zoom", null);

  const size = () => svg.node().getBoundingClientRect();

  // What a node takes beside its place, for its texts.
  const reach = (node) => ({ x: 64, above: node.r + 12, below: node.r + 40 });

  // How far the drawing goes to each side of the selected story.
  function extent() {
    const middle = selectedNode();
    const ends = { left: 0, right: 0, top: 0, bottom: 0 };
    for (const node of graph.nodes) {
      const { x, above, below } = reach(node);
      ends.left = Math.max(ends.left, middle.x - node.x + x);
      ends.right = Math.max(ends.right, node.x - middle.x + x);
      ends.top = Math.max(ends.top, middle.y - node.y + above);
      ends.bottom = Math.max(ends.bottom, node.y - middle.y + below);
    }
    return ends;
  }

  // So large that all can be seen with the selected story in the middle; where that would be too small to read, beside it.
  function fittingScale() {
    const { width, height } = size();
    const ends = extent();
    const central = Math.min(width / 2 / Math.max(ends.left, ends.right), height / 2 / Math.max(ends.top, ends.bottom));
    const beside = Math.min(width / (ends.left + ends.right), height / (ends.top + ends.bottom));
    return Math.min(largestFit, central >= readable ? central : Math.max(smallestFit, Math.min(readable, beside)));
  }

  // Where the selected story is to stand: in the middle, or as far from it as the others need to be seen, if they can be.
  function standing(scale) {
    const { width, height } = size();
    const ends = extent();
    const along = (room, before, behind) => (before + behind) * scale <= room
      ? Math.max(before * scale, Math.min(room / 2, room - behind * scale)) : room / 2;
    return [along(width, ends.left, ends.right), along(height, ends.top, ends.bottom)];
  }

  function centre(scale, isGliding) {
    const middle = selectedNode();
    const { width, height } = size();
    if (!middle || width === 0 || height === 0) {
      sayDrawn();
      return;
    }
    const [x, y] = standing(scale);
    const to = d3.zoomIdentity.translate(x, y).scale(scale).translate(-middle.x, -middle.y);
    if (isGliding && !isStill) {
      const { generation } = graph;
      svg.transition().duration(glideMs).on("end interrupt", () => sayDrawn(generation)).call(zoom.transform, to);
    } else {
      svg.interrupt().call(zoom.transform, to);
      sayDrawn();
    }
  }

  // Nothing moves any more; the window compares the size with that of the page.
  function sayDrawn(generation = graph.generation) {
    bridge?.pageDrew(generation, innerWidth, innerHeight);
  }

  const currentScale = () => d3.zoomTransform(svg.node()).k;

  function fit() {
    isArranged = false;
    centre(fittingScale(), true);
  }

  // The drawing takes the whole page. (A ResizeObserver of an SVG element looks at what is drawn in it.)
  addEventListener("resize", () => {
    if (isArranged)
      sayDrawn();
    else
      centre(fittingScale(), false);
  });

  // --- the window's word ------------------------------------------------------------------------------------------

  function setLook(look) {
    for (const [name, colour] of Object.entries(look.colours))
      document.documentElement.style.setProperty(name, colour);
    isStill = look.still || matchMedia("(prefers-reduced-motion: reduce)").matches;
  }

  function setGraph(given) {
    const focused = document.activeElement && document.activeElement.dataset ? document.activeElement.dataset.key : undefined;
    const before = new Set(graph.nodes.map((node) => node.key));
    const isSameStory = given.nodes.some((node) => before.has(node.key));
    const isOtherSelected = given.selected !== graph.selected;
    graph = given;
    hideCard();
    const { width, height } = size();
    graphPlaces.place(graph.nodes, graph.links, graph.selected, width > 0 && height > 0 ? Math.max(0.5, width / height) : 2);
    graphDraw.draw(graph);
    handleNodes();
    clearTimeout(gliding);
    if (!isSameStory)
      isArranged = false;
    const glide = () => centre(isArranged ? currentScale() : fittingScale(), isSameStory);
    const wait = doubleClickMs - (performance.now() - clicked);
    if (!isOtherSelected && isArranged)
      sayDrawn();
    else if (isSameStory && wait > 0)
      gliding = setTimeout(glide, wait);
    else
      glide();
    // One node can be reached with Tab; from there the arrow keys go on.
    letTabReach(focused !== undefined && nodeOf(focused) ? focused : graph.selected);
  }

  // --- pointing ---------------------------------------------------------------------------------------------------

  function handleNodes() {
    d3.select("#nodes").selectAll(".node")
      .on("click", (node) => {
        if (d3.event.defaultPrevented)
          return;
        if (d3.event.detail > 1) { // a third click opens nothing again
          if (d3.event.detail === 2)
            bridge.pageOpened(node.key);
          return;
        }
        clicked = performance.now();
        bridge.pageChose(node.key);
      })
      .on("mouseenter", function (node) {
        d3.select(this).classed("hovered", true);
        showCard(node.title, node.facts, node.pictured ? node.key : "", d3.event.clientX, d3.event.clientY);
      })
      .on("mouseleave", function () {
        d3.select(this).classed("hovered", false);
        hideCard();
      })
      .call(drag);
    d3.select("#links").selectAll(".link")
      .on("mouseenter", (link) => {
        const title = `${nodeOf(link.from).title} – ${nodeOf(link.to).title}`;
        showCard(title, [link.text], "", d3.event.clientX, d3.event.clientY);
      })
      .on("mouseleave", hideCard);
  }

  // Moves a node; from its handle, or with Shift, draws a link to another one.
  const drag = d3.drag().clickDistance(4).filter(() => !d3.event.button)
    .on("start", function (node) {
      const source = d3.event.sourceEvent;
      node.isJoining = source.shiftKey || source.target.classList.contains("handle");
      hideCard();
    })
    .on("drag", (node) => {
      if (node.isJoining) {
        const target = nodeAt(d3.event.sourceEvent, node);
        d3.selectAll("#nodes .node").classed("target", (each) => each === target);
        d3.select("#drawn").attr("d", `M${node.x},${node.y} L${d3.event.x},${d3.event.y}`);
      } else {
        node.x = d3.event.x;
        node.y = d3.event.y;
        isArranged = true;
        graphDraw.move(graph);
      }
    })
    .on("end", (node) => {
      if (!node.isJoining)
        return;
      const target = nodeAt(d3.event.sourceEvent, node);
      d3.select("#drawn").attr("d", null);
      d3.selectAll("#nodes .node").classed("target", false);
      if (target && (node.ours || target.ours)) // an article of ours lists the other one
        bridge.pageJoined(...(node.ours ? [node.key, target.key] : [target.key, node.key]));
    });

  function nodeAt(event, besides) {
    const found = document.elementsFromPoint(event.clientX, event.clientY)
      .map((element) => element.closest(".node")).find((element) => element && element.dataset.key !== besides.key);
    return found ? nodeOf(found.dataset.key) : undefined;
  }

  // --- the card ---------------------------------------------------------------------------------------------------

  const card = document.getElementById("card");
  const picture = document.getElementById("card-picture");

  function showCard(title, facts, pictured, x, y) {
    document.getElementById("card-title").textContent = title;
    document.getElementById("card-facts").textContent = facts.join("\n");
    picture.hidden = true;
    picture.onload = () => { picture.hidden = false; placeCard(x, y); };
    if (pictured)
      picture.src = `picture/${pictured}`;
    else
      picture.removeAttribute("src");
    card.hidden = false;
    placeCard(x, y);
  }

  function placeCard(x, y) {
    const { width, height } = card.getBoundingClientRect();
    card.style.left = `${Math.max(4, Math.min(x + 16, innerWidth - width - 4))}px`;
    const below = y + 20 + height <= innerHeight;
    const above = y - height - 12;
    card.style.top = `${below ? y + 20 : Math.max(4, above < 4 ? innerHeight - height - 4 : above)}px`;
  }

  function hideCard() {
    card.hidden = true;
  }

  // --- keys -------------------------------------------------------------------------------------------------------

  const elementOf = (key) => document.querySelector(`#nodes .node[data-key="${CSS.escape(key)}"]`);

  function letTabReach(key) {
    d3.selectAll("#nodes .node").attr("tabindex", (node) => node.key === key ? 0 : -1);
  }

  function focusNode(key) {
    const element = elementOf(key);
    if (!element)
      return;
    letTabReach(key);
    element.focus({ preventScroll: true });
    const node = nodeOf(key);
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const { width, height } = size();
    if (left < 0 || top < 0 || right > width || bottom > height) {
      const to = d3.zoomIdentity.translate(width / 2, height / 2).scale(currentScale()).translate(-node.x, -node.y);
      isArranged = true;
      svg.interrupt().call(zoom.transform, to);
    }
    const place = element.getBoundingClientRect();
    showCard(node.title, node.facts, node.pictured ? node.key : "", place.right, place.bottom);
  }

  // The nearest node that way; what stands straight there is nearer than what stands askew.
  function neighbour(node, dx, dy) {
    let best = null;
    let least = Infinity;
    for (const other of graph.nodes) {
      const along = (other.x - node.x) * dx + (other.y - node.y) * dy;
      const across = Math.abs((other.x - node.x) * dy) + Math.abs((other.y - node.y) * dx);
      if (other !== node && along > 1 && along + 2 * across < least) {
        best = other;
        least = along + 2 * across;
      }
    }
    return best;
  }

  const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  svg.on("focusin", () => {
    const key = d3.event.target.dataset.key;
    if (key !== undefined && d3.event.target.matches(":focus-visible"))
      focusNode(key);
  });
  svg.on("focusout", hideCard);
  svg.on("keydown", () => {
    const event = d3.event;
    const node = nodeOf(event.target.dataset.key) || selectedNode();
    if (!node || event.ctrlKey || event.altKey || event.metaKey)
      return;
    if (ways[event.key]) {
      const next = neighbour(node, ...ways[event.key]);
      if (next)
        focusNode(next.key);
    } else if (event.key === "Home") {
      focusNode(graph.selected);
    } else if (event.key === "Enter" || event.key === " ") {
      bridge.pageChose(node.key);
    } else if (event.key === "o") {
      bridge.pageOpened(node.key);
    } else if (event.key === "+" || event.key === "-") {
      zoomBy(event.key === "+" ? 1.25 : 0.8);
    } else if (event.key === "0") {
      fit();
    } else {
      return;
    }
    event.preventDefault();
  });

  function zoomBy(factor) {
    isArranged = true;
    (isStill ? svg : svg.transition().duration(glideMs / 2)).call(zoom.scaleBy, factor);
  }

  d3.select("#zoom-in").on("click", () => zoomBy(1.25));
  d3.select("#zoom-out").on("click", () => zoomBy(0.8));
  d3.select("#fit").on("click", fit);
  d3.select("#explain").on("click", function () {
    const legend = document.getElementById("legend");
    legend.hidden = !legend.hidden;
    this.setAttribute("aria-expanded", String(!legend.hidden));
  });

  function setWords(words) {
    for (const [id, text] of Object.entries(words.tools || {})) {
      const button = document.getElementById(id);
      button.title = text;
      button.setAttribute("aria-label", text);
    }
  }

  new QWebChannel(qt.webChannelTransport, (channel) => {
    bridge = channel.objects.bridge;
    bridge.lookGiven.connect((json) => setLook(JSON.parse(json)));
    bridge.graphGiven.connect((json) => {
      const given = JSON.parse(json);
      setWords(given.words);
      setGraph(given);
    });
    bridge.pageReady();
  });
})();
