"use strict";

// What a person does with the drawing, and what the window tells it.
//
// The window gives a graph as JSON:
//   { generation, selected, nodes, links, words }
//   node: { key, ours, state: published|draft|unset|elsewhere, title, part, label, quality: number|null,
//           problem: ""|hint|warning|error, facts: [text], spoken, pictured }
//     part: what tells the title apart; label: the provider and the score
//   link: { from, to: keys, related, back, address, title: booleans, text }
// and a look: { colours: { "--base": colour, ... }, still: whether nothing is to move by itself }.
// Words are in the person's language; nothing here is.
(() => {
  const glideMs = 300;
  const doubleClickMs = 400; // after a click the drawing glides only when no second click can follow
  const smallest = 0.2; // scales
  const largest = 4;
  const largestFit = 1.25;
  const smallestFit = 0.4;
  const margin = { left: 8, top: 8, right: 40, bottom: 8 }; // pixels; the buttons are at the right
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

  // The part of the page that the drawing may fill.
  function room() {
    const { width, height } = size();
    return { width: Math.max(1, width - margin.left - margin.right),
      height: Math.max(1, height - margin.top - margin.bottom) };
  }

  // What all nodes take with their rings and labels, in the drawing.
  function extent() {
    const ends = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
    for (const { x, y, r, labelled } of graph.nodes) {
      const reach = r + 9;
      ends.left = Math.min(ends.left, x - reach, x + labelled.left);
      ends.right = Math.max(ends.right, x + reach, x + labelled.right);
      ends.top = Math.min(ends.top, y - reach, y + labelled.top);
      ends.bottom = Math.max(ends.bottom, y + reach, y + labelled.bottom);
    }
    return ends;
  }

  // So large that all can be seen, if it can be read then.
  function fittingScale() {
    const { width, height } = room();
    const ends = extent();
    return Math.max(smallestFit, Math.min(largestFit, width / (ends.right - ends.left), height / (ends.bottom - ends.top)));
  }

  // Along one side: the middle of all that is drawn, or of the selected story if not all can be seen.
  const middleOf = (space, scale, from, to, selected) => ((to - from) * scale <= space + 1 ? (from + to) / 2 : selected);

  function centre(scale, isGliding) {
    const selected = selectedNode();
    if (!selected || size().width === 0 || size().height === 0) {
      sayDrawn();
      return;
    }
    const { width, height } = room();
    const ends = extent();
    const to = d3.zoomIdentity.translate(margin.left + width / 2, margin.top + height / 2).scale(scale)
      .translate(-middleOf(width, scale, ends.left, ends.right, selected.x),
        -middleOf(height, scale, ends.top, ends.bottom, selected.y));
    if (isGliding && !isStill) {
      const { generation } = graph;
      svg.transition().duration(glideMs).on("end interrupt", () => sayDrawn(generation)).call(zoom.transform, to);
    } else {
      svg.interrupt().call(zoom.transform, to);
      sayDrawn();
    }
  }

  // Brings a node that the person cannot see to the middle; all else stays.
  function reveal(node) {
    const { width, height } = size();
    const transform = d3.zoomTransform(svg.node());
    const [x, y] = transform.apply([node.x, node.y]);
    const reach = node.r * transform.k;
    if (x - reach >= 0 && y - reach >= 0 && x + reach <= width && y + reach <= height)
      return;
    isArranged = true;
    svg.interrupt().call(zoom.transform,
      d3.zoomIdentity.translate(width / 2, height / 2).scale(transform.k).translate(-node.x, -node.y));
  }

  // Reports that nothing moves any more; the window compares the size with that of the page.
  function sayDrawn(generation = graph.generation) {
    bridge?.pageDrew(generation, innerWidth, innerHeight);
  }

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

  // --- messages of the window ------------------------------------------------------------------------------------------

  function setLook(look) {
    for (const [name, colour] of Object.entries(look.colours))
      document.documentElement.style.setProperty(name, colour);
    isStill = look.still || matchMedia("(prefers-reduced-motion: reduce)").matches;
  }

  function setGraph(given) {
    const focused = document.activeElement && document.activeElement.dataset ? document.activeElement.dataset.key : undefined;
    const before = new Set(graph.nodes.map((node) => node.key));
    const isSameStory = given.nodes.filter((node) => before.has(node.key)).length * 2 >= given.nodes.length;
    graph = given;
    hideCard();
    graphPlaces.place(graph.nodes, graph.links, room(), !isArranged);
    graphDraw.draw(graph);
    handleNodes();
    clearTimeout(gliding);
    if (!isSameStory)
      isArranged = false;
    const wait = doubleClickMs - (performance.now() - clicked);
    if (isArranged) {
      reveal(selectedNode());
      sayDrawn();
    } else if (isSameStory && wait > 0) {
      gliding = setTimeout(() => centre(fittingScale(), true), wait);
    } else {
      centre(fittingScale(), isSameStory);
    }
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
      .on("contextmenu", function (node) {
        d3.event.preventDefault();
        hideCard();
        const place = this.querySelector(".body").getBoundingClientRect(); // for the menu key, which points nowhere
        const isPointed = d3.event.button === 2;
        bridge.pageAskedMenu(node.key, Math.round(isPointed ? d3.event.clientX : place.right),
          Math.round(isPointed ? d3.event.clientY : place.bottom));
      })
      .on("mouseenter", function (node) {
        d3.select(this).classed("hovered", true);
        showCard(node.title, node.facts, node.pictured ? node.key : "", d3.event.clientX);
      })
      .on("mouseleave", function () {
        d3.select(this).classed("hovered", false);
        hideCard();
      })
      .call(drag);
    d3.select("#links").selectAll(".link")
      .on("mouseenter", (link) => {
        const title = `${nodeOf(link.from).title} – ${nodeOf(link.to).title}`;
        showCard(title, [link.text], "", d3.event.clientX);
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
      if (!node.isJoining) {
        graphPlaces.keep(node);
        return;
      }
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

  // Shows the card at the side of the page that is farther from x, where it does not cover what it describes.
  function showCard(title, facts, pictured, x) {
    document.getElementById("card-title").textContent = title;
    document.getElementById("card-facts").textContent = facts.join("\n");
    picture.hidden = true;
    picture.onload = () => { picture.hidden = false; };
    if (pictured)
      picture.src = `picture/${pictured}`;
    else
      picture.removeAttribute("src");
    card.classList.toggle("left", x > innerWidth / 2);
    card.hidden = false;
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
    reveal(node);
    showCard(node.title, node.facts, node.pictured ? node.key : "", element.getBoundingClientRect().right);
  }

  // The nearest node that way; one straight ahead counts as nearer than one aslant.
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
